import type { ArticleRecord } from '../library/types.ts';
import type { ReadFailure } from './read-page.ts';

/** What became of opening an article, or why there is none. */
export type OpenResult = { ok: true } | { ok: false; reason: ReadFailure };

/** The same for the page that shows it: with the record where that may still be on its way into the library, and is small enough for a message. */
export type OpeningOutcome = { ok: true; record?: ArticleRecord } | { ok: false; reason: ReadFailure };

/** An article on its way into the reader. Neither promise rejects. */
export interface Opening {
  outcome: Promise<OpeningOutcome>;
  /** Whether the record is in the library now, or could not be put there. */
  stored: Promise<boolean>;
}

/** How long an outcome can be asked for after it is known, in ms: a page that was opened ahead may take a moment to load. */
const KEPT_MS = 10_000;

/**
 * Articles on their way into the reader, by record. This is work under way and no state of the background's: when the browser ends the background,
 * the work ends with it, and the page says that there is no such article.
 */
const underWay = new Map<string, Opening>();

/** Lets a reader page that was opened before its draft ask what became of it. */
export function announceOpening(recordId: string, opening: Opening): void {
  underWay.set(recordId, opening);
  opening.stored.then((isStored) => {
    // From now on the library's own record counts: a page that is loaded again may have marks in it.
    if (isStored) underWay.set(recordId, { ...opening, outcome: opening.outcome.then(withoutRecord) });
    setTimeout(() => underWay.delete(recordId), KEPT_MS);
  });
}

/** What became of an opening, once it is known; undefined where nothing of that name was begun. */
export function outcomeOf(recordId: string): Promise<OpeningOutcome> | undefined {
  return underWay.get(recordId)?.outcome;
}

const withoutRecord = (outcome: OpeningOutcome): OpeningOutcome => (outcome.ok ? { ok: true } : outcome);

/** Waits until a record that is on its way is in the library: who saw it may ask for it to be saved before. */
export async function untilStored(recordId: string): Promise<void> {
  await underWay.get(recordId)?.stored;
}
