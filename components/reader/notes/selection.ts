import { textOfBlock } from '../../../lib/article/text.ts';
import type { Article } from '../../../lib/article/types.ts';
import type { BlockSpan } from '../../../lib/library/marks/mark.ts';
import { placeTextNodes } from '../../article/text-nodes.ts';

/** The part of one block that lies in a range, in the block's text; undefined where none does. */
function spanIn(element: HTMLElement, article: Article, range: Range): BlockSpan | undefined {
  const blockId = element.dataset['block'];
  if (!blockId || !range.intersectsNode(element)) return undefined;
  const inside = placeTextNodes(element, textOfBlock(article, blockId)).flatMap(({ node, start }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && { blockId, start: first.start, end: last.end };
}

/** The stretches of the article's text that a range covers, one a block, in order. */
export function spansOfRange(root: Element, article: Article, range: Range): BlockSpan[] {
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  return blocks.flatMap((block) => spanIn(block, article, range) ?? []);
}

/** What is selected in the article; empty where nothing of it is. */
export function selectedSpans(root: Element, article: Article): BlockSpan[] {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  return spansOfRange(root, article, selection.getRangeAt(0));
}

/** The sentence that is being heard, as the voice's highlight has it; empty where none is. */
export function heardSpans(root: Element, article: Article, highlights: HighlightRegistry | undefined): BlockSpan[] {
  const [range] = [...(highlights?.get('spoken-sentence') ?? [])];
  return range instanceof Range ? spansOfRange(root, article, range) : [];
}
