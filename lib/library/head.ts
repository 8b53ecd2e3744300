import type { Article } from '../article/types.ts';
import { sameAddress } from './address.ts';
import type { Head } from './types.ts';

/** The fields of a head that come from the page. */
export type PageFields = Pick<
  Head,
  'address' | 'url' | 'title' | 'site' | 'byline' | 'lead' | 'publishedAt' | 'wordCount'
>;

const LEAD_LENGTH = 240;

function siteOf(article: Article): string {
  if (article.siteName) return article.siteName;
  return URL.canParse(article.url) ? new URL(article.url).hostname.replace(/^www\./, '') : '';
}

/** What a row of the library shows of an article; the lead is cut short. */
export function pageFields(article: Article): PageFields {
  return {
    address: sameAddress(article.canonicalUrl ?? article.url),
    url: article.url,
    title: article.title,
    site: siteOf(article),
    wordCount: article.wordCount,
    ...(article.byline && { byline: article.byline }),
    ...(article.lead && { lead: article.lead.slice(0, LEAD_LENGTH) }),
    ...(article.publishedAt && { publishedAt: article.publishedAt }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * A stored head as the list can take it. One that a fault of the disk or an older program left without its fields is marked `isDamaged` and
 * shown as such, with its address if that is left.
 */
export function soundHead(stored: Head): Head {
  const { title, site, url, tags, wordCount } = stored;
  const isSound = isText(title) && isText(site) && isText(url) && Array.isArray(tags) && tags.every(isText);
  if (isSound && Number.isFinite(wordCount)) return stored;
  return {
    ...stored,
    isDamaged: true,
    title: isText(title) ? title : '',
    site: isText(site) ? site : '',
    url: isText(url) ? url : '',
    wordCount: Number.isFinite(wordCount) ? wordCount : 0,
    tags: Array.isArray(tags) ? tags.filter(isText) : [],
  };
}
