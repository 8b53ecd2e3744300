import { textOfBlock } from '../../../lib/article/text.ts';
import type { Article } from '../../../lib/article/types.ts';
import { rangeOfText, textOffsetOf } from '../../article/text-nodes.ts';
import { countReached } from '../use-current-heading.ts';

/** A place in the article: a block ("title" and "lead" too) and a UTF-16 offset in its text. */
export interface SpeechPoint {
  blockId: string;
  offset: number;
}

/** A block's element: by its id, because a word is lit many times a second and an article may have 20,000 blocks; title and lead come first. */
function elementOf(root: Element, blockId: string): Element | null {
  const named = root.ownerDocument.getElementById(blockId);
  if (named?.dataset['block'] === blockId && root.contains(named)) return named;
  return root.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
}

/** The range of a span of a block's text in the page, or null where the page does not hold it (yet). */
export function rangeOfSpan(
  root: Element,
  article: Article,
  blockId: string,
  { start, end }: { start: number; end: number },
): Range | null {
  const element = elementOf(root, blockId);
  return element && rangeOfText(element, textOfBlock(article, blockId), start, end);
}

function pointIn(article: Article, node: Node, offset: number): SpeechPoint | undefined {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]');
  const blockId = element?.dataset['block'];
  if (!element || !blockId) return undefined;
  return { blockId, offset: textOffsetOf(element, textOfBlock(article, blockId), node, offset) ?? 0 };
}

/** The place in the article under a point of the window, in CSS pixels. */
export function pointAt(root: Element, article: Article, x: number, y: number): SpeechPoint | undefined {
  const caret = root.ownerDocument.caretPositionFromPoint?.(x, y);
  return caret && root.contains(caret.offsetNode) ? pointIn(article, caret.offsetNode, caret.offset) : undefined;
}

/** Where the selection begins in the article; the selection is given up, so that it counts once. */
export function takeSelection(root: Element, article: Article): SpeechPoint | undefined {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer)) return undefined;
  const point = pointIn(article, startContainer, startOffset);
  if (point) selection.removeAllRanges();
  return point;
}

/** How much of a block must be seen at least, in CSS pixels. */
const SEEN = 24;

/**
 * The first block that begins at or under `top` (CSS pixels from the window's upper edge); undefined at the article's very beginning. The article's
 * parts are asked first, few of them: the browser lays out all of a part that it has skipped when a block in it is asked.
 */
export function firstVisible(root: Element, top: number): SpeechPoint | undefined {
  const isPast = ({ bottom }: DOMRect) => bottom <= top + SEEN;
  const parts = [...root.children];
  const passed = countReached(parts.length, (index) => {
    const part = parts[index];
    return part !== undefined && isPast(part.getBoundingClientRect());
  });
  const isSeen = (block: Element) => {
    const box = block.getBoundingClientRect();
    return box.height > 0 && !isPast(box);
  };
  for (const part of parts.slice(passed)) {
    const block = [...part.querySelectorAll<HTMLElement>('[data-block]')].find(isSeen);
    if (!block) continue;
    const blockId = block === root.querySelector('[data-block]') ? undefined : block.dataset['block'];
    return blockId === undefined ? undefined : { blockId, offset: 0 };
  }
  return undefined;
}

/** How far under the window's upper edge reading begins, in CSS pixels: clear of the toolbar. */
const READING_LINE = 88;

/** Where "Nghe" begins: at the selection; else, when nothing was spoken yet, at the first paragraph on the screen. */
export function firstPlaceIn(root: Element | null, article: Article, isFirst: boolean): SpeechPoint | undefined {
  if (!root) return undefined;
  return takeSelection(root, article) ?? (isFirst ? firstVisible(root, READING_LINE) : undefined);
}

/** Where a page begins that was opened to be heard: at the selection; else where speech stopped the last time; else at the title. */
export function askedPlaceIn(root: Element | null, article: Article, remembered: SpeechPoint | undefined): SpeechPoint {
  return (root && takeSelection(root, article)) ?? remembered ?? { blockId: 'title', offset: 0 };
}
