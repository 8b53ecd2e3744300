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
  return article.siteName || (URL.parse(article.url)?.hostname.replace(/^www\./, '') ?? '');
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
