import { browser } from 'wxt/browser';
import type { Article, Detection } from '../article/types.ts';

/** What the injected script tells of a page. */
export interface PageReading {
  detection: Omit<Detection, 'root'>;
  article: Article | null;
  /** Set when the page's own code broke the extraction. */
  error?: string;
}

/** Why a page could not be read: the browser forbids it, its tab is gone, it holds no article text, or it broke extraction. */
export type ReadFailure = 'forbidden' | 'gone' | 'no-article' | 'failed';

export type ReadResult =
  | { ok: true; article: Article; detection: PageReading['detection'] }
  | { ok: false; reason: ReadFailure };

/** Injects the extractor into a tab (under activeTab or a host permission) and gives its article. */
export async function readPage(tabId: number): Promise<ReadResult> {
  let reading: PageReading | undefined;
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'] });
    reading = injection?.result as PageReading | undefined;
  } catch (error) {
    return { ok: false, reason: (await tabExists(tabId)) ? refusal(error) : 'gone' };
  }
  // The page navigated away between the click and the injection: there is no result.
  if (!reading) return { ok: false, reason: 'gone' };
  if (reading.error !== undefined) return { ok: false, reason: 'failed' };
  if (!reading.article) return { ok: false, reason: 'no-article' };
  return { ok: true, article: reading.article, detection: reading.detection };
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
