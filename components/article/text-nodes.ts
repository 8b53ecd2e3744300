/** A text node of a block and where its text begins in the block's text. */
export interface PlacedNode {
  node: Text;
  start: number;
}

/**
 * Places the text nodes of a block's element in `text` (its `blockText`, UTF-16 offsets). Parts of a block, such as list items, are
 * joined by spaces in `text` that no node holds, so each node is looked for after the one before it.
 */
export function placeTextNodes(element: Element, text: string): PlacedNode[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const placed: PlacedNode[] = [];
  let cursor = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const start = text.indexOf(node.data, cursor);
    if (start < 0) continue;
    placed.push({ node, start });
    cursor = start + node.data.length;
  }
  return placed;
}

/** The range in the page of `text.slice(start, end)` of a block, or null where the element does not hold it. */
export function rangeOfText(element: Element, text: string, start: number, end: number): Range | null {
  const nodes = placeTextNodes(element, text);
  const first = nodes.find((placed) => placed.start + placed.node.data.length > start);
  const last = nodes.findLast((placed) => placed.start < end);
  if (!first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.data.length, end - last.start));
  return range;
}

/** The offset in a block's text of a point in the page, or null where the point is not in the block's text. */
export function textOffsetOf(element: Element, text: string, node: Node, offset: number): number | null {
  const placed = placeTextNodes(element, text).find((candidate) => candidate.node === node);
  return placed ? placed.start + offset : null;
}
