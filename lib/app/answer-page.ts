import { extractArticle, joinPages } from '../article/index.ts';
import type { Article, ExtractOptions, Removal } from '../article/types.ts';
import type { PageReading, PageRequest } from './read-page.ts';

/** Longer articles than this many pages are joined up to here; their last page still names its next. */
const MOST_PAGES = 30;

/** Gives the document at an address, or null where it cannot be had. */
export type FetchPage = (address: string) => Promise<Document | null>;

/**
 * In the page: extracts. A hostile page can make any getter throw; the answer then names the error, so that
 * the reader gets a sentence and not silence.
 */
export async function answerPage(
  document: Document,
  request: PageRequest = {},
  fetchPage: FetchPage = fetchFromHere,
): Promise<PageReading> {
  try {
    const url = new URL(document.URL);
    const trace: Removal[] = [];
    const options: ExtractOptions = {
      ...(request.trace && { trace }),
      ...(request.rootSelector && { rootSelector: request.rootSelector }),
    };
    const first = extractArticle(document, url, options);
    const article = first && request.join ? await joinFollowing(first, options, fetchPage) : first;
    return { article: article && request.trace ? { ...article, trace } : article };
  } catch (error) {
    return { article: null, error: String(error) };
  }
}

/** Joins the pages that follow, each once; stops where one is missing, so that what was joined is kept. */
async function joinFollowing(first: Article, options: ExtractOptions, fetchPage: FetchPage): Promise<Article> {
  const seen = new Set([first.url]);
  let joined = first;
  while (joined.nextPage && !seen.has(joined.nextPage) && seen.size < MOST_PAGES) {
    const address = joined.nextPage;
    seen.add(address);
    const document = await fetchPage(address);
    const next = document && extractArticle(document, new URL(address), options);
    if (!next) return joined;
    joined = joinPages(joined, next);
  }
  return joined;
}

/** Another page of the same site, with its cookies, as the browser itself would load it. Other sites are not asked. */
async function fetchFromHere(address: string): Promise<Document | null> {
  if (new URL(address).origin !== location.origin) return null;
  const response = await fetch(address, { credentials: 'include', signal: AbortSignal.timeout(15_000) });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
