import {
  hasWordBefore,
  isLineHead,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsAfter,
  wordsBefore,
} from '../neighbours.ts';
import { DIGITS } from '../numbers/digits.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';

const LINKS: ReadonlySet<string> = new Set(['và', 'đến', 'tới', 'hoặc']);

/** Tokens of a day in short ("T2", "CN") from `index` on; 0 where there is none. */
function dayLength(tokens: readonly Token[], index: number): number {
  const { text, kind } = tokens[index] ?? { text: '', kind: 'break' };
  if (text === 'CN') return 1;
  const day = tokens[index + 1]?.text ?? '';
  return kind === 'letter' && text === 'T' && /^[2-7]$/.test(day) && !isWord(tokens[index + 2]) ? 2 : 0;
}

function sayDay(tokens: readonly Token[], index: number): string {
  if (tokens[index]?.text === 'CN') return 'chủ nhật';
  const day = Number(tokens[index + 1]?.text);
  return `thứ ${day === 4 ? 'tư' : DIGITS[day]}`;
}

function isLink(token: Token | undefined): boolean {
  return token !== undefined && (LINKS.has(token.text) || ',-–&'.includes(token.text));
}

const DAY_PARTS: ReadonlySet<string> = new Set([
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'đêm',
  'trực',
  'nghỉ',
  'ban',
  'mai',
  'kia',
]);

/** "T2: Toán": at the head of a line. */
function isAtHead(tokens: readonly Token[], index: number, end: number): boolean {
  return markAt(tokens, end) === ':' && isLineHead(tokens, index);
}

/** "9h T2": behind a time of day. */
const isTimed = (reading: Reading, index: number): boolean =>
  isGap(reading.tokens[index - 1]) && reading.readByBefore(index) === 'time';

/** "T7 này" */
const WHICH: ReadonlySet<string> = new Set(['này']);

/** "sáng T2", "T2 (8/7)", "từ T2 tuần sau", "T2 ngày 16/9" */
function isDayNamed(tokens: readonly Token[], index: number, end: number): boolean {
  const dated = skipSpace(tokens, skipSpace(tokens, end) + 1);
  if (
    (wordAfter(tokens, end) === 'ngày' && numberAt(tokens, dated) !== '') ||
    DAY_PARTS.has(wordBefore(tokens, index)) ||
    isAtHead(tokens, index, end) ||
    wordsAfter(tokens, end, 2).includes('tuần') ||
    WHICH.has(wordAfter(tokens, end))
  )
    return true;
  const bracket = skipSpace(tokens, end);
  return markAt(tokens, bracket) === '(' && numberAt(tokens, bracket + 1) !== '' && markAt(tokens, bracket + 2) === '/';
}

/** "nghỉ CN; riêng T7": one of the days that were spoken of. */
const SINGLED: ReadonlySet<string> = new Set(['riêng', 'trừ', 'cả', 'nghỉ']);
const DAYS: ReadonlySet<string> = new Set(['t', 'cn', 'nhật', 'thứ', 'tuần']);
const DAYS_REACH = 10;

/** "9:00 - 18:00 (CN)" */
function isBracketedBehindTime(reading: Reading, index: number, end: number): boolean {
  const { tokens } = reading;
  return markAt(tokens, index - 1) === '(' && markAt(tokens, end) === ')' && reading.readByBefore(index - 1) === 'time';
}

/** Whether another day stands right beside: "T2-T6", "T7, CN", "thứ 7 và CN". */
function hasNeighbour(reading: Reading, index: number, end: number): boolean {
  const { tokens } = reading;
  if (isDayNamed(tokens, index, end) || isTimed(reading, index)) return true;
  // "hàng tối trừ T4"
  const isOfDays = hasWordBefore(tokens, index, DAYS_REACH, DAYS) || DAY_PARTS.has(wordBefore(tokens, index - 2));
  if (SINGLED.has(wordBefore(tokens, index)) && isOfDays) return true;
  // "T2 - T6: …; T7: …", where "ga T1: …, ga T3: …" are no days.
  const isItem = markAt(tokens, end) === ':' && ';.'.includes(markAt(tokens, skipSpaceBack(tokens, index)) || ' ');
  if (isItem && hasWordBefore(tokens, index, 2 * DAYS_REACH, DAYS)) return true;
  if (isBracketedBehindTime(reading, index, end)) return true;
  const link = skipSpace(tokens, end);
  const dated = markAt(tokens, link) === ',' ? skipSpace(tokens, link + 1) : link;
  // "CN, 17/3"
  if (numberAt(tokens, dated) !== '' && markAt(tokens, dated + 1) === '/' && dated > end) return true;
  if (isLink(tokens[link]) && dayLength(tokens, skipSpace(tokens, link + 1)) > 0) return true;
  const before = skipSpaceBack(tokens, index);
  const day = skipSpaceBack(tokens, before);
  if (reading.readByBefore(index) === 'weekday') return true;
  if (!isLink(tokens[before])) return false;
  return reading.readByBefore(before) === 'weekday' || wordsBefore(tokens, day, 1).includes('thứ');
}

/** Days of the week in short, where two of them stand side by side, or beside a part of the day or a date. */
export const weekday: Recogniser = {
  name: 'weekday',
  starts: ['letter', 'upper'],
  words: new Set(['T', 'CN']),
  recognise(reading, index) {
    const { tokens } = reading;
    const length = dayLength(tokens, index);
    const end = index + length;
    if (length === 0 || isWord(tokens[index - 1]) || !hasNeighbour(reading, index, end)) return undefined;
    const pieces = [pieceOver(reading, index, end, sayDay(tokens, index))];
    // "T2-T6", "T3 - CN"
    const dash = skipSpace(tokens, end);
    const second = skipSpace(tokens, dash + 1);
    const last = second + dayLength(tokens, second);
    if (!'-–'.includes(markAt(tokens, dash) || ' ') || last === second) return { end, pieces };
    pieces.push(pieceOver(reading, dash, dash + 1, 'đến'), pieceOver(reading, second, last, sayDay(tokens, second)));
    return { end: last, pieces };
  },
};
