import { runsText } from '../article/text.ts';
import type { Table, TableCell } from '../article/types.ts';
import type { Piece } from './plan-types.ts';

interface PlacedCell {
  text: string;
  /** UTF-16 offset in the block's text. */
  start: number;
  isHeader: boolean;
  /** First column it stands in, from 0, and how many it covers. */
  column: number;
  span: number;
}

export interface SpokenRow {
  start: number;
  end: number;
  pieces: Piece[];
}

/** Where every cell stands, in the grid (spans counted) and in the block's text, which joins all by one space. */
function placeCells(table: Table): PlacedCell[][] {
  const caption = runsText(table.caption);
  let offset = caption ? caption.length + 1 : 0;
  const takenUntil: number[] = [];
  return table.rows.map((row, y) => {
    let column = 0;
    const rowText = row.map((cell) => runsText(cell.runs)).join(' ');
    let start = offset;
    if (rowText) offset += rowText.length + 1;
    return row.map((cell) => {
      while ((takenUntil[column] ?? 0) > y) column += 1;
      const placed = placeCell(cell, start, column);
      for (let x = 0; x < placed.span; x += 1) takenUntil[column + x] = y + (cell.rowspan ?? 1);
      column += placed.span;
      start += placed.text.length + 1;
      return placed;
    });
  });
}

function placeCell(cell: TableCell, start: number, column: number): PlacedCell {
  return { text: runsText(cell.runs), start, isHeader: cell.header === true, column, span: cell.colspan ?? 1 };
}

const hasWords = ({ text }: PlacedCell): boolean => /[\p{L}\p{N}]/u.test(text);
const isWord = ({ text }: PlacedCell): boolean => /^\D*\p{L}\D*$/u.test(text.trim());

/** A first row of words above a row with figures heads the columns, though the page does not mark it. */
function looksLikeHeader(row: readonly PlacedCell[], next: readonly PlacedCell[]): boolean {
  return row.length > 1 && row.every(isWord) && next.some((cell) => /^\s*[\d(]/.test(cell.text));
}

function headerRows(rows: readonly PlacedCell[][]): number {
  const marked = rows.findIndex((row) => !row.every((cell) => cell.isHeader || !hasWords(cell)));
  if (marked > 0) return marked;
  const [first = [], second = []] = rows;
  return looksLikeHeader(first, second) ? 1 : 0;
}

/** Header cells above a column, the lowest last; a cell over the whole table is a title, not a header. */
function headersOf(cell: PlacedCell, heads: readonly PlacedCell[][], width: number): PlacedCell[] {
  return heads.flatMap((row) =>
    row.filter(
      (head) =>
        hasWords(head) && head.span < width && head.column <= cell.column && cell.column < head.column + head.span,
    ),
  );
}

const ENDS_CLAUSE = /[.,;:!?…]\s*$/u;

function pieceOf({ text, start }: PlacedCell, end: string): Piece[] {
  return [{ text, start }, ...(ENDS_CLAUSE.test(text) ? [] : [{ text: end }])];
}

function spokenRow(row: readonly PlacedCell[], heads: readonly PlacedCell[][], width: number): SpokenRow | undefined {
  const cells = row.filter(hasWords);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return undefined;
  const pieces = cells.flatMap((cell, i) => {
    const isRowHeader = i === 0 && cells.length > 1;
    const headers = isRowHeader ? [] : headersOf(cell, heads, width).slice(-1);
    return [
      ...headers.flatMap((head) => pieceOf(head, ':')),
      ...pieceOf(cell, cell === last ? '.' : isRowHeader ? ':' : ';'),
    ];
  });
  return { start: first.start, end: last.start + last.text.length, pieces };
}

/**
 * How a table is read out: header rows once as they stand, then each row as "first cell: header: cell; header: cell."
 * Rows without words are left out.
 */
export function tableRows(table: Table): SpokenRow[] {
  const rows = placeCells(table);
  const width = Math.max(0, ...rows.flat().map(({ column, span }) => column + span));
  const headCount = headerRows(rows);
  const heads = rows.slice(0, headCount);
  return rows.flatMap((row, y) => spokenRow(row, y < headCount ? [] : heads, width) ?? []);
}
