import { type Draft, runsOf, shareOf } from './draft.ts';

/** Of an article that has a look throughout. */
const THROUGHOUT = 0.9;

/**
 * Takes looks away, in place, that nearly the whole article has: emphasis of everything is none, but a tag that nobody closed, or an
 * editor that set every paragraph so.
 */
export function calmLooks(drafts: readonly Draft[]): void {
  const runs = drafts.flatMap(({ block }) => runsOf(block));
  for (const look of ['bold', 'italic', 'underline', 'strike'] as const)
    if (shareOf(runs, (run) => run[look]) > THROUGHOUT) for (const run of runs) delete run[look];
}
