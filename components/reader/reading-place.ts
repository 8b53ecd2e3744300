import { textOfBlock } from '../../lib/article/text.ts';
import type { Article } from '../../lib/article/types.ts';
import { rangeOfText, textOffsetOf } from '../article/text-nodes.ts';

/** A place in an article: a block and a UTF-16 offset in its text. */
export interface Place {
  blockId: string;
  offset: number;
}

/** How far under the window's upper edge the reading line is, in CSS pixels: clear of the toolbar. */
const READING_LINE = 96;

/** The text that is at the reading line, or null while the article's head is. */
export function currentPlace(article: Article, element: HTMLElement): Place | null {
  const { ownerDocument } = element;
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 24), READING_LINE];
  const block = blockAt(ownerDocument, x, y);
  const blockId = block?.dataset['block'];
  if (!block || !blockId || !article.blocks.some(({ id }) => id === blockId)) return null;
  const caret = ownerDocument.caretPositionFromPoint?.(x, Math.max(y, block.getBoundingClientRect().top + 1));
  const offset = caret && textOffsetOf(block, textOfBlock(article, blockId), caret.offsetNode, caret.offset);
  return { blockId, offset: offset ?? 0 };
}

/** The block under a point, or the next one where the point falls between two. */
function blockAt(document: Document, x: number, y: number): HTMLElement | null {
  for (const below of [0, 12, 24, 48]) {
    const found = document.elementFromPoint(x, y + below)?.closest<HTMLElement>('[data-block]');
    if (found) return found;
  }
  return null;
}

/** Scrolls a place to the reading line, at once. Nothing happens where the block is not in the page. */
export function showPlace(article: Article, element: HTMLElement, { blockId, offset }: Place): void {
  const block = element.ownerDocument.getElementById(blockId);
  const view = element.ownerDocument.defaultView;
  if (!block || !view) return;
  // The first jump makes the browser lay the block out; the second is exact.
  for (let jump = 0; jump < 2; jump += 1) {
    const range = rangeOfText(block, textOfBlock(article, blockId), offset, offset + 1);
    const top = (range?.getBoundingClientRect() ?? block.getBoundingClientRect()).top;
    view.scrollBy({ top: top - READING_LINE, behavior: 'instant' });
  }
}
