import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeForSpeech, speechForm, spokenTokens } from '../../../../lib/speech/normalize/index.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';
import { readBack } from './number-reader.ts';

/** What news is made of, to be thrown together in any order. */
const BITS = [
  'ngày 5/7',
  '14/06/2021',
  '12,8 - 13%/năm',
  'UBND',
  'TP. Bắc Kạn',
  '15-NQ/TW',
  'QL1A',
  'lần thứ XII',
  '1.234.567',
  '28°C',
  '-5',
  '0912 345 678',
  'Covid-19',
  'GD&ĐT',
  '8h30-11h',
  '3-1',
  '1/3',
  'm2',
  '500.000đ/suất',
  '$5',
  'v.v.',
  './.',
  '…',
  '(',
  ')',
  '“',
  '”',
  '"',
  '–',
  '-',
  '/',
  '.',
  ',',
  'a)',
  '1.',
  'I.',
  'https://backan.gov.vn/a?b=1',
  'a@b.vn',
  '#',
  '&',
  '<',
  '>',
  '½',
  'x²',
  '٣',
  '１２',
  'Ⅻ',
  '①',
  '😀',
  '\u200b',
  '\n',
  '\t',
  ' ',
  'Đ/c',
  'H5N1',
  'ông',
  'Hà Nội',
  'SEA Games 31',
  'A',
  'Q.1',
  "45'",
  "5°30'",
  '[1]',
  'từ',
  'tháng',
  'quý',
  'số',
  'ĐT',
  'CN',
  'SỚM ĐƯA',
  'e\u0301',
  '10 - 15/6/2021',
  '2x3 m',
  '+84',
  '4-3-3',
  '1tr2/tháng',
  '2:28.52',
  "3'25''",
  'a² - b² = 2',
  '10⁻⁹',
  'Q.IV/2024',
  '9T/2024',
  'T2-T6, CN',
  '5-6/10 hộ',
  '60 nhịp/phút',
  '7,8 l/100 km',
  'USD 2.000',
  '$2.5 billion',
  '14.755 độ vĩ Bắc',
  'mã số 12345678',
  '121/4/5 Lý Thái Tổ',
  'Δt',
  '2024/25',
  'v1.2.0',
  'x',
  '=',
  '²',
];
const news = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })
  .map((bits) => bits.join(' '));
const glued = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 10 })
  .map((bits) => bits.join(''));
/** Any UTF-16 units: half surrogates, marks on nothing, what no script uses. */
const units = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes));
const anything = fc.oneof(
  news,
  glued,
  units,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
);
/** A fixed seed: what fails here fails for everyone. */
const runs = { numRuns: 1000, seed: 20_261_122 };

const words = (text: string): string[] => text.split(/[\s,.;:?!…()"]+/u).filter(Boolean);

describe('normalizeForSpeech', () => {
  it('leaves no digit unread and nothing that an engine takes for markup', () => {
    fc.assert(
      fc.property(anything, (text) => !/[\p{N}&<>\u200b]/u.test(normalizeForSpeech(text))),
      runs,
    );
  });

  it('gives NFC words with single spaces, none longer than an engine takes', () => {
    const check = (text: string): void => {
      const spoken = normalizeForSpeech(text);
      expect(spoken.normalize('NFC')).toBe(spoken);
      expect(spoken).not.toMatch(/ {2}|^\s|\s$|\n\n| [,.;:?!)]/);
      for (const word of spoken.split(/\s/)) expect(word.length).toBeLessThan(60);
    };
    fc.assert(fc.property(anything, check), runs);
  });

  it('changes its own output no more', () => {
    const check = (text: string): void => {
      const once = normalizeForSpeech(text);
      expect(normalizeForSpeech(once)).toBe(once);
    };
    fc.assert(fc.property(anything, check), { ...runs, numRuns: 4000 });
  });

  it('hardly needs the second look that makes this so', () => {
    // A dictionary, be it of no use, has the text read once.
    const dictionary = [{ written: 'không-có-trong-bài', spoken: 'x' }];
    const once = (text: string): string => normalizeForSpeech(text, { dictionary });
    const texts = fc.sample(news, { numRuns: 2000, seed: runs.seed });
    expect(texts.filter((text) => once(once(text)) !== once(text)).length).toBeLessThan(20);
  });

  it('reads the digits of every script', () => {
    const digits = Array.from({ length: 0x1ffff }, (_, code) => code).filter((code) =>
      /\p{Nd}/u.test(String.fromCodePoint(code)),
    );
    expect(digits.length).toBeGreaterThan(600);
    const spoken = digits.map((code) => normalizeForSpeech(String.fromCodePoint(code)));
    expect(new Set(spoken)).toEqual(new Set('không một hai ba bốn năm sáu bảy tám chín'.split(' ')));
  });

  it('takes a long text apart only where nothing is lost', () => {
    const sentence = 'Sáng 14/6/2021, UBND tỉnh họp lần thứ XII; thu 57,54% dự toán. ';
    const spoken = normalizeForSpeech(sentence);
    for (const text of [sentence.repeat(1200), `${sentence}\n`.repeat(1200)])
      expect(
        new Set(
          normalizeForSpeech(text)
            .replaceAll('\n', ' ')
            .split(/(?<=\.) /),
        ),
      ).toEqual(new Set([spoken]));
  });

  it('takes a list over many lines apart behind as many of its lines as it can', () => {
    const clause = 'nội dung của mục này dài chừng này chữ để cả danh sách vượt quá một nghìn ký tự, '.repeat(4);
    const items = ['iii', 'iv', 'v', 'vi'].map((numeral) => `${numeral}) ${clause}`).join('\n');
    const spoken = normalizeForSpeech(`${'Mở đầu. '.repeat(20)}\n${items}`);
    expect(spoken.match(/^(?:ba|bốn|năm|sáu)(?=, nội dung)/gm)).toEqual(['ba', 'bốn', 'năm', 'sáu']);
  });

  it('takes a long line without the end of a sentence apart behind no short form', () => {
    for (const part of ['đoàn công tác của TP. Hải Phòng, TX. Phú Thọ, ', 'ông Ng. V. A ở P. 5, Q. 3 và TP. Vinh - ']) {
      const spoken = normalizeForSpeech(part.repeat(2)).trim();
      const words = new Set(normalizeForSpeech(part.repeat(1000)).split(' '));
      expect([...words].filter((word) => !spoken.includes(word))).toEqual([]);
    }
  });

  it('reads every integer up to 10^15 so that it can be read back', () => {
    const check = (value: bigint): void => {
      expect(readBack(normalizeForSpeech(value.toString()))).toBe(value);
    };
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), check), { ...runs, numRuns: 3000 });
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 9999n }), check), { ...runs, numRuns: 3000 });
  });

  it('reads grouped thousands as the plain number', () => {
    const check = (value: number): void => {
      const grouped = value.toString().replace(/\B(?=(\d{3})+$)/g, '.');
      expect(normalizeForSpeech(grouped)).toBe(normalizeForSpeech(value.toString()));
    };
    fc.assert(fc.property(fc.integer({ min: 1000, max: 10 ** 9 }), check));
  });
});

describe('spokenTokens', () => {
  it('says the words of the normalized text, from spans that follow one another', () => {
    const check = (text: string): void => {
      const tokens = spokenTokens(text);
      let last = 0;
      for (const { start, end } of tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
      expect(tokens.flatMap((token) => words(token.spoken))).toEqual(words(normalizeForSpeech(text)));
    };
    fc.assert(fc.property(anything, check), runs);
  });

  it('knows where each piece stands in the spoken text', () => {
    const check = (text: string): void => {
      const form = speechForm(text);
      for (const { at, spoken } of form.tokens) expect(form.text.slice(at, at + spoken.length)).toBe(spoken);
    };
    fc.assert(fc.property(anything, check), runs);
  });
});

describe('segmentSentences', () => {
  it('covers all but white space, in order, within the limit', () => {
    const check = (text: string, limit: number): void => {
      const spans = segmentSentences(text, { limit });
      let last = 0;
      for (const { start, end } of spans) {
        expect(text.slice(last, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(limit + 1);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    };
    fc.assert(fc.property(anything, fc.integer({ min: 2, max: 80 }), check), runs);
  });
});
