import type { ReadFailure } from './read-page.ts';

/** What became of opening an article: its draft is stored, or why there is none. */
export type OpenResult = { ok: true } | { ok: false; reason: ReadFailure };

/** How long an outcome can be asked for after it is known, in ms: a page that was opened ahead may take a moment to load. */
const KEPT_MS = 10_000;

/**
 * Articles on their way into the reader, by record. This is work under way and no state of the background's: when the browser ends the background,
 * the work ends with it, and the page says that there is no such article.
 */
const underWay = new Map<string, Promise<OpenResult>>();

/** Lets a reader page that was opened before its draft ask what became of it. `work` does not reject. */
export function announceOpening(recordId: string, work: Promise<OpenResult>): void {
  underWay.set(recordId, work);
  work.finally(() => setTimeout(() => underWay.delete(recordId), KEPT_MS));
}

/** What became of an opening, once it is known; undefined where nothing of that name was begun. */
export function outcomeOf(recordId: string): Promise<OpenResult> | undefined {
  return underWay.get(recordId);
}
