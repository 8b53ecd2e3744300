import { JOINED_PAIRS, ROUTE_WORDS } from '../data/dashes.ts';
import { MONEY_SIGNS } from '../data/symbols.ts';
import {
  hasWordBefore,
  isDash,
  isLineHead,
  isLooseOnRight,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  startsFree,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { isYear, scanLiteral } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { readPlainUnit } from '../units.ts';
import { scanFullDate } from './date-parts.ts';

/** Recognisers whose match is an amount, a time or a place in a row: a dash behind it and a number mean "to". */
const AMOUNTS: ReadonlySet<string> = new Set([
  'quantity',
  'date',
  'number',
  'time',
  'minutes',
  'range',
  'money',
  'ordinal',
  'middle-unit',
  'scale',
  'temperature',
]);
const SCALES: ReadonlySet<string> = new Set(
  'nghìn ngàn triệu tỷ trăm đồng tháng năm tuổi người tấn tạ tuần ngày giờ phút độ mét cm km kg ha'.split(' '),
);

/** How far back the first of two alike heads may stand, in tokens. */
const HEAD_REACH = 5;
/** A day with its month and year has more tokens. */
const DATE_REACH = 9;
const WEEKDAY_HEADS: ReadonlySet<string> = new Set(['thứ', 'chủ', 'cn']);

/** "thứ 2 - thứ 6", "quý I - quý II", "thứ 7 - chủ nhật": the same word stands before both numbers. */
function repeatsHead(tokens: readonly Token[], index: number, right: number): boolean {
  const head = tokens[right];
  if (!isWord(head) || tokens[right + 1]?.kind !== 'space') return false;
  const word = head.lower;
  const behind = tokens[right + 2];
  const isWeekday = WEEKDAY_HEADS.has(word);
  if (!isWeekday && behind?.kind !== 'number' && romanValue(behind?.text ?? '') === undefined) return false;
  const reach = word === 'ngày' ? DATE_REACH : HEAD_REACH;
  for (let at = index - 1; at >= index - reach; at -= 1) {
    const token = tokens[at];
    if (!isWord(token)) continue;
    if (token.lower === word || (isWeekday && token.lower === 'thứ')) return true;
  }
  return false;
}

const LUNAR_MONTHS: ReadonlySet<string> = new Set(['chạp', 'giêng']);
const EARLY_DAYS: ReadonlySet<string> = new Set(['mùng', 'mồng']);

/** "27 tháng Chạp - mùng 6 tháng Giêng" */
function isLunarSpan(tokens: readonly Token[], index: number, right: number): boolean {
  return LUNAR_MONTHS.has(wordBefore(tokens, index)) && EARLY_DAYS.has(tokens[right]?.text ?? '');
}

const DAY_PARTS: ReadonlySet<string> = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm']);
const HOURS: ReadonlySet<string> = new Set(['h', 'giờ', 'g']);

/** "6h sáng-10h tối" */
function isBetweenHours(tokens: readonly Token[], index: number, right: number): boolean {
  return (
    DAY_PARTS.has(wordBefore(tokens, index)) &&
    numberAt(tokens, right) !== '' &&
    HOURS.has(wordAfter(tokens, right + 1))
  );
}

/** "01/12/2025 - 07:15", "14:25 - 28/11/2025": a day and its hour, no span. */
function isDateline(tokens: readonly Token[], right: number, before: string | undefined): boolean {
  if (before !== 'date' && before !== 'time') return false;
  const joint = tokens[right + 1]?.text ?? '';
  if (numberAt(tokens, right) === '' || numberAt(tokens, right + 2) === '') return false;
  return before === 'date' ? [':', 'h', 'g'].includes(joint) : joint === '/';
}

/** "ngày 8/3 – 1.500 bông hồng": no day, and no year. */
function isCountBehindDate(tokens: readonly Token[], right: number, before: string | undefined): boolean {
  return (
    before === 'date' && scanLiteral(tokens, right)?.kind === 'grouped' && scanFullDate(tokens, right) === undefined
  );
}

function measureAt(tokens: readonly Token[], index: number): string | undefined {
  const unit = readPlainUnit(tokens, index);
  return unit?.kind === 'measure' && isLooseOnRight(tokens, unit.end) ? unit.spoken.split(' ').at(-1) : undefined;
}

/** Past "22" and past "22/0,4". */
function pastAmount(tokens: readonly Token[], index: number): number | undefined {
  const end = scanLiteral(tokens, index)?.end;
  if (end === undefined || markAt(tokens, end) !== '/') return end;
  return scanLiteral(tokens, end + 1)?.end ?? end;
}

/** "220V - 50Hz": two amounts of different things, no range. Multiples of one unit end in the same word. */
function areUnlike(tokens: readonly Token[], left: number, right: number): boolean {
  const one = measureAt(tokens, left);
  const end = one === undefined ? undefined : pastAmount(tokens, right);
  const other = end === undefined ? undefined : measureAt(tokens, skipSpace(tokens, end));
  return other !== undefined && one !== other;
}

/** "~100", "được ~ 500 ha": about so many, where what stands before is no amount of a range. */
function isAbout(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  if (tokens[index]?.text !== '~' || !startsFree(tokens, index)) return false;
  if (numberAt(tokens, index + 1) !== '' || Object.hasOwn(MONEY_SIGNS, markAt(tokens, index + 1))) return true;
  if (numberAt(tokens, skipSpace(tokens, index + 1)) === '') return false;
  // "~ 50 người": nobody marks an item so.
  if (tokens[index - 1] === undefined) return true;
  if (tokens[index - 1]?.kind !== 'space' || !isWord(tokens[index - 2])) return false;
  return !SCALES.has(wordBefore(tokens, index)) && reading.readByBefore(index) === undefined;
}

/** "Km0 -" */
function isBehindPost(tokens: readonly Token[], index: number): boolean {
  const last = skipSpaceBack(tokens, index);
  return numberAt(tokens, last) !== '' && /^km$/i.test(tokens[last - 1]?.text ?? '');
}

/** "phòng thi 001-012": numbers of one length with noughts ahead. */
function isRisingCode(first: string, last: string): boolean {
  return (
    first.length === last.length && first.length > 2 && first.startsWith('0') && last.startsWith('0') && first < last
  );
}

/** A dash between two clauses, two names or two amounts; a line's leading dash is a bullet and silent. */
export const dash: Recogniser = {
  name: 'dash',
  starts: ['mark'],
  marks: new Set('-–—−‐‑‒―~'),
  recognise(reading, index) {
    const { tokens } = reading;
    if (isAbout(reading, index)) return undefined;
    const silent = { end: index + 1, pieces: [] };
    if (isLineHead(tokens, index)) return silent;
    const right = skipSpace(tokens, index + 1);
    const isSpaced = isGap(tokens[index - 1]) || isGap(tokens[index + 1]);
    const before = reading.readByBefore(index);
    const isAmount = (before !== undefined && AMOUNTS.has(before)) || SCALES.has(wordBefore(tokens, index));
    const leftToken = tokens[skipSpaceBack(tokens, index)];
    // "V.League 1 - 2024/25": a name and its season.
    const isSeason = isYear(numberAt(tokens, right)) && markAt(tokens, right + 1) === '/';
    if (isSpaced && isSeason && before === 'number') return { ...silent, pause: ',' };
    // "1-<3 tấn"
    const isBelow =
      before === 'number' && '<≤'.includes(markAt(tokens, index + 1) || ' ') && numberAt(tokens, index + 2) !== '';
    // "8->10"
    const arrow = markAt(tokens, index + 1) === '>' ? skipSpace(tokens, index + 2) : -1;
    if (isAmount && numberAt(tokens, arrow) !== '')
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'đến')] };
    // "2019-nay"
    const isUntilNow = tokens[right]?.text === 'nay' && /^(?:1[89]|20)\d\d$/.test(leftToken?.text ?? '');
    if (isBelow || isUntilNow) return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (isSpaced && (isDateline(tokens, right, before) || isCountBehindDate(tokens, right, before)))
      return { ...silent, pause: ',' };
    const isPost = (isAmount || isBehindPost(tokens, index)) && /^km$/i.test(tokens[right]?.text ?? '');
    if (isPost) return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (isAmount && areUnlike(tokens, leftToken === tokens[index - 1] ? index - 1 : index - 2, right))
      return { ...silent, pause: ',' };
    if (isAmount && numberAt(tokens, right) !== '' && (leftToken?.kind !== 'number' || before === 'date' || isSpaced))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (before === 'ratio' && numberAt(tokens, right) !== '' && leftToken?.kind === 'number')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (isBetweenHours(tokens, index, right))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (repeatsHead(tokens, index, right) || isLunarSpan(tokens, index, right))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (!isSpaced && isRisingCode(numberAt(tokens, index - 1), numberAt(tokens, right)))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    if (!isSpaced) return silent;
    const pause = { ...silent, pause: ',' };
    if (isDash(tokens, index) && tokens[index]?.text !== '-') return pause;
    if (JOINED_PAIRS.has(`${wordBefore(tokens, index)}|${wordAfter(tokens, index + 1)}`)) return silent;
    const isRoute =
      tokens[right]?.kind === 'capital' && isWord(leftToken) && hasWordBefore(tokens, index, 7, ROUTE_WORDS);
    return isRoute ? silent : pause;
  },
};
