import { describe, expect, it } from 'vitest';
import { countWords, foldVietnamese, hasWord, shapeOf, wordsIn } from '../../../lib/text/index.ts';

/** Every code point that stands alone. */
function* characters(): Generator<string> {
  for (let code = 0; code <= 0x1ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

describe('letters without patterns', () => {
  it('are those of Unicode’s tables, over the first two planes', () => {
    const wrong: string[] = [];
    for (const character of characters()) {
      const told = /[\p{L}\p{N}]/u.test(character);
      if (hasWord(character) !== told || countWords(character) !== Number(told)) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });

  it('have the shapes of Unicode’s tables', () => {
    const wrong: string[] = [];
    for (const character of characters()) {
      const told = /[\p{Lu}\p{Lt}]/u.test(character)
        ? 'A'
        : /\p{L}/u.test(character)
          ? 'a'
          : /\d/.test(character)
            ? '0'
            : character;
      if (shapeOf(character) !== told) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    'Số 12/NQ-HĐND, ngày 3.4.2021',
    'Ủy ban  — nhân dân…',
    '日本 の 記事 🎉 x🎉y',
    'a\u00a0b\u3000c\u2028d\u200be',
    '',
  ])('divide %s as the patterns do', (text) => {
    expect(wordsIn(text)).toEqual(text.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
    expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
  });

  it('lose their marks in any script', () => {
    expect(foldVietnamese('Đường Nguyễn')).toBe('duong nguyen');
    expect(foldVietnamese('שָׁלוֹם')).toBe('שלום');
  });
});
