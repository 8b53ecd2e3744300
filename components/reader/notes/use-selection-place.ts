import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../../lib/article/types.ts';
import type { BarPlace } from './MarkBar.tsx';
import { selectedSpans } from './selection.ts';

/** A selection counts once it has rested this long, in milliseconds. */
const REST = 180;

/** Where a box's bar stands. */
export function placeUnder({ left, width, top, bottom }: DOMRect): BarPlace {
  return { left: left + width / 2, top, bottom };
}

/** The place of what is selected in the article, while it rests; and how to put the bar away until another selection. */
export function useSelectionPlace(
  article: Article,
  root: () => Element | null,
): { place: BarPlace | undefined; putAway: () => void } {
  const [place, setPlace] = useState<BarPlace>();
  useEffect(() => {
    const owner = new AbortController();
    const { signal } = owner;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const look = () => {
      const element = root();
      const selection = document.getSelection();
      if (isPressed || !element || !selection) return;
      const isAny = selectedSpans(element, article).length > 0;
      setPlace(isAny ? placeUnder(selection.getRangeAt(0).getBoundingClientRect()) : undefined);
    };
    const wait = () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed) setPlace(undefined);
      else timer = setTimeout(look, REST);
    };
    document.addEventListener('selectionchange', wait, { signal });
    document.addEventListener('pointerdown', () => (isPressed = true), { capture: true, signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(
        end,
        () => {
          isPressed = false;
          wait();
        },
        { capture: true, signal },
      );
    }
    addEventListener('scroll', wait, { passive: true, signal });
    // What was selected before anybody listened: the notes come after the text.
    if (document.getSelection()?.isCollapsed === false) wait();
    return () => {
      clearTimeout(timer);
      owner.abort();
    };
  }, [article, root]);
  return { place, putAway: () => setPlace(undefined) };
}
