import { foldVietnamese } from '../../text/index.ts';
import { attributeOf, findAll, foldSpace, namesOf, textOf } from '../nodes.ts';
import { overlap, wordsOf } from './overlap.ts';
import { findShownTitle } from './shown-title.ts';

const SEPARATOR = /\s+[|–—\-»·:/]\s+|\s*[|»]\s*/;
const SKIPPED = /webpart|portlet|ms-core|logo|site-?(?:title|name)|brand/i;
/** A label before a title is shorter than this, and the title is not. */
const LABELLED = 12;
/** How well a heading must agree with the head, and what being the first heading adds. */
const CERTAIN = 0.9;
const H1 = 0.3;
/** How the names of Vietnamese sites open. */
const SITE = /^(?:cổng|trang|báo|bộ|sở|ban|ủy ban|ubnd|trường|website|hệ thống)(?=\s)/i;
/** So many words are no name of a section. */
const SENTENCE = 6;
/** What systems call the heading of the article itself. */
const NAMED = /(?:entry|post|article|news|item)-?_?title|headline/i;

export interface TitleSources {
  /** `<title>` */
  document: string;
  /** og:title, JSON-LD headline */
  headline?: string | undefined;
  siteName?: string | undefined;
  /** The element that a family's rule found. */
  rule?: Element | undefined;
  /** The page is Vietnamese: its portal may give every page the same `<title>`. */
  isLocal?: boolean;
}

export interface FoundTitle {
  text: string;
  element?: Element;
}

/** The article's title: the page's own heading where one agrees with what the head says, else the head's without the site's name. */
export function findTitle(body: Element, sources: TitleSources): FoundTitle {
  // "Người gảy lại<br>tiếng đàn đáy": what a line break parts are words of their own.
  for (const end of findAll(body, 'h1 br')) end.before(' ');
  const found = chooseTitle(body, sources);
  return { ...found, text: asTold(found.text, sources) };
}

/**
 * A title as the head writes it, where the page shows the same in capitals, which are its look, or with a label before it ("Title: …").
 */
function asTold(text: string, { document, headline = '', siteName }: TitleSources): string {
  const told = [headline, stripSite(headline, siteName), stripSite(document, siteName)].filter(Boolean);
  const labelled = told.find(
    (other) =>
      other.length >= LABELLED &&
      /[:：]\s*$/.test(text.split(other)[0] ?? '') &&
      text.endsWith(other) &&
      text.length < other.length + LABELLED,
  );
  if (labelled || text !== text.toUpperCase()) return labelled ?? text;
  const folded = foldVietnamese(text);
  return told.find((other) => foldVietnamese(other) === folded) ?? text;
}

function chooseTitle(body: Element, sources: TitleSources): FoundTitle {
  const { rule } = sources;
  const told = [sources.headline ?? '', sources.document].filter(Boolean);
  const heads = headings(body);
  // A family's rule is believed unless the head tells another heading word for word.
  const named = heads.find((heading) => isToldAsTitle(textOf(heading), told)) ?? rule;
  if (named) return { text: textOf(named), element: named };
  let best: Element | undefined;
  let most = 0;
  for (const heading of heads) {
    const text = textOf(heading);
    const score = agreement(text, told, heading) + (heading.localName === 'h1' ? H1 : 0);
    if (score > most) {
      most = score;
      best = heading;
    }
  }
  if (best && most >= CERTAIN) return { text: textOf(best), element: best };
  const ones = heads.filter((heading) => heading.localName === 'h1');
  const only = ones.length === 1 ? ones[0] : undefined;
  if (only && isTelling(textOf(only), sources.siteName) && !told.some((other) => overlap(other, textOf(only)) > 0.3)) {
    return { text: textOf(only), element: only };
  }
  const shown = sources.isLocal ? findShownTitle(body, told) : undefined;
  if (shown) return { text: textOf(shown), element: shown };
  const bare = stripSite(sources.headline || sources.document, sources.siteName);
  if (ones.length === 1 && ones[0] && (!bare || most >= 0.5)) return { text: textOf(ones[0]), element: ones[0] };
  if (bare) return best && most >= 0.6 ? { text: bare, element: best } : { text: bare };
  return ones[0] ? { text: textOf(ones[0]), element: ones[0] } : { text: '' };
}

/** Whether the head tells the text as it stands, alone or with a site's name behind it. */
const isToldAsTitle = (text: string, told: readonly string[]): boolean =>
  wordsOf(text).length >= SENTENCE &&
  !SITE.test(text) &&
  told.some((other) => other === text || (other.startsWith(text) && /^\s*[|–—\-»·:]/.test(other.slice(text.length))));

/** A heading long enough to be a title, where the head names the site or the section alone. */
function isTelling(text: string, siteName: string | undefined): boolean {
  return wordsOf(text).length >= 5 && (siteName === undefined || overlap(text, siteName) < 0.7);
}

function headings(body: Element): Element[] {
  const found: Element[] = [];
  for (const tag of ['h1', 'h2', 'h3']) {
    for (const heading of body.getElementsByTagName(tag)) {
      const text = textOf(heading);
      if (text.length >= 4 && text.length <= 300 && !SKIPPED.test(attributeOf(heading, 'class')) && !leadsHome(heading))
        found.push(heading);
      if (found.length >= 12) return found;
    }
  }
  return found;
}

/** The site's name over every page. */
const leadsHome = (heading: Element) =>
  /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(heading.getElementsByTagName('a')[0]?.getAttribute('href') ?? '-');

/** How well a heading agrees with what the head says: it is there as a whole, or shares its words both ways. */
function agreement(text: string, told: readonly string[], heading: Element): number {
  const isNamed = NAMED.test(namesOf(heading));
  let best = 0;
  for (const other of told) {
    // "Site: title", where no spaces stand around the mark.
    if (isNamed && text.length >= 8 && /[:|–—-] ?$/.test(other.split(text)[0] ?? '')) return 1;
    const both = Math.min(overlap(text, other), overlap(stripSite(other, undefined), text) + 0.05);
    best = Math.max(best, both);
  }
  return Math.min(1, best);
}

/** A document title without the site's name at either end. */
export function stripSite(raw: string, siteName: string | undefined): string {
  const title = foldSpace(raw);
  const parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  const isSite = (part: string) =>
    siteName !== undefined && overlap(part, siteName) >= 0.7 && part.length < siteName.length * 2;
  const last = parts[parts.length - 1] ?? '';
  const first = parts[0] ?? '';
  if (isSite(last) || (wordsOf(last).length <= 4 && wordsOf(first).length > 4)) return cutEnd(title, last);
  if (isSite(first)) return foldSpace(title.slice(first.length).replace(/^\s*[|–—\-»·:/]\s*/, ''));
  return /[|»]/.test(title) ? (title.split(/\s*[|»]\s*/)[0] ?? title) : title;
}

function cutEnd(title: string, last: string): string {
  return title.slice(0, title.length - last.length).replace(/\s*[|–—\-»·:/]\s*$/, '');
}
