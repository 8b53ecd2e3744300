import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface Home {
  /** Rather to what had the focus before, where that is still in sight. */
  toBefore?: boolean;
  /** Focus that is nowhere goes home as well. */
  fromNowhere?: boolean;
}

/** Keeps the focus from being lost with `element` when it goes: it moves to `home`, which stays. Focus that has moved on stays where it is. */
export function useFocusHome(
  element: RefObject<HTMLElement | null>,
  home: RefObject<HTMLElement | null>,
  { toBefore = false, fromNowhere = false }: Home = {},
): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const inside = element.current;
    return () => {
      const { activeElement, body } = document;
      const isNowhere = fromNowhere && (!activeElement || activeElement === body);
      if (!isNowhere && !inside?.contains(activeElement)) return;
      const back = toBefore && isPlace(before) && isInSight(before) ? before : home.current;
      back?.focus({ preventScroll: true });
    };
  }, [element, home, toBefore, fromNowhere]);
}

const isPlace = (before: Element | null): before is HTMLElement =>
  before instanceof HTMLElement && before !== document.body && before.isConnected;

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
