import { findAll, isElement, textOf } from '../nodes.ts';

/** Shorter paragraphs are cells or captions. */
const LINE = 60;
/** How far before a table its text may stand. */
const NEAR = 20;

/**
 * A table that is never closed has what follows it in its last cell, and Readability would take that cell for the article and leave out what is
 * before it. Where a paragraph stands before a table and two or more in its last cell, hardly any in the others, these go back behind the table.
 */
export function freeSwallowed(root: Element): void {
  for (const table of findAll(root, 'table')) {
    const cell = lastCell(table);
    if (!cell?.previousElementSibling || !isBehindText(table)) continue;
    const paragraphs = findAll(table, 'p,div').filter((at) => at.closest('table') === table && isParagraph(at));
    const inCell = paragraphs.filter((paragraph) => paragraph.parentElement === cell);
    const [first, second] = inCell;
    if (first && second && inCell.length * 3 > paragraphs.length * 2) table.after(...nodesFrom(first, cell));
  }
}

const isParagraph = (element: Element) => !element.querySelector('p,div,table') && textOf(element).length > LINE;

function lastCell(table: Element): Element | null {
  let at: Element | null = table;
  while (at && !/^t[dh]$/.test(at.localName)) at = at.lastElementChild;
  return at;
}

function isBehindText(table: Element): boolean {
  let at = table.previousElementSibling;
  for (let left = NEAR; at && left > 0; left--, at = at.previousElementSibling) if (isParagraph(at)) return true;
  return false;
}

/** The paragraph and all behind it in the cell; headings and pictures right before it too, but not what the cell begins with. */
function nodesFrom(paragraph: Element, cell: Element): ChildNode[] {
  const nodes = [...cell.childNodes];
  const first = nodes.indexOf(paragraph);
  const before = nodes.slice(0, first);
  const own = Math.max(
    before.findIndex(textOf),
    before.findLastIndex((node) => !isElement(node) && textOf(node)),
  );
  return nodes.slice(own + 1);
}
