import { DAY_WORDS } from '../data/dates.ts';
import { COUNT_NOUNS } from '../data/ratios.ts';
import {
  DASHES,
  isDash,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  skipSpace,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';
import { type DateParts, datePieces, monthName, scanDayMonth, scanFullDate, scanMonthYear } from './date-parts.ts';

function dayRange(reading: Reading, index: number, dash: number, right: number): Match | undefined {
  const { tokens, options } = reading;
  // "4-3-2" is a sequence.
  if (dash === index + 1 && markAt(tokens, right + 1) === '-') return undefined;
  const first = Number(numberAt(tokens, index));
  const parts = scanFullDate(tokens, right) ?? scanDayMonth(tokens, right);
  if (parts === undefined || parts.separator === '.' || first < 1 || first > 31) return undefined;
  // "5-6/10 hộ" counts; "ngày 3-15/6 trạm …" cannot.
  const isCount = (parts.day ?? 0) <= (parts.month ?? 0) || wordBefore(tokens, index) !== 'ngày';
  if (isCount && parts.year === undefined && COUNT_NOUNS.has(wordAfter(tokens, parts.end))) return undefined;
  const isRising = first < (parts.day ?? 0);
  if (!isRising && parts.year === undefined) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, readInteger(String(first), options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    ...datePieces(reading, right, parts, ''),
  ];
  return { end: parts.end, pieces };
}

/** Before "tháng": so much of something in each of them. */
const EACH: ReadonlySet<string> = new Set(['mỗi', 'hằng', 'hàng', 'một', 'từng', 'trên']);
/** Behind months, for nothing else is counted there. */
const BEHIND_MONTHS: ReadonlySet<string> = new Set(['', 'năm', 'hằng', 'hàng', 'âm', 'dương', 'tới', 'và', 'là']);

/** "tháng 4-5", "tháng 1 - 6 năm 2025"; "tháng 3-4 lần" counts. */
function bareMonths(reading: Reading, index: number, right: number): DateParts | undefined {
  const { tokens } = reading;
  const [first, last] = [Number(numberAt(tokens, index)), Number(numberAt(tokens, right))];
  if (first >= last || last > 12 || EACH.has(pairBefore(tokens, index).split(' ')[0] ?? '')) return undefined;
  const next = markAt(tokens, right + 1);
  const isLonger = next !== '' && numberAt(tokens, right + 2) !== '';
  if (isLonger || next === '%' || !BEHIND_MONTHS.has(wordAfter(tokens, right + 1))) return undefined;
  return { end: right + 1, separator: '-', month: last };
}

function monthRange(reading: Reading, index: number, dash: number, right: number): Match | undefined {
  const { tokens } = reading;
  const first = Number(numberAt(tokens, index));
  if (wordBefore(tokens, index) !== 'tháng' || first < 1 || first > 12) return undefined;
  const parts = scanMonthYear(tokens, right) ?? bareMonths(reading, index, right);
  if (parts === undefined) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, monthName(first, reading.options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    ...datePieces(reading, right, parts, parts.year === undefined ? '' : 'tháng'),
  ];
  return { end: parts.end, pieces };
}

/** "tháng 3,4/2024": two months, no decimal. */
function monthPair(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const first = Number(numberAt(tokens, index));
  if (wordBefore(tokens, index) !== 'tháng' || first < 1 || first > 12) return undefined;
  const parts = scanMonthYear(tokens, index + 2);
  if (parts === undefined) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, monthName(first, options)),
    pieceOver(reading, index + 1, index + 2, 'và'),
    ...datePieces(reading, index + 2, parts, ''),
  ];
  return { end: parts.end, pieces };
}

/** "20 - 11 - 1982": a whole date with room around its hyphens. */
function spacedDate(reading: Reading, index: number, right: number): Match | undefined {
  const { tokens, options } = reading;
  const year = right + 4;
  if (right !== index + 4 || markAt(tokens, right + 2) !== '-' || !/^[12]\d{3}$/.test(numberAt(tokens, year)))
    return undefined;
  const [day, month] = [Number(numberAt(tokens, index)), Number(numberAt(tokens, right))];
  if (day < 1 || day > 31 || month < 1 || month > 12 || isWord(tokens[year + 1])) return undefined;
  const prefix = DAY_WORDS.has(wordBefore(tokens, index)) ? '' : 'ngày ';
  const pieces = [
    pieceOver(reading, index, index + 1, `${prefix}${readInteger(String(day), options)}`),
    pieceOver(reading, right, right + 1, `tháng ${monthName(month, options)}`),
    pieceOver(reading, year, year + 1, `năm ${readInteger(numberAt(tokens, year), options)}`),
  ];
  return { end: year + 1, pieces };
}

/** Behind the last day: nothing, or where it is. */
const PLACED: ReadonlySet<string> = new Set(['', 'tại', 'ở']);

/** "từ 8.6 - 12.6 tại": days of one month that rise, with no unit behind. */
function dottedDays(reading: Reading, index: number): Match | undefined {
  const { tokens } = reading;
  const dash = skipSpace(tokens, index + 3);
  const right = skipSpace(tokens, dash + 1);
  if (wordBefore(tokens, index) !== 'từ' || !isDash(tokens, dash)) return undefined;
  const [first, last] = [scanDayMonth(tokens, index), scanDayMonth(tokens, right)];
  if (first?.separator !== '.' || last?.separator !== '.' || first.month !== last.month) return undefined;
  if ((first.day ?? 0) >= (last.day ?? 0) || !PLACED.has(wordAfter(tokens, last.end))) return undefined;
  if (markAt(tokens, last.end) === '%') return undefined;
  const pieces = [
    ...datePieces(reading, index, first, ''),
    pieceOver(reading, dash, dash + 1, 'đến'),
    ...datePieces(reading, right, last, ''),
  ];
  return { end: last.end, pieces };
}

/** "10 - 15/6/2021, "tháng 3 - 5/2021": the first date lends its month and year from the second. */
export const dateRange: Recogniser = {
  name: 'date-range',
  starts: ['number'],
  behind: new Set(['space', ',', '.', ...DASHES]),
  beyond: new Set(DASHES),
  recognise(reading, index) {
    const { tokens } = reading;
    if (numberAt(tokens, index).length > 2) return undefined;
    if (markAt(tokens, index + 1) === ',') return monthPair(reading, index);
    if (markAt(tokens, index + 1) === '.') return dottedDays(reading, index);
    const dash = skipSpace(tokens, index + 1);
    if (!isDash(tokens, dash)) return undefined;
    const right = skipSpace(tokens, dash + 1);
    return (
      spacedDate(reading, index, right) ??
      monthRange(reading, index, dash, right) ??
      dayRange(reading, index, dash, right)
    );
  },
};
