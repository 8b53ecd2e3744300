import { findAll, isElement, textOf } from '../nodes.ts';
import { NOTE } from '../notes/mark.ts';
import type { Run, TableCell } from '../types.ts';
import { without } from './inline.ts';

/** What a table element is there for. */
export type TableUse = 'data' | 'layout' | 'picture';

const BLOCKS_INSIDE = 'table,h1,h2,h3,h4,ul,ol,blockquote,figure';

/** Rows of this table alone, not of tables inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (child.localName === 'tr') rows.push(child);
    else if (/^(?:tbody|thead|tfoot)$/.test(child.localName)) {
      for (const row of child.children) if (row.localName === 'tr') rows.push(row);
    }
  }
  return rows;
}

/** A row's own cells, data and heads, in order; those of tables inside it are not among them. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
}

/**
 * Tells data tables from tables used for layout and from the two-row tables that hold a picture over its caption.
 * After the rules of Firefox's accessibility tree, less strict on size.
 */
export function tableUse(table: Element): TableUse {
  const rows = rowsOf(table);
  const widths = rows.map((row) => cellsOf(row).length);
  const columns = Math.max(0, ...widths);
  const images = table.getElementsByTagName('img').length;
  if (images > 0 && rows.length <= 4 && textOf(table).length < 600 && !table.getElementsByTagName('th')[0]) {
    const perRow = rows.map((row) => row.getElementsByTagName('img').length > 0);
    if (perRow[0] && columns <= 3) return 'picture';
  }
  if (table.getAttribute('role') === 'presentation' || table.querySelector(`[${NOTE}]`)) return 'layout';
  if (table.querySelector('th,thead,caption') && columns > 1) return 'data';
  if (columns <= 1 || rows.length <= 1) return 'layout';
  if (findAll(table, BLOCKS_INSIDE).length > rows.length) return 'layout';
  if (table.getElementsByTagName('table')[0]) return 'layout';
  const paragraphs = table.getElementsByTagName('p').length;
  const cells = widths.reduce((sum, width) => sum + width, 0);
  return paragraphs > cells * 2 ? 'layout' : 'data';
}

/** A data table's rows, header cells without the bold that they have anyway; `read` turns a cell's content into runs. Rows without text are left out. */
export function tableRows(table: Element, read: (cell: Element) => Run[]): TableCell[][] {
  const rows: TableCell[][] = [];
  for (const row of rowsOf(table)) {
    const inHead = isElement(row.parentNode) && row.parentNode.localName === 'thead';
    const cells = cellsOf(row).map((cell) => {
      const colspan = spanOf(cell, 'colspan');
      const rowspan = spanOf(cell, 'rowspan');
      const made: TableCell = { runs: read(cell) };
      if (inHead || cell.localName === 'th') made.header = true;
      if (colspan > 1) made.colspan = colspan;
      if (rowspan > 1) made.rowspan = rowspan;
      return made;
    });
    if (cells.some((cell) => cell.runs.length > 0)) rows.push(cells);
  }
  const first = rows[0];
  if (first && rows.length > 2 && !rows.flat().some((cell) => cell.header) && first.every(isBoldCell)) {
    for (const cell of first) cell.header = true;
  }
  for (const cell of rows.flat()) if (cell.header) cell.runs = without(cell.runs, 'bold');
  return rows;
}

const isBoldCell = (cell: TableCell) => cell.runs.length > 0 && cell.runs.every((run) => run.bold);

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return span > 1 && span <= 100 ? span : 1;
}
