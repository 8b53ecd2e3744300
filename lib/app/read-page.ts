import { browser } from 'wxt/browser';
import type { Article, Detection } from '../article/types.ts';
import { readSetting } from '../settings/store.ts';
import { injectScript } from './inject.ts';
import { regionOf } from './pick/remembered.ts';

/** What the injected extractor is asked. */
export interface PageRequest {
  /** The block that the reader chose on this site. */
  rootSelector?: string;
  /** Give what was left out, and why. */
  trace?: boolean;
  /** Fetch the article's further pages and join them. */
  join?: boolean;
}

/** What is wished for of a page. */
export interface PageWishes extends PageRequest {
  /** Tell whether it looks like an article. Whoever opens the reader wants the text in any case. */
  detect?: boolean;
}

/** What the injected script tells of a page. */
export interface PageReading {
  article: Article | null;
  /** The page is in old letters, whose tables the script does not carry: it wants them injected, and to be asked again. */
  wantsOldLetters?: boolean;
  /** Set when the page's own code broke the extraction. */
  error?: string;
}

/** Why a page could not be read: the browser forbids it, its tab is gone, it holds no article text, or it broke extraction. */
export type ReadFailure = 'forbidden' | 'gone' | 'no-article' | 'failed';

export type ReadResult =
  | { ok: true; article: Article; detection?: Omit<Detection, 'root'> }
  | { ok: false; reason: ReadFailure };

/**
 * Injects the extractor into a tab (under activeTab or a host permission) and gives its article. `onStart` is called when everything that had to be
 * looked up is there, right before the injection.
 */
export async function readPage(
  tabId: number,
  { detect, ...wishes }: PageWishes = {},
  onStart: () => void = () => undefined,
): Promise<ReadResult> {
  let reading: PageReading | undefined;
  let detection: Omit<Detection, 'root'> | undefined;
  try {
    const request = await requestFor(tabId, wishes);
    onStart();
    reading = await askPage<PageReading>(tabId, '/extract.js', request);
    if (reading?.wantsOldLetters) {
      await injectScript(tabId, '/old-letters.js');
      reading = await askPage<PageReading>(tabId, '/extract.js', request);
    }
    if (detect && reading?.article) detection = await askPage(tabId, '/detect-page.js');
  } catch (error) {
    return { ok: false, reason: (await tabExists(tabId)) ? refusal(error) : 'gone' };
  }
  if (!reading) return { ok: false, reason: await silence(tabId) };
  if (reading.error !== undefined) return { ok: false, reason: 'failed' };
  if (!reading.article) return { ok: false, reason: 'no-article' };
  return { ok: true, article: reading.article, ...(detection && { detection }) };
}

/** What a script tells, as a string, since both browsers carry objects of this size out of a page three times slower. */
async function askPage<Told>(tabId: number, file: `/${string}.js`, request?: object): Promise<Told | undefined> {
  const answer = await injectScript(tabId, file, request);
  return typeof answer === 'string' ? (JSON.parse(answer) as Told) : undefined;
}

/** What to ask of this tab's page: the wishes, the site's chosen region, the developer's trace. Undefined when there is nothing to ask. */
async function requestFor(tabId: number, wishes: PageRequest): Promise<PageRequest | undefined> {
  const [{ url }, trace, regions] = await Promise.all([
    browser.tabs.get(tabId),
    readSetting('showTrace'),
    readSetting('articleRegions'),
  ]);
  const host = URL.parse(url ?? '')?.hostname;
  const rootSelector = host === undefined ? undefined : regionOf(host, regions);
  const request: PageRequest = { ...(trace && { trace }), ...(rootSelector && { rootSelector }), ...wishes };
  return Object.keys(request).length > 0 ? request : undefined;
}

/**
 * Why the injection gave nothing, not even an error: the page navigated away under it, or, in Firefox, it is one of the
 * browser's own pages, where a script is dropped without a word.
 */
async function silence(tabId: number): Promise<ReadFailure> {
  if (!(await tabExists(tabId))) return 'gone';
  const { url } = await browser.tabs.get(tabId);
  return url === undefined || /^(?:https?|file):/.test(url) ? 'gone' : 'forbidden';
}

async function tabExists(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    return false;
  }
}

/** A frame that vanished while it was being read is gone; everything else that rejects is the browser's refusal. */
function refusal(error: unknown): ReadFailure {
  const message = error instanceof Error ? error.message : '';
  return /frame.*(was removed|not found)|No frame with id/i.test(message) ? 'gone' : 'forbidden';
}
