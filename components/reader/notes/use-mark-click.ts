import { useEffect } from 'preact/hooks';
import type { Article } from '../../../lib/article/types.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { pointAt } from '../player/speech-points.ts';
import { OWN_CLICK } from '../player/use-click-to-speak.ts';

/**
 * Tells of the mark that was clicked, and where; undefined for a click on the article that meets none. What opens a bar, or only closes one, is
 * nobody else's click: it comes before that of speech, and is taken.
 */
export function useMarkClick(
  placed: readonly PlacedMark[],
  article: Article,
  root: () => Element | null,
  isBarOpen: () => boolean,
  onClick: (id: string | undefined, at: { x: number; y: number }) => void,
): void {
  useEffect(() => {
    const owner = new AbortController();
    const options = { capture: true, signal: owner.signal };
    /** Asked when the press begins: that alone takes a selection's bar away. */
    let wasOpen = false;
    document.addEventListener(
      'pointerdown',
      () => {
        wasOpen = isBarOpen();
      },
      options,
    );
    document.addEventListener(
      'click',
      (event) => {
        const { target, button, clientX: x, clientY: y, defaultPrevented } = event;
        const element = root();
        if (button !== 0 || defaultPrevented || !element || !(target instanceof Element)) return;
        if (!element.contains(target) || target.closest(OWN_CLICK)) return;
        if (document.getSelection()?.isCollapsed === false) return;
        const point = pointAt(element, article, x, y);
        // The one on top: the later of two that overlap.
        const met =
          point &&
          placed.findLast(({ spans }) =>
            spans.some(
              ({ blockId, start, end }) => blockId === point.blockId && start <= point.offset && point.offset <= end,
            ),
          );
        if (met || wasOpen) event.preventDefault();
        onClick(met?.mark.id, { x, y });
      },
      options,
    );
    return () => owner.abort();
  }, [placed, article, root, isBarOpen, onClick]);
}
