import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus from being lost with `element` when it goes: it returns to what had it before, where that is still in sight, or else to `home`, the
 * button that stands for the element. Focus that has moved on stays where it is.
 */
export function useFocusHome(element: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const inside = element.current;
    return () => {
      if (!inside?.contains(document.activeElement)) return;
      const back = isPlace(before) && isInSight(before) ? before : home.current;
      back?.focus({ preventScroll: true });
    };
  }, [element, home]);
}

const isPlace = (before: Element | null): before is HTMLElement =>
  before instanceof HTMLElement && before !== document.body && before.isConnected;

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
