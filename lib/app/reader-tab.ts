import { browser } from 'wxt/browser';
import type { Article } from '../article/types.ts';
import { newArticleId, putDraft } from '../library/articles.ts';
import { sendMessage } from '../messages/bus.ts';
import { parseReaderAddress, type ReaderRequest, readerAddress } from './reader-address.ts';

/** How the reader opens: speaking, or by itself because its site is always opened. */
export type OpenOptions = Pick<ReaderRequest, 'listen' | 'auto'>;

/**
 * Runs a function in a page; undefined where that is refused.
 *
 * Asked for within a gesture, it also counts as one on the page. Without any Chromium's Back button passes over a page
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/history_manipulation_intervention.md), and who came by a link and pressed the shortcut at
 * once would not get back to it.
 */
export async function runInPage<Args extends unknown[]>(
  tabId: number,
  func: (...args: Args) => string | undefined,
  args: Args,
): Promise<string | undefined> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, func, args });
    return typeof injection?.result === 'string' ? injection.result : undefined;
  } catch (error) {
    // Reading the page itself is refused as well then, and tells why.
    console.debug(error);
    return undefined;
  }
}

/**
 * For the popup: puts the article down as a draft, then opens it in the tab. In this order, since the popup ends with the
 * navigation, and its write would end with it.
 */
export async function openArticle(tabId: number, article: Article, options: OpenOptions = {}): Promise<void> {
  const id = await putDraft(article, newArticleId());
  await openKept(tabId, { id, url: article.url, ...options });
}

/** For the popup: opens a record that is there already. */
export async function openKept(tabId: number, request: ReaderRequest & { id: string }): Promise<void> {
  // For its gesture alone.
  await runInPage(tabId, () => undefined, []);
  await openRecord(tabId, request);
}

/** Turns a tab into the reader of a record. */
export async function openRecord(tabId: number, request: ReaderRequest & { id: string }): Promise<void> {
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(readerAddress(request) as '/') });
}

/** The reader page's own request, when that is what a tab's address shows. */
export function readerRequestOf(address: string | undefined): ReturnType<typeof parseReaderAddress> | null {
  return address?.startsWith(browser.runtime.getURL('/reader.html' as '/')) ? parseReaderAddress(address) : null;
}

/**
 * Goes back from the reader to the portal's page; without a page behind it, loads the original.
 *
 * The page is asked to do it: `tabs.goBack` passes over the portal's page, as Chromium's Back button does, where the key that opened the reader did not
 * count as a gesture there, and a busy machine is enough for that. It is the way only where the page does not answer: where it has not loaded yet.
 */
export async function leaveReader(tabId: number): Promise<void> {
  if (!(await sendMessage('leaveReader', {}, tabId))) await browser.tabs.goBack(tabId).catch(console.debug);
}
