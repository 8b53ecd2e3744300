import { ORDINALS } from '../data/roman.ts';
import {
  hasWordBefore,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

const DAY_FORMS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ORDINALS));

/** Words before a number that change how it is said: "thứ 4" and "tháng 4" are "tư", "thứ 1" is "nhất". */
const FORMS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['thứ', DAY_FORMS],
  ['tháng', { '4': 'tư' }],
  // Where four roads meet.
  ['ngã', { '4': 'tư' }],
]);
const FOURTHS: Readonly<Record<string, string>> = { '4': 'tư' };

/** "3 phần 4": the lower number of a fraction in words. */
function isLower({ tokens }: Reading, index: number): boolean {
  return wordBefore(tokens, index) === 'phần' && numberAt(tokens, index - 4) !== '';
}

const DAYS: ReadonlySet<string> = new Set(['thứ']);
/** A list of days may be six long. */
const DAYS_REACH = 4;
const DAYS_END: ReadonlySet<string> = new Set(['và', 'hằng', 'hàng', 'mỗi']);

/** "thứ 2, 4, 6 hằng tuần": the day goes on from the one before it. */
function isFurtherDay(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const link = skipSpaceBack(tokens, index);
  if (!/^[3-7]$/.test(numberAt(tokens, index)) || (markAt(tokens, link) !== ',' && tokens[link]?.text !== 'và'))
    return false;
  if (reading.readByBefore(link) !== 'ordinal' || !hasWordBefore(tokens, index, DAYS_REACH, DAYS)) return false;
  const behind = tokens[skipSpace(tokens, index + 1)];
  return !isWord(behind) || DAYS_END.has(behind.lower);
}

/** "6 tháng 4 ngày": a length of time, whose days are counted. */
function countsDays({ tokens }: Reading, index: number): boolean {
  return numberAt(tokens, index - 4) !== '' && tokens[skipSpace(tokens, index + 1)]?.lower === 'ngày';
}

const LONGEST = 2;
const isShort = (digits: string): boolean => digits.length <= LONGEST;

/** A number after "thứ" or "tháng". */
export const ordinal: Recogniser = {
  name: 'ordinal',
  starts: ['number'],
  fits: isShort,
  recognise(reading, index) {
    const { tokens, options } = reading;
    // Before all else, for many numbers are asked.
    if (!isShort(numberAt(tokens, index)) || isWord(tokens[index + 1])) return undefined;
    const form = isLower(reading, index)
      ? FOURTHS
      : (FORMS.get(wordBefore(tokens, index)) ?? (isFurtherDay(reading, index) ? DAY_FORMS : undefined));
    const digits = numberAt(tokens, index);
    if (form === undefined || countsDays(reading, index)) return undefined;
    // "ngã 4 lần"
    if (wordBefore(tokens, index) === 'ngã' && wordAfter(tokens, index + 1) === 'lần') return undefined;
    if ('/-–.,:'.includes(markAt(tokens, index + 1) || ' ') && numberAt(tokens, index + 2) !== '') return undefined;
    const value = String(Number(digits));
    const spoken = Object.hasOwn(form, value) ? form[value] : undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken ?? readInteger(value, options))] };
  },
};

/** "quý 2/2021", "quý 2-2021": the quarter of a year. */
export const quarter: Recogniser = {
  name: 'quarter',
  starts: ['number'],
  behind: new Set('/-–.'),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const before = wordBefore(tokens, index);
    const year = numberAt(tokens, index + 2);
    if ((before !== 'quý' && before !== 'quí') || !/^[1-4]$/.test(numberAt(tokens, index)) || !/^[12]\d{3}$/.test(year))
      return undefined;
    if (!'/-–.'.includes(markAt(tokens, index + 1) || ' ')) return undefined;
    const pieces = [
      pieceOver(reading, index, index + 1, readInteger(numberAt(tokens, index), options)),
      pieceOver(reading, index + 2, index + 3, `năm ${readInteger(year, options)}`),
    ];
    return { end: index + 3, pieces };
  },
};
