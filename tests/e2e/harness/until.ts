import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `probe` again and again until it gives something other than undefined, null or false, and gives that back.
 * A probe that throws has not answered yet: pages come and go under it. After `timeout` ms the last error, or its absence, is told.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeout = 15_000,
): Promise<T> {
  const end = performance.now() + timeout;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(15);
  }
  throw new Error(`waited ${timeout} ms for ${what}`, { cause: last });
}
