import { browser } from 'wxt/browser';
import type { Article } from '../article/types.ts';
import { newArticleId, putDraft } from '../library/articles.ts';
import { readSetting } from '../settings/store.ts';
import { originalAddress } from '../text/stay-address.ts';
import { type ReadFailure, readPage } from './read-page.ts';
import { parseReaderAddress, type ReaderRequest, readerAddress } from './reader-address.ts';
import { showBusy } from './toolbar.ts';

/** How the reader opens: speaking, or by itself because its site is always opened. */
export type OpenOptions = Pick<ReaderRequest, 'listen' | 'auto'>;

export type OpenResult = { ok: true } | { ok: false; reason: ReadFailure };

/** Reads a tab's page and turns that tab into the reader; Back returns to the page. */
export async function openReader(tabId: number, options: OpenOptions = {}): Promise<OpenResult> {
  const done = showBusy(tabId);
  try {
    const reading = await readPage(tabId);
    if (!reading.ok) return reading;
    const { article } = reading;
    const id = newArticleId();
    // Side by side: the background outlives the navigation, and the reader's own read queues behind the write.
    await Promise.all([putDraft(article, id), openRecord(tabId, { id, url: article.url, ...options })]);
    return { ok: true };
  } finally {
    done();
  }
}

/**
 * For the popup: puts the article down as a draft, then opens it in the tab. In this order, since the popup ends with the
 * navigation, and its write would end with it.
 */
export async function openArticle(tabId: number, article: Article, options: OpenOptions = {}): Promise<void> {
  const id = await putDraft(article, newArticleId());
  await openRecord(tabId, { id, url: article.url, ...options });
}

/** Opens a record that is there already. */
export async function openRecord(tabId: number, request: ReaderRequest & { id: string }): Promise<void> {
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(readerAddress(request) as '/') });
}

/** The reader page's own request, when that is what a tab's address shows. */
export function readerRequestOf(address: string | undefined): ReturnType<typeof parseReaderAddress> | null {
  return address?.startsWith(browser.runtime.getURL('/reader.html' as '/')) ? parseReaderAddress(address) : null;
}

/** Goes back from the reader to the portal's page, as the Back button does; without a page behind it, loads the original. */
export async function leaveReader(tabId: number, original: string | undefined): Promise<void> {
  try {
    await browser.tabs.goBack(tabId);
  } catch {
    // Opened from the library or restored after a restart: there is nothing to go back to.
    if (original)
      await browser.tabs.update(tabId, { url: originalAddress(original, await readSetting('autoOpenSites')) });
  }
}
