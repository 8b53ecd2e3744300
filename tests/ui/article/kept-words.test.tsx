import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitKeptWords } from '../../../components/article/kept-words.ts';

const keptIn = (text: string) =>
  splitKeptWords(text)
    .filter(({ kept }) => kept)
    .map((stretch) => stretch.text);

describe('words on one line', () => {
  it.each([
    ['đến hết năm 2021 và quý III', ['năm 2021', 'quý III']],
    ['ngày 14 tháng 6 năm 2021', ['ngày 14', 'tháng 6', 'năm 2021']],
    ['Đại hội XIII, khóa XV, lần thứ 2', ['Đại hội XIII', 'khóa XV', 'thứ 2']],
    ['tăng 5,7 % so với 1.024 hộ', ['5,7 %', '1.024 hộ']],
    ['3,5 triệu đồng mỗi năm', ['3,5 triệu đồng']],
    ['giai đoạn 2020 – 2025', ['2020 – 2025']],
    ['12,8 - 13 %', ['12,8 - 13 %']],
    ['tại TP. Bắc Kạn và TX. Ba Đồn', ['TP. Bắc', 'TX. Ba']],
    ['PGS.TS. Lê Hà, ThS. Vũ Nam', ['PGS.TS. Lê', 'ThS. Vũ']],
    ['bà Nguyễn V. A. nói', ['V. A.']],
    ['Không có gì để giữ.', []],
    ['việc năm ngoái', []],
  ])('%s', (text, kept) => expect(keptIn(text)).toEqual(kept));

  it('lose and change nothing, whatever the text', () => {
    const words = fc.constantFrom(
      'năm',
      '2021',
      ' ',
      '%',
      'TP.',
      'Bắc',
      'XIII',
      ' – ',
      '\n',
      '3,5',
      'triệu',
      'đồng',
      '.',
      'Ễ',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        expect(
          splitKeptWords(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('are never a long chain that could not fit a narrow line', () => {
    expect(keptIn(`${Array(20).fill('2020').join(' – ')} người`).every((text) => text.length <= 28)).toBe(true);
  });
});
