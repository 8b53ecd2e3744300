import { useEffect } from 'preact/hooks';
import type { Article } from '../../../lib/article/types.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { pointAt } from '../player/speech-points.ts';

/** Tells of the mark that was clicked, and where; undefined for a click on the article that meets none. */
export function useMarkClick(
  placed: readonly PlacedMark[],
  article: Article,
  root: () => Element | null,
  onClick: (id: string | undefined, at: { x: number; y: number }) => void,
): void {
  useEffect(() => {
    const owner = new AbortController();
    document.addEventListener(
      'click',
      ({ target, button, clientX: x, clientY: y, defaultPrevented }) => {
        const element = root();
        if (button !== 0 || defaultPrevented || !element || !(target instanceof Element)) return;
        if (!element.contains(target) || target.closest('a, button')) return;
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
        onClick(met?.mark.id, { x, y });
      },
      { signal: owner.signal },
    );
    return () => owner.abort();
  }, [placed, article, root, onClick]);
}
