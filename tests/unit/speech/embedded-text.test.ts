import { expect, it } from 'vitest';
import { toEngineText, wordAt } from '../../../lib/speech/embedded-text.ts';

function sourceWords(text: string): string[] {
  return toEngineText(text).words.map(({ start, end }) => text.slice(start, end));
}

it('keeps plain text as it is', () => {
  expect(toEngineText('hội nghị sơ kết.').text).toBe('hội nghị sơ kết.');
});

it('gives words without the punctuation around them', () => {
  expect(sourceWords('“Vâng”, bà nói (khẽ).')).toEqual(['Vâng', 'bà', 'nói', 'khẽ']);
});

it('composes NFD and keeps the source spans', () => {
  const text = 'tiếng Việt'.normalize('NFD');
  expect(toEngineText(text).text).toBe('tiếng Việt'.normalize('NFC'));
  expect(sourceWords(text).map((word) => word.normalize('NFC'))).toEqual(['tiếng', 'Việt']);
});

it.each([
  ['a & b', 'a và b'],
  ['<b>đậm</b>', 'b đậm /b'],
  ['R&D', 'R và D'],
  ['xin\u200bchào', 'xinchào'],
  ['vui 😀 quá ❤️', 'vui quá'],
  ['bản đồ gen.', 'bản đồ gien.'],
  ['giá 5 triệu (gồm thuế). liên hệ', 'giá 5 triệu (gồm thuế. liên hệ'],
  ['', ''],
  ['— … 😀', ''],
])('makes %j speakable', (text, spoken) => {
  expect(toEngineText(text).text.replace(/\s+/g, ' ')).toBe(spoken);
});

it.each([
  ['Làm ngay!"', 'Làm ngay!'],
  ['Ông nói: "Làm ngay." ', 'Ông nói: "Làm ngay.'],
  ['(Theo báo.)', '(Theo báo.'],
  ['xã (cũ)', 'xã (cũ)'],
])('leaves out what closes behind the end of a sentence: %s', (text, given) => {
  expect(toEngineText(text).text).toBe(given);
});

it('finds the word at a position in code points', () => {
  const { words } = toEngineText('một 𝐀𝐁 ba');
  expect(wordAt(words, 0)?.start).toBe(0);
  expect(wordAt(words, 4)?.start).toBe(4);
  expect(wordAt(words, 7)?.start).toBe(9);
  expect(wordAt(words, 99)?.start).toBe(9);
});

it('knows no word before the first', () => {
  expect(wordAt([], 3)).toBeUndefined();
});
