import { useEffect, useState } from 'preact/hooks';
import type { OutlineEntry } from './outline.ts';

/** A heading counts as reached when it is this near to the window's upper edge, in CSS pixels. */
const REACHED = 140;

/** The heading under which the window stands, or null above the first one. Looks only while `isWatched`. */
export function useCurrentHeading(entries: readonly OutlineEntry[], isWatched: boolean): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (!isWatched) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const reached = entries.findLast(({ id }) => {
        const heading = document.getElementById(id);
        return heading !== null && heading.getBoundingClientRect().top <= REACHED;
      });
      setCurrent(reached?.id ?? null);
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
