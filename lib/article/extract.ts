import { countWords, foldVietnamese } from '../text/index.ts';
import { boxedAttachments, findAttachments } from './attachments.ts';
import { type Draft, draftText, runsOf } from './blocks/draft.ts';
import { trimEdges } from './blocks/edges.ts';
import { readDrafts, toBlocks } from './blocks/index.ts';
import { calmLooks } from './blocks/looks.ts';
import { canonicalOf } from './canonical.ts';
import { cleanChosen, findContent, openPage } from './content.ts';
import { guarded } from './guard.ts';
import { isVietnamese, languageOf } from './language.ts';
import { findLead, takeLead } from './lead.ts';
import { cleanByline } from './metadata/byline.ts';
import { type Metadata, readMetadata } from './metadata/index.ts';
import { agencyTag, personIn, sourceIn } from './metadata/source.ts';
import { findAll, foldSpace, textOf } from './nodes.ts';
import { bringNotes } from './notes/mark.ts';
import { openingPicture, withOpening } from './opening-picture.ts';
import { pageBase } from './page-base.ts';
import { findNextPage } from './pages.ts';
import { applyFamily, type FamilyParts } from './portals/apply.ts';
import { familyNamed } from './portals/index.ts';
import { collectMarks } from './portals/marks.ts';
import { recognizeFamily } from './portals/signs.ts';
import { createTracer, type Tracer } from './trace.ts';
import type { Article, ExtractOptions } from './types.ts';

/** What the steps before the blocks found. */
interface Found extends Metadata {
  url: URL;
  portal: string | undefined;
  lead: string | undefined;
  nextPage: string | undefined;
  attachments: ReturnType<typeof boxedAttachments>;
}

/**
 * Extracts the article of a page, or null where there is none. `document` is only read: the work is done on a lean
 * copy, in named steps. `options.trace` collects what each step left out; `options.rootSelector` names the body.
 * Never throws: a page that breaks the work off gives null, and the trace says how.
 */
export function extractArticle(document: Document, url: URL, options: ExtractOptions = {}): Article | null {
  const tracer = createTracer(options.trace);
  return guarded(
    () => readArticle(document, url, options, tracer),
    (message) => {
      tracer.note('extract', `the page broke the work off: ${message}`);
      return null;
    },
  );
}

function readArticle(document: Document, url: URL, options: ExtractOptions, tracer: Tracer): Article | null {
  const page = openPage(document);
  if (!page) return null;
  const { body } = page;
  const isLocal = url.hostname.endsWith('.vn') || isVietnamese(body.textContent ?? '');
  const { portal, parts } = askFamilies(body, isLocal, tracer);
  const named = options.rootSelector ? findAll(body, options.rootSelector)[0] : undefined;
  const chosen = named ?? parts?.body;
  const metadata = readMetadata(document, body, parts, page.decode, isLocal);
  const nextPage = findNextPage(body, document, url);
  const base = pageBase(document, url);
  const attachments = boxedAttachments(body, base);
  const leadElement = parts?.lead ?? findLead(body, metadata.description, isLocal, metadata.title.element, chosen);
  const told = leadElement && leadText(leadElement);
  const opening = metadata.title.element ? openingPicture(metadata.title.element, body, base) : [];
  for (const element of [metadata.title.element, leadElement])
    if (!element?.contains(chosen ?? null)) element?.remove();
  const content = chosen
    ? cleanChosen(chosen, url, tracer)
    : findContent(page, document, url, metadata.title.text, tracer);
  if (!content) return null;
  bringNotes(content, page.notes);
  const drafts = trimEdges(withoutTitle(readDrafts(content, base, tracer), metadata.title.text), metadata, tracer);
  const { lead, rest: text } = takeLead(drafts, told);
  const rest = withOpening(opening, text);
  if (rest.length === 0 && !lead) return null;
  // Last of all: leads, subheads and captions are known by their looks.
  calmLooks(rest);
  return assemble({ ...metadata, url, portal, lead, nextPage, attachments }, rest);
}

/** The family's answer, or nothing where no family knows the page or its rules find no body. */
function askFamilies(body: Element, isLocal: boolean, tracer: Tracer): { portal?: string; parts?: FamilyParts } {
  if (!isLocal) return {};
  const sign = recognizeFamily(collectMarks(body));
  const family = sign && familyNamed(sign.name);
  const parts = family && applyFamily(body, family, tracer);
  return family && parts ? { portal: family.name, parts } : {};
}

/** A lead's text; a place name in a stamp of its own before it reads as "Hà Nội - …". */
function leadText(element: Element): string {
  const stamp = element.firstElementChild;
  if (stamp && /stamp|location/i.test(stamp.getAttribute('class') ?? '')) stamp.append(' - ');
  return textOf(element);
}

/** A signature's text; of a name with the writer's office in a line under it, the name. */
function signatureText(draft: Draft): string {
  const [name = ''] = runsOf(draft.block)
    .map((run) => run.text)
    .join('')
    .split('\n');
  return /\S\s+\S.*[^:：\s]\s*$/.test(name) ? foldSpace(name) : draftText(draft);
}

/** The drafts without a heading that repeats the title. */
function withoutTitle(drafts: readonly Draft[], title: string): readonly Draft[] {
  const folded = foldVietnamese(title);
  const at = drafts.findIndex((draft, index) => index < 6 && foldVietnamese(draftText(draft)) === folded);
  return at < 0 ? drafts : drafts.filter((_, index) => index !== at);
}

function assemble(found: Found, drafts: readonly Draft[]): Article {
  const signatures = drafts.filter((draft) => draft.block.type === 'signature').map(signatureText);
  const signedSource = signatures.map(sourceIn).find((source) => source !== undefined);
  const signer = signatures.find((signature) => sourceIn(signature) === undefined);
  const byline = (signer && cleanByline(signer)) ?? found.byline ?? personIn(signedSource);
  const source = signedSource ?? found.source ?? agencyTag(found.lead ?? '');
  // One by one: put together, the texts of a book would be copied and cut up as a whole.
  const texts = [found.title.text, found.lead ?? '', ...drafts.map(draftText)];
  const canonicalUrl = found.canonical && canonicalOf(found.canonical, found.url);
  const attachments = findAttachments(drafts, found.attachments);
  return {
    url: found.url.href,
    title: found.title.text.normalize('NFC'),
    language: languageOf(found.language, texts),
    blocks: toBlocks(drafts),
    wordCount: texts.reduce((sum, text) => sum + countWords(text), 0),
    ...(canonicalUrl && { canonicalUrl }),
    ...(found.portal && { portal: found.portal }),
    ...(found.lead && { lead: found.lead }),
    ...(byline && { byline }),
    ...(source && { source }),
    ...(found.publishedAt && { publishedAt: found.publishedAt }),
    ...(found.siteName && { siteName: found.siteName }),
    ...(attachments.length > 0 && { attachments }),
    ...(found.nextPage && { nextPage: found.nextPage }),
  };
}
