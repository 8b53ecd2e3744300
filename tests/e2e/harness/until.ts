import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
const LONGEST_ROUND = 3_000;
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 100;
const PAUSE_GROWTH = 1.5;

/**
 * Asks `probe` again and again until it gives something other than undefined, null or false, and gives that back.
 * A probe that throws has not answered yet: pages come and go under it. After `timeout` ms the last error, or its absence, is told. A machine that
 * stood still in between (a virtual one put aside, a laptop shut) has not waited: of each round at most `LONGEST_ROUND` counts. The pauses grow:
 * who asks without rest keeps the browser from what it is asked about.
 */
export async function until<T extends NonNullable<unknown>>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeout = 30_000,
): Promise<T> {
  let last: unknown;
  let waited = 0;
  let rest = FIRST_PAUSE;
  while (waited < timeout) {
    const begun = performance.now();
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(rest);
    rest = Math.min(LONGEST_PAUSE, rest * PAUSE_GROWTH);
    waited += Math.min(LONGEST_ROUND, performance.now() - begun);
  }
  // Reports of tests that were tried twice keep the message alone.
  const answer = last instanceof Error ? last.message : 'it was not there';
  throw new Error(`waited ${timeout} ms for ${what}: ${answer}`, { cause: last });
}
