import { HOLIDAY_WORDS, HOLIDAYS, LUNAR_MONTHS, LUNAR_WORDS } from '../data/dates.ts';
import {
  hasWordBefore,
  markAt,
  numberAt,
  pieceOver,
  wordAfter,
  wordBefore,
  wordsAfter,
  wordsBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Piece, Reading } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

/** A calendar date as written; indices are of tokens. */
export interface DateParts {
  /** First token after it. */
  readonly end: number;
  readonly separator: string;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

const isUpTo = (text: string, most: number): boolean =>
  text !== '' && text.length <= 2 && Number(text) >= 1 && Number(text) <= most;
const isDay = (text: string): boolean => isUpTo(text, 31);
const isMonth = (text: string): boolean => isUpTo(text, 12);
const isYear = (text: string): boolean => text.length === 4 && (text.startsWith('1') || text.startsWith('2'));
/** Marks between the parts of a date. */
export const SEPARATORS = '/.-';

/** Two-digit years: up to 40 is this century. */
function fullYear(text: string): number {
  const value = Number(text);
  if (text.length !== 2) return value;
  return value <= 40 ? 2000 + value : 1900 + value;
}

function isOpenRight(tokens: readonly Token[], end: number, separator: string): boolean {
  if (isWord(tokens[end]) && tokens[end]?.text !== 'h') return false;
  return markAt(tokens, end) !== separator || numberAt(tokens, end + 1) === '';
}

/** d/m/y, y-m-d: certain by their shape. */
export function scanFullDate(tokens: readonly Token[], index: number): DateParts | undefined {
  const separator = markAt(tokens, index + 1);
  if (separator === '' || !SEPARATORS.includes(separator) || markAt(tokens, index + 3) !== separator) return undefined;
  const second = numberAt(tokens, index + 2);
  if (!isMonth(second)) return undefined;
  const first = numberAt(tokens, index);
  const third = numberAt(tokens, index + 4);
  const end = index + 5;
  if (!isOpenRight(tokens, end, separator)) return undefined;
  // "15-08-23": only dates are filled up with zeros.
  const isShortYear = third.length === 2 && (separator === '/' || (separator === '-' && second.startsWith('0')));
  if (isDay(first) && (isYear(third) || isShortYear))
    return { end, separator, day: Number(first), month: Number(second), year: fullYear(third) };
  if (isYear(first) && isDay(third) && third.length === 2)
    return { end, separator, day: Number(third), month: Number(second), year: Number(first) };
  return undefined;
}

/** m/y with a year of four digits. */
export function scanMonthYear(tokens: readonly Token[], index: number): DateParts | undefined {
  const separator = markAt(tokens, index + 1);
  const [month, year] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (separator === '' || !SEPARATORS.includes(separator) || !isMonth(month) || !isYear(year)) return undefined;
  if (!isOpenRight(tokens, index + 3, separator)) return undefined;
  return { end: index + 3, separator, month: Number(month), year: Number(year) };
}

/** d/m; only its neighbours tell whether it is a date. */
export function scanDayMonth(tokens: readonly Token[], index: number): DateParts | undefined {
  const separator = markAt(tokens, index + 1);
  const [day, month] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (separator === '' || !SEPARATORS.includes(separator) || !isDay(day) || !isMonth(month)) return undefined;
  if (!isOpenRight(tokens, index + 3, separator) || markAt(tokens, index + 3) === '%') return undefined;
  return { end: index + 3, separator, day: Number(day), month: Number(month) };
}

const STEMS: ReadonlySet<string> = new Set('giáp ất bính đinh mậu kỷ canh tân nhâm quý'.split(' '));
const BRANCHES: ReadonlySet<string> = new Set('tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi'.split(' '));

/** "6/10 năm Ất Tỵ" */
function isOfLunarYear(tokens: readonly Token[], end: number): boolean {
  const [year = '', stem = '', branch = ''] = wordsAfter(tokens, markAt(tokens, end) === '/' ? end + 1 : end, 3);
  return (year === 'năm' && STEMS.has(stem) && BRANCHES.has(branch)) || (STEMS.has(year) && BRANCHES.has(stem));
}

/** Whether the words behind a date, in brackets or not, say that it is of the lunar calendar. */
export function isLunar(tokens: readonly Token[], end: number): boolean {
  return (
    LUNAR_WORDS.has(wordAfter(tokens, end)) ||
    isOfLunarYear(tokens, end) ||
    (markAt(tokens, end + 1) === '(' && LUNAR_WORDS.has(tokens[end + 2]?.lower ?? ''))
  );
}

/** Before the name of a day of remembrance. */
export const NAMED_DAY: ReadonlySet<string> = new Set(['ngày']);

/** How far back the name of a day may begin, in tokens. */
const NAME_REACH = 20;

/** "Ngày Thế giới phòng, chống AIDS (1/12)", "Ngày Pháp luật Việt Nam 9/11" */
function isNamed(tokens: readonly Token[], index: number): boolean {
  if (markAt(tokens, index - 1) === '(' && hasWordBefore(tokens, index, 8, NAMED_DAY)) return true;
  for (let at = index - 4; at >= 0 && index - at < NAME_REACH; at -= 1) {
    if (tokens[at]?.kind === 'break') return false;
    if (tokens[at]?.text === 'Ngày') return tokens[at + 2]?.kind === 'capital';
  }
  return false;
}

/** Before a holiday's date: "nhân ngày 8/3", "mừng ngày thành lập Đảng 3/2". */
const GREETED = /(?:nhân|mừng) ngày(?: \S+){0,4}$/;
/** Words of a holiday's name, with those before it. */
const GREETED_REACH = 6;
/** "đường 2/9": what it is called has no "mùng". */
const STREETS: ReadonlySet<string> = new Set(['đường', 'phố']);

/** Days 1 to 10 of a holiday or of a lunar month take "mùng". */
export function takesMung(reading: Reading, index: number, parts: DateParts): boolean {
  const { day = 0, month = 0 } = parts;
  if (day > 10 || STREETS.has(wordBefore(reading.tokens, index))) return false;
  if (isLunar(reading.tokens, parts.end)) return true;
  const holiday = HOLIDAYS[`${day}/${month}`];
  if (holiday === undefined || parts.year !== undefined) return false;
  return (
    holiday.isPublic ||
    GREETED.test(wordsBefore(reading.tokens, index, GREETED_REACH).reverse().join(' ')) ||
    isNamed(reading.tokens, index) ||
    hasWordBefore(reading.tokens, index, 5, HOLIDAY_WORDS)
  );
}

/** The name of a month, 1 to 12: the fourth is "tư"; the lunar first and last have names of their own. */
export function monthName(month: number, options: Reading['options'], lunar = false): string {
  const name = lunar ? LUNAR_MONTHS[String(month)] : undefined;
  return name ?? (month === 4 ? 'tư' : readInteger(String(month), options));
}

/** The pieces of a date, one a written part; `prefix` is said before the day, `monthWord` before a month that stands first. */
export function datePieces(reading: Reading, index: number, parts: DateParts, prefix: string): Piece[] {
  const { options, tokens } = reading;
  const lunar = isLunar(tokens, parts.end);
  const spoken: string[] = [];
  if (parts.day !== undefined) spoken.push(readInteger(String(parts.day), options));
  if (parts.month !== undefined) {
    const name = monthName(parts.month, options, lunar);
    spoken.push(parts.day === undefined && prefix === '' ? name : `tháng ${name}`);
  }
  if (parts.year !== undefined) spoken.push(`năm ${readInteger(String(parts.year), options)}`);
  const isReversed = numberAt(tokens, index).length === 4;
  if (isReversed) return [pieceOver(reading, index, parts.end, [prefix, ...spoken].filter(Boolean).join(' '))];
  return spoken.map((words, place) => {
    const isHead = place === 0 && prefix !== '' && parts.day !== undefined;
    const from = index + place * 2;
    return pieceOver(reading, from, from + 1, isHead ? `${prefix} ${words}` : words);
  });
}
