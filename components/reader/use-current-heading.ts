import { useEffect, useState } from 'preact/hooks';
import type { OutlineEntry } from './outline.ts';

/** A heading counts as reached when it is this near to the window's upper edge, in CSS pixels. */
const REACHED = 140;

/**
 * How many of `count` things in a row are reached, where all before a reached one are. Asks of few.
 */
export function countReached(count: number, isReached: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether a heading stands above the place of reading. Its chunk is asked first: where the browser has not laid out what is in the chunk, asking the
 * heading would make it.
 */
function isReached(heading: HTMLElement): boolean {
  const around = heading.parentElement?.getBoundingClientRect();
  if (around && around.bottom <= REACHED) return true;
  if (around && around.top > REACHED) return false;
  return heading.getBoundingClientRect().top <= REACHED;
}

/** The heading under which the window stands, or null above the first one. */
function headingHere(entries: readonly OutlineEntry[]): string | null {
  const headings = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
  const reached = countReached(headings.length, (index) => {
    const heading = headings[index];
    return heading !== undefined && isReached(heading);
  });
  return headings[reached - 1]?.id ?? null;
}

/** The heading under which the window stands, or null above the first one. Looks only while `isWatched`. */
export function useCurrentHeading(entries: readonly OutlineEntry[], isWatched: boolean): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (!isWatched) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(headingHere(entries));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    return () => {
      removeEventListener('scroll', soon);
      cancelAnimationFrame(frame);
    };
  }, [entries, isWatched]);
  return current;
}
