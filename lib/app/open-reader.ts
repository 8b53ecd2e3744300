import { MARKUP_HINTS } from '../article/encoding/telltales.ts';
import { draftHead, newArticleId, putDraft } from '../library/articles.ts';
import type { ArticleRecord } from '../library/types.ts';
import { scriptOutlivesPage } from '../platform/script-outlives.ts';
import { announceOpening, type Opening, type OpeningOutcome, type OpenResult } from './openings.ts';
import { type ReadResult, readPage } from './read-page.ts';
import { type OpenOptions, openRecord, runInPage } from './reader-tab.ts';
import { showBusy } from './toolbar.ts';

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
 */
function addressOf(tabId: number): Promise<string | undefined> {
  return runInPage(tabId, addressToLeave, [MOST_ELEMENTS, MARKUP_HINTS]);
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
  const record = reading.then((read) => (read.ok ? { ...draftHead(read.article, id), article: read.article } : read));
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
    await putDraft(made.article, made.id);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
