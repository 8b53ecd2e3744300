import { COUNT_NOUNS } from '../data/ratios.ts';
import { DASHES, isDash, markAt, numberAt, pieceOver, skipSpace, wordAfter, wordBefore } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { datePieces, monthName, scanDayMonth, scanFullDate, scanMonthYear } from './date-parts.ts';

function dayRange(reading: Reading, index: number, dash: number, right: number): Match | undefined {
  const { tokens, options } = reading;
  // "4-3-2" is a sequence.
  if (dash === index + 1 && markAt(tokens, right + 1) === '-') return undefined;
  const first = Number(numberAt(tokens, index));
  const parts = scanFullDate(tokens, right) ?? scanDayMonth(tokens, right);
  if (parts === undefined || parts.separator === '.' || first < 1 || first > 31) return undefined;
  // "5-6/10 hộ" counts.
  if (parts.year === undefined && COUNT_NOUNS.has(wordAfter(tokens, parts.end))) return undefined;
  const isRising = first < (parts.day ?? 0);
  if (!isRising && parts.year === undefined) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, readInteger(String(first), options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    ...datePieces(reading, right, parts, ''),
  ];
  return { end: parts.end, pieces };
}

function monthRange(reading: Reading, index: number, dash: number, right: number): Match | undefined {
  const { tokens } = reading;
  const parts = scanMonthYear(tokens, right);
  const first = Number(numberAt(tokens, index));
  if (parts === undefined || wordBefore(tokens, index) !== 'tháng' || first < 1 || first > 12) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, monthName(first, reading.options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    ...datePieces(reading, right, parts, 'tháng'),
  ];
  return { end: parts.end, pieces };
}

/** "10 - 15/6/2021", "tháng 3 - 5/2021": the first date lends its month and year from the second. */
export const dateRange: Recogniser = {
  name: 'date-range',
  starts: ['number'],
  behind: new Set(['space', ...DASHES]),
  recognise(reading, index) {
    const { tokens } = reading;
    if (numberAt(tokens, index).length > 2) return undefined;
    const dash = skipSpace(tokens, index + 1);
    if (!isDash(tokens, dash)) return undefined;
    const right = skipSpace(tokens, dash + 1);
    return monthRange(reading, index, dash, right) ?? dayRange(reading, index, dash, right);
  },
};
