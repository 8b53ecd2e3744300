import { describe, expect, it } from 'vitest';
import { blockText } from '../../../lib/article/text.ts';
import type { Table, TableCell } from '../../../lib/article/types.ts';
import { tableRows } from '../../../lib/speech/plan-table.ts';

const cell = (text: string, extra: Partial<TableCell> = {}): TableCell => ({ runs: [{ text }], ...extra });
const head = (text: string, extra: Partial<TableCell> = {}) => cell(text, { header: true, ...extra });

function tableOf(rows: TableCell[][], caption = ''): Table {
  return { type: 'table', id: 't', caption: caption ? [{ text: caption }] : [], rows };
}

function read(table: Table): string[] {
  const text = blockText(table);
  return tableRows(table).map(({ pieces, start, end }) => {
    for (const piece of pieces) {
      if (piece.start === undefined) continue;
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
    }
    expect(end).toBeGreaterThan(start);
    return pieces
      .map((piece) => piece.text)
      .join(' ')
      .replace(/ ([:;.])/g, '$1');
  });
}

describe('reading a table out', () => {
  it('says each row with its headers', () => {
    const table = tableOf(
      [
        [head('Xã'), head('Hộ nghèo'), head('Tỷ lệ')],
        [cell('Hà Hiệu'), cell('120'), cell('12,5%')],
        [cell('Yến Dương'), cell('98'), cell('9,1%')],
      ],
      'Hộ nghèo năm 2021',
    );
    expect(read(table)).toEqual([
      'Xã: Hộ nghèo; Tỷ lệ.',
      'Hà Hiệu: Hộ nghèo: 120; Tỷ lệ: 12,5%.',
      'Yến Dương: Hộ nghèo: 98; Tỷ lệ: 9,1%.',
    ]);
  });

  it('takes a first row of words above figures for headers', () => {
    expect(
      read(
        tableOf([
          [cell('Xã'), cell('Dân số')],
          [cell('Hà Hiệu'), cell('3.200')],
        ]),
      )[1],
    ).toBe('Hà Hiệu: Dân số: 3.200.');
  });

  it('says pairs plainly where nothing is a header', () => {
    expect(
      read(
        tableOf([
          [cell('Chủ trì'), cell('Ông An')],
          [cell('Thư ký'), cell('Bà Bình')],
        ]),
      ),
    ).toEqual(['Chủ trì: Ông An.', 'Thư ký: Bà Bình.']);
  });

  it('uses the lowest of several header rows, and no title over the whole width', () => {
    const table = tableOf([
      [head('Bảng một', { colspan: 3 })],
      [head('Xã', { rowspan: 2 }), head('Năm 2021', { colspan: 2 })],
      [head('Thu'), head('Chi')],
      [cell('Hà Hiệu'), cell('5'), cell('4')],
    ]);
    expect(read(table).at(-1)).toBe('Hà Hiệu: Thu: 5; Chi: 4.');
  });

  it('finds the right header below a cell that spans rows', () => {
    const table = tableOf([
      [head('Khối'), head('Đơn vị'), head('Điểm')],
      [cell('Xã', { rowspan: 2 }), cell('Hà Hiệu'), cell('95')],
      [cell('Yến Dương'), cell('93')],
    ]);
    expect(read(table).slice(1)).toEqual(['Xã: Đơn vị: Hà Hiệu; Điểm: 95.', 'Yến Dương: Điểm: 93.']);
  });

  it('leaves out cells and rows that hold nothing, and keeps the places right', () => {
    const table = tableOf(
      [[head(''), head('Thu')], [cell(''), cell('')], [cell('')], [cell('Hà Hiệu'), cell('-'), cell('7')]],
      'Bảng',
    );
    expect(read(table)).toEqual(['Thu.', 'Hà Hiệu: 7.']);
  });

  it('does not end a cell twice', () => {
    expect(read(tableOf([[cell('Giờ:'), cell('Họp xong.')]]))).toEqual(['Giờ: Họp xong.']);
  });

  it('says nothing of an empty table', () => {
    expect(read(tableOf([]))).toEqual([]);
    expect(read(tableOf([[]]))).toEqual([]);
  });
});
