import { useEffect } from 'preact/hooks';
import type { Article } from '../../../lib/article/types.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { MARK_COLOURS } from '../../../lib/library/marks/mark.ts';
import { rangeOfSpan } from '../player/speech-points.ts';
import './marks.css';

/** Under the sentence and the word that are spoken, which have 0 and 1. */
const PRIORITY = -1;
const NOTED = 'mark-noted';
const CHOSEN = 'mark-chosen';

/** The ranges of a mark that are in the page by now. */
export function rangesOfMark({ spans }: PlacedMark, root: Element, article: Article): Range[] {
  return spans.flatMap((span) => rangeOfSpan(root, article, span.blockId, span) ?? []);
}

function paint(name: string, ranges: readonly Range[]): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  CSS.highlights.set(name, highlight);
}

function paintAll(placed: readonly PlacedMark[], chosen: string | undefined, root: Element, article: Article): void {
  const drawn = placed.map((mark) => ({ ...mark, ranges: rangesOfMark(mark, root, article) }));
  const rangesWhere = (wanted: (mark: PlacedMark['mark']) => boolean) =>
    drawn.flatMap(({ mark, ranges }) => (wanted(mark) ? ranges : []));
  for (const colour of MARK_COLOURS) {
    paint(
      `mark-${colour}`,
      rangesWhere((mark) => mark.colour === colour),
    );
  }
  paint(
    NOTED,
    rangesWhere((mark) => mark.note !== undefined),
  );
  paint(
    CHOSEN,
    rangesWhere((mark) => mark.id === chosen),
  );
}

/** Paints the marks; again whenever blocks come into the page or are drawn anew. */
export function useMarkLight(
  placed: readonly PlacedMark[],
  chosen: string | undefined,
  article: Article,
  root: () => Element | null,
): void {
  useEffect(() => {
    const element = root();
    if (!element || placed.length === 0 || !globalThis.CSS?.highlights) return undefined;
    paintAll(placed, chosen, element, article);
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paintAll(placed, chosen, element, article));
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const name of [...MARK_COLOURS.map((colour) => `mark-${colour}`), NOTED, CHOSEN])
        CSS.highlights.delete(name);
    };
  }, [placed, chosen, article, root]);
}
