import { parsePublishedDate } from '../dates.ts';
import { findAll, namesOf, textOf } from '../nodes.ts';
import type { FamilyParts } from '../portals/apply.ts';
import { bylineIn, cleanByline, findByline } from './byline.ts';
import { CLOCK, dateOf, findDate } from './date.ts';
import { findLabelled } from './labelled.ts';
import { findNearby, type Nearby } from './near.ts';
import { sourceIn } from './source.ts';
import { readStructured, type Structured } from './structured.ts';
import { type FoundTitle, findTitle } from './title.ts';

/** What the page says about its article, outside the body. */
export interface Metadata {
  title: FoundTitle;
  byline?: string;
  publishedAt?: string;
  source?: string;
  siteName?: string;
  description?: string;
  /** As written. */
  canonical?: string;
  /** As the page says it, or empty. */
  language: string;
}

/** The head's texts in plain Unicode; addresses and dates as they are. */
function decodeHead(structured: Structured, decode: (text: string) => string): Structured {
  const { headline, siteName, description } = structured;
  return {
    ...structured,
    authors: structured.authors.map(decode),
    ...(headline && { headline: decode(headline) }),
    ...(siteName && { siteName: decode(siteName) }),
    ...(description && { description: decode(description) }),
  };
}

/**
 * Reads title, byline, date and source: what a family's rules found first, then what the head tells, then what the page shows.
 * `decode` gives the plain Unicode of the head's texts, which no font shows.
 */
export function readMetadata(
  document: Document,
  body: Element,
  parts: FamilyParts | undefined,
  decode: (text: string) => string,
  isLocal: boolean,
): Metadata {
  const structured = decodeHead(readStructured(document), decode);
  const title = findTitle(body, {
    document: decode(textOf(findAll(document, 'title')[0])),
    headline: structured.headline,
    siteName: structured.siteName,
    rule: parts?.title,
    isLocal,
  });
  const near = title.element ? findNearby(title.element) : {};
  const shownByline = findAuthor(body, parts, near, structured);
  const shownDate = findPublished(body, parts, near, structured);
  const sourceLine = parts?.source && textOf(parts.source);
  const isAsked = !(shownByline && shownDate && (!isLocal || parts?.source));
  const labelled = findLabelled(body, {
    byline: !shownByline,
    date: !shownDate,
    source: isAsked && !sourceLine,
  });
  const byline = shownByline ?? labelled.byline;
  const publishedAt = shownDate ?? labelled.date;
  const source = sourceLine ? (sourceIn(sourceLine) ?? cleanByline(sourceLine)) : labelled.source;
  return {
    title,
    language: findAll(document, 'html')[0]?.getAttribute('lang') ?? '',
    ...(byline && { byline }),
    ...(publishedAt && { publishedAt }),
    ...(source && { source }),
    ...(structured.siteName && { siteName: structured.siteName }),
    ...(structured.description && { description: structured.description }),
    ...(structured.canonical && { canonical: structured.canonical }),
  };
}

function findAuthor(
  body: Element,
  parts: FamilyParts | undefined,
  near: Nearby,
  structured: Structured,
): string | undefined {
  const told = parts?.byline && (bylineIn(parts.byline) ?? cleanByline(textOf(parts.byline)));
  if (told) return told;
  const names = structured.authors.map((name) => cleanByline(name)).filter((name) => name !== undefined);
  const headName = names.length > 0 ? names.join(', ') : undefined;
  // "KatieS" is who typed the page in; "by Katie Smith" beside the title is who wrote it.
  const isAccount = headName !== undefined && !headName.includes(' ') && near.byline?.includes(' ');
  const isWeak = structured.isByOrganization || headName === structured.siteName || isAccount;
  return (isWeak ? undefined : headName) ?? near.byline ?? findByline(body) ?? headName;
}

function findPublished(
  body: Element,
  parts: FamilyParts | undefined,
  near: Nearby,
  structured: Structured,
): string | undefined {
  const told = parts?.date && !CLOCK.test(namesOf(parts.date)) && dateOf(parts.date);
  const inHead = structured.published && parsePublishedDate(structured.published);
  // A head that tells a later day than the page shows beside its title tells when the page was made anew.
  const shown = inHead && near.date && near.date.slice(0, 10) < inHead.slice(0, 10) ? near.date : undefined;
  return told || (shown ?? inHead ?? near.date ?? findDate(body));
}
