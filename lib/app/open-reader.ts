import { browser } from 'wxt/browser';
import { MARKUP_HINTS } from '../article/encoding/telltales.ts';
import type { Article } from '../article/types.ts';
import { draftRecord, newArticleId, putDraft, putDraftRecord } from '../library/articles.ts';
import type { ArticleRecord } from '../library/types.ts';
import { scriptOutlivesPage } from '../platform/script-outlives.ts';
import { readSetting } from '../settings/store.ts';
import { originalAddress } from '../text/stay-address.ts';
import { announceOpening, type Opening, type OpeningOutcome, type OpenResult } from './openings.ts';
import { type ReadResult, readPage } from './read-page.ts';
import { parseReaderAddress, type ReaderRequest, readerAddress } from './reader-address.ts';
import { showBusy } from './toolbar.ts';

/** How the reader opens: speaking, or by itself because its site is always opened. */
export type OpenOptions = Pick<ReaderRequest, 'listen' | 'auto'>;

/**
 * Pages of up to this many elements are left while they are being read: reading one takes some 30 ms, and the half second that Chromium gives it
 * is enough on a machine ten times slower.
 */
const MOST_ELEMENTS = 3000;

/** Reads a tab's page and turns that tab into the reader; Back returns to the page. */
export async function openReader(tabId: number, options: OpenOptions = {}): Promise<OpenResult> {
  const done = showBusy(tabId);
  try {
    const id = newArticleId();
    const { reading, ahead } = beginReading(tabId);
    const opening = beginOpening(id, reading, ahead);
    announceOpening(id, opening);
    const url = await ahead;
    if (url !== undefined) {
      await openRecord(tabId, { id, url, ...options });
      await opening.stored;
      // Where there is no article the page that is open now says so.
      return { ok: true };
    }
    const read = await reading;
    if (!read.ok) return read;
    // Side by side: the background outlives the navigation, and the page asks for the outcome where it comes before the draft.
    await Promise.all([opening.stored, openRecord(tabId, { id, url: read.article.url, ...options })]);
    return { ok: true };
  } finally {
    done();
  }
}

/** Begins to read a page. `ahead` tells whether it can be left meanwhile: its address, or undefined. */
function beginReading(tabId: number): { reading: Promise<ReadResult>; ahead: Promise<string | undefined> } {
  // First of all, while the reader's key or click still counts.
  const address = addressOf(tabId);
  let answer: (url: string | undefined | Promise<string | undefined>) => void = () => undefined;
  const ahead = new Promise<string | undefined>((resolve) => {
    answer = resolve;
  });
  // Not before the page is being read: one that was left is read at low priority.
  const reading = readPage(tabId, {}, () => answer(scriptOutlivesPage(globalThis) ? address : undefined));
  reading.finally(() => answer(undefined));
  return { reading, ahead };
}

/**
 * The address of a page that can be left while it is being read; undefined where it is large, still loading, forbidden, or in old letters, whose tables
 * are injected only once they are asked for.
 *
 * Asked within a gesture, it also counts as one on the page. Without any Chromium's Back button passes over a page
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/history_manipulation_intervention.md), and who came by a link and pressed the shortcut at
 * once would not get back to it.
 */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: addressToLeave,
      args: [MOST_ELEMENTS, MARKUP_HINTS],
    });
    return typeof injection?.result === 'string' ? injection.result : undefined;
  } catch (error) {
    // Reading the page itself is refused as well then, and tells why.
    console.debug(error);
    return undefined;
  }
}

/** Runs in the page: it must stand alone. */
function addressToLeave(most: number, { fonts, signs, fewest }: typeof MARKUP_HINTS): string | undefined {
  if (document.readyState === 'loading' || document.getElementsByTagName('*').length > most) return undefined;
  const markup = document.documentElement.outerHTML;
  const isOld = new RegExp(fonts, 'i').test(markup) || (markup.match(new RegExp(signs, 'gi'))?.length ?? 0) >= fewest;
  return isOld ? undefined : document.URL;
}

/**
 * Makes a draft of what was read and stores it. The page that was left ahead gets the record itself, without waiting for the library; a large page is
 * not left ahead, and its record goes by the library alone.
 */
function beginOpening(id: string, reading: Promise<ReadResult>, ahead: Promise<string | undefined>): Opening {
  const record = reading.then((read) => (read.ok ? draftRecord(read.article, id) : read));
  const stored = record.then(storeDraft);
  const outcome = async (): Promise<OpeningOutcome> => {
    const [made, isAhead] = [await record, (await ahead) !== undefined];
    if (!('article' in made)) return made;
    if (isAhead) return { ok: true, record: made };
    await stored;
    return { ok: true };
  };
  return { outcome: outcome(), stored };
}

/** A storage that fails is the reader page's to say: it finds it failing too. */
async function storeDraft(made: ArticleRecord | { ok: false }): Promise<boolean> {
  if (!('article' in made)) return false;
  try {
    await putDraftRecord(made);
    return true;
  } catch (error) {
    console.error(error);
    return false;
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
  await addressOf(tabId);
  await openRecord(tabId, request);
}

async function openRecord(tabId: number, request: ReaderRequest & { id: string }): Promise<void> {
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
