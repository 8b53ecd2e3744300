import { countWords } from '../text/index.ts';
import { type Draft, draftText } from './blocks/draft.ts';
import { readDrafts, toBlocks } from './blocks/index.ts';
import { dropBoilerplate } from './clean/drop.ts';
import { dropTeasers } from './clean/teasers.ts';
import { findContent, openPage } from './content.ts';
import { parsePublishedDate } from './dates.ts';
import { isVietnamese, languageOf } from './language.ts';
import { findLead, takeLead } from './lead.ts';
import { bylineIn, cleanByline, findByline } from './metadata/byline.ts';
import { dateOf, findDate } from './metadata/date.ts';
import { findNearby, type Nearby } from './metadata/near.ts';
import { readStructured, type Structured } from './metadata/structured.ts';
import { findTitle } from './metadata/title.ts';
import { findAll, textOf } from './nodes.ts';
import { applyFamily, type FamilyParts } from './portals/apply.ts';
import { hintedFamily } from './portals/hint.ts';
import { recognizeFamily } from './portals/index.ts';
import { collectMarks } from './portals/marks.ts';
import { safeUrl } from './safe-url.ts';
import { createTracer, type Tracer } from './trace.ts';
import type { Article, ExtractOptions } from './types.ts';

/**
 * Extracts the article of a page, or null where there is none. `document` is only read: the work is done on a lean
 * copy, in named steps. `options.trace` collects what each step left out; `options.rootSelector` names the body.
 */
export function extractArticle(document: Document, url: URL, options: ExtractOptions = {}): Article | null {
  const tracer = createTracer(options.trace);
  const structured = readStructured(document);
  const page = openPage(document);
  if (!page) return null;
  const { body } = page;
  const hint = hintedFamily(url);
  const family = hint || isVietnamese(body.textContent ?? '') ? recognizeFamily(collectMarks(body), hint) : undefined;
  const parts = family && applyFamily(body, family, tracer);
  const chosen = options.rootSelector ? findAll(body, options.rootSelector)[0] : parts?.body;
  const title = findTitle(body, {
    document: textOf(findAll(document, 'title')[0]),
    headline: structured.headline,
    siteName: structured.siteName,
    rule: parts?.title,
  });
  const near = title.element ? findNearby(title.element) : {};
  const byline = bylineOf(body, parts, near, structured);
  const publishedAt = dateFor(body, parts, near, structured);
  const told = parts?.lead ?? findLead(body, structured.description);
  const leadText = told && textOf(told);
  for (const element of [title.element, told]) element?.remove();
  const content = chosen ? cleanChosen(chosen, url, tracer) : findContent(page, document, url, title.text, tracer);
  if (!content) return null;
  const drafts = readDrafts(content, url, tracer);
  const { lead, rest } = takeLead(withoutTitle(drafts, title.text), leadText);
  if (rest.length === 0) return null;
  return assemble(
    url,
    structured,
    {
      title: title.text,
      byline,
      publishedAt,
      lead,
      portal: family && parts && family.name,
      language: findAll(document, 'html')[0]?.getAttribute('lang') ?? '',
    },
    rest,
  );
}

interface Fields {
  title: string;
  byline: string | undefined;
  publishedAt: string | undefined;
  lead: string | undefined;
  portal: string | undefined;
  /** As the page says it, or empty. */
  language: string;
}

function assemble(url: URL, structured: Structured, fields: Fields, drafts: readonly Draft[]): Article {
  const signed = drafts.find((draft) => draft.block.type === 'signature');
  const byline = (signed && cleanByline(draftText(signed))) ?? fields.byline;
  const blocks = toBlocks(drafts);
  const text = [fields.title, fields.lead ?? '', ...drafts.map(draftText)].join('\n');
  return {
    url: url.href,
    title: fields.title.normalize('NFC'),
    language: languageOf(fields.language, text),
    blocks,
    wordCount: countWords(text),
    ...(fields.portal && { portal: fields.portal }),
    ...(fields.lead && { lead: fields.lead }),
    ...(byline && { byline }),
    ...(fields.publishedAt && { publishedAt: fields.publishedAt }),
    ...(structured.siteName && { siteName: structured.siteName }),
    ...canonical(structured, url),
  };
}

function canonical(structured: Structured, url: URL): { canonicalUrl?: string } {
  const href = structured.canonical && safeUrl(structured.canonical, url, 'link');
  return href ? { canonicalUrl: href } : {};
}

function bylineOf(
  body: Element,
  parts: FamilyParts | undefined,
  near: Nearby,
  structured: Structured,
): string | undefined {
  const told = parts?.byline && (bylineIn(parts.byline) ?? cleanByline(textOf(parts.byline)));
  if (told) return told;
  const names = structured.authors.map((name) => cleanByline(name)).filter((name) => name !== undefined);
  const structuredName = names.length > 0 ? names.join(', ') : undefined;
  const weak = structured.isByOrganization || structuredName === structured.siteName;
  return (weak ? undefined : structuredName) ?? near.byline ?? findByline(body) ?? structuredName;
}

function dateFor(
  body: Element,
  parts: FamilyParts | undefined,
  near: Nearby,
  structured: Structured,
): string | undefined {
  const told = parts?.date && dateOf(parts.date);
  return told ?? (structured.published && parsePublishedDate(structured.published)) ?? near.date ?? findDate(body);
}

/** A body that a family or the reader named: only what stands inside is cleaned. */
function cleanChosen(chosen: Element, url: URL, tracer: Tracer): Element {
  dropBoilerplate(chosen, tracer, new Set());
  dropTeasers(chosen, url, tracer);
  return chosen;
}

/** The drafts without a heading that repeats the title. */
function withoutTitle(drafts: readonly Draft[], title: string): readonly Draft[] {
  const at = drafts.findIndex((draft, index) => index < 6 && draftText(draft) === title);
  return at < 0 ? drafts : drafts.filter((_, index) => index !== at);
}
