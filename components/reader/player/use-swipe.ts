import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** A finger must go this far sideways, in CSS pixels, for its way to be a swipe. */
const FAR = 40;
/** A slider, a list or a dialog over the player has its own use for a finger that moves. */
const OWN_MOVE = 'input, select, textarea, [role="dialog"]';

export interface Swipes {
  /** The finger went towards the left edge, as one turns a page. */
  toLeft: () => void;
  toRight: () => void;
}

/**
 * Swiping sideways over an element, by finger or pen: at least 40 CSS pixels, and at least twice as far sideways as up or down. A mouse does not
 * swipe. The element's `touch-action` must leave sideways moves to the page.
 */
export function useSwipe(target: RefObject<HTMLElement | null>, { toLeft, toRight }: Swipes): void {
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const owner = new AbortController();
    const { signal } = owner;
    let start: { id: number; x: number; y: number } | undefined;
    element.addEventListener(
      'pointerdown',
      ({ target: touched, pointerType, isPrimary, pointerId, clientX, clientY }) => {
        const isOurs = isPrimary && pointerType !== 'mouse' && touched instanceof Element && !touched.closest(OWN_MOVE);
        start = isOurs ? { id: pointerId, x: clientX, y: clientY } : undefined;
      },
      { signal },
    );
    // A finger that leaves the player's edge ends its swipe there all the same.
    document.addEventListener(
      'pointerup',
      ({ pointerId, clientX, clientY }) => {
        if (start?.id !== pointerId) return;
        const aside = clientX - start.x;
        const along = clientY - start.y;
        start = undefined;
        if (Math.abs(aside) < FAR || Math.abs(aside) < 2 * Math.abs(along)) return;
        if (aside < 0) toLeft();
        else toRight();
      },
      { signal },
    );
    document.addEventListener('pointercancel', () => (start = undefined), { signal });
    return () => owner.abort();
  }, [target, toLeft, toRight]);
}
