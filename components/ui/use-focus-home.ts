import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus from being lost with `element` when it goes: it moves to `home`, which stays; with `toBefore`, rather to what had it before, where
 * that is still in sight. Focus that has moved on stays where it is.
 */
export function useFocusHome(
  element: RefObject<HTMLElement | null>,
  home: RefObject<HTMLElement | null>,
  toBefore = false,
): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const inside = element.current;
    return () => {
      if (!inside?.contains(document.activeElement)) return;
      const back = toBefore && isPlace(before) && isInSight(before) ? before : home.current;
      back?.focus({ preventScroll: true });
    };
  }, [element, home, toBefore]);
}

const isPlace = (before: Element | null): before is HTMLElement =>
  before instanceof HTMLElement && before !== document.body && before.isConnected;

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
