import type { Clock } from './clock.ts';
import type { Segment } from './plan-types.ts';

/** A plan that is made little by little, so that a long article holds the page up nowhere. */
export interface GrowingPlan {
  /** What is planned so far; the same list all along, to which is added. */
  readonly segments: readonly Segment[];
  readonly isWhole: boolean;
  /** Plans on at once until the paragraph after that of segment `index` is there, or the end. */
  reachBeyond(index: number): void;
  /** Calls back once the plan is so, or is whole: at once where it is already. Gives the stop. */
  when(isSo: (segments: readonly Segment[]) => boolean, callback: () => void): () => void;
  /** Calls back whenever it has become much longer, and when it is whole. */
  follow(listener: () => void): void;
  /** Plans no further, and calls nobody back. */
  stop(): void;
}

/** Milliseconds of planning before the page gets its turn. */
const SLICE = 8;

/** Plans in slices of some milliseconds, the first of them at once. `steps` gives the segments of a paragraph at a time. */
export function createGrowingPlan(steps: Iterator<readonly Segment[]>, clock: Clock): GrowingPlan {
  const segments: Segment[] = [];
  const waiting = new Set<{ isSo: (segments: readonly Segment[]) => boolean; callback: () => void }>();
  const listeners: (() => void)[] = [];
  let isWhole = false;
  let told = 0;
  let stopTimer: (() => void) | undefined;

  function step(): boolean {
    const { done, value } = steps.next();
    if (done) isWhole = true;
    else segments.push(...value);
    return !isWhole;
  }

  function tell(): void {
    for (const wish of waiting) {
      if (!isWhole && !wish.isSo(segments)) continue;
      waiting.delete(wish);
      wish.callback();
    }
    // Whoever shows the plan would be busy with nothing else if told of every slice.
    if (!isWhole && segments.length < told * 2) return;
    told = segments.length;
    for (const listener of listeners) listener();
  }

  function slice(): void {
    const end = clock.now() + SLICE;
    let hasMore = !isWhole;
    while (hasMore && clock.now() <= end) hasMore = step();
    if (hasMore) stopTimer = clock.after(0, slice);
    tell();
  }

  const plan: GrowingPlan = {
    segments,
    get isWhole() {
      return isWhole;
    },
    reachBeyond(index) {
      const paragraph = segments[index]?.paragraph ?? 0;
      while (!isWhole && (segments.at(-1)?.paragraph ?? -1) <= paragraph) step();
    },
    when(isSo, callback) {
      if (isWhole || isSo(segments)) {
        callback();
        return () => undefined;
      }
      const wish = { isSo, callback };
      waiting.add(wish);
      return () => waiting.delete(wish);
    },
    follow: (listener) => listeners.push(listener),
    stop() {
      stopTimer?.();
      waiting.clear();
      listeners.length = 0;
    },
  };
  slice();
  return plan;
}
