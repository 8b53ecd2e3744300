import { hasWordBefore, isLooseOnRight, markAt, numberAt, skipSpace, wordAfter, wordBefore } from '../neighbours.ts';
import { isWord, type Token } from '../tokens.ts';

/** A time of day as it is written. */
export interface Clock {
  readonly end: number;
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Tokens of the minute and of the second. */
  readonly minuteAt: number;
  readonly secondAt: number;
}

/** Behind "8g" these make it an hour. */
const DAY_PARTS: ReadonlySet<string> = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'ngày', 'hôm', 'kém']);
const HOUR_SIGNS: ReadonlySet<string> = new Set(['h', 'g', 'H', 'gi', 'giờ']);

const isShort = (text: string): boolean => text.length === 1 || text.length === 2;
/** Whether digits may be an hour of the day. */
export const isHour = (text: string): boolean => isShort(text) && Number(text) <= 24;
const isSixtieth = (text: string): boolean => isShort(text) && Number(text) < 60;

/** "tỉ lệ 1:20", "tỉ lệ chọi 1:20" */
const RATIO_HEADS: ReadonlySet<string> = new Set(['lệ']);
const MINUTE_UNITS: ReadonlySet<string> = new Set(['ph', 'p', 'm', "'", '’', '′']);
const SECOND_UNITS: ReadonlySet<string> = new Set(['s', 'giây', '"', '”', '″']);

/** Past the sign of seconds, which two single quotes are too. */
export function pastSecondSign(tokens: readonly Token[], at: number): number | undefined {
  const sign = tokens[at]?.text ?? '';
  if (SECOND_UNITS.has(sign)) return at + 1;
  return "'’′".includes(sign || ' ') && markAt(tokens, at + 1) === sign ? at + 2 : undefined;
}

const UNTIL: ReadonlySet<string> = new Set(['đến', 'tới']);

/** "19g 30/4" */
function isBeforeDay(tokens: readonly Token[], end: number): boolean {
  const day = skipSpace(tokens, end);
  const [first, second] = [numberAt(tokens, day), numberAt(tokens, day + 2)];
  // "19g 1/2 thìa"
  const isPart = Number(first) < 5 && Number(second) < 5;
  return markAt(tokens, day + 1) === '/' && isShort(first) && isShort(second) && !isPart;
}

const PARTS: ReadonlySet<string> = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm']);
const PART_REACH = 16;

/** "từ 6g đến 17g30", "từ 6g30 đến 17g": the other end has minutes, which no weight has. */
function isBesideClock(tokens: readonly Token[], index: number): boolean {
  const behind = skipSpace(tokens, index + 2);
  const last = skipSpace(tokens, behind + 1);
  // "7g30-16g"
  const dash = markAt(tokens, index - 1);
  if ('-–'.includes(dash || ' ') && tokens[index - 3]?.text === 'g' && numberAt(tokens, index - 4) !== '') return true;
  if (UNTIL.has(tokens[behind]?.text ?? '') && tokens[last + 1]?.text === 'g' && numberAt(tokens, last + 2) !== '')
    return true;
  // "chiều 30.4 …, đến 18g"
  if (UNTIL.has(wordBefore(tokens, index)) && hasWordBefore(tokens, index, PART_REACH, PARTS)) return true;
  return UNTIL.has(wordBefore(tokens, index)) && numberAt(tokens, index - 4) !== '' && tokens[index - 5]?.text === 'g';
}

/** 8h, 7h30, 14g05, 8h30'15. */
export function scanLettered(tokens: readonly Token[], index: number): Clock | undefined {
  const sign = tokens[index + 1];
  if (!isWord(sign)) return undefined;
  const hour = numberAt(tokens, index);
  if (!HOUR_SIGNS.has(sign.text) || !/^\d{1,3}$/.test(hour)) return undefined;
  const base = { hour: Number(hour), minuteAt: index + 2, secondAt: index + 4 };
  const at = markAt(tokens, index + 2) === ':' ? index + 3 : index + 2;
  const minute = numberAt(tokens, at);
  if (minute === '') {
    const isGram =
      sign.text === 'g' &&
      !AT.has(wordBefore(tokens, index)) &&
      !isBesideClock(tokens, index) &&
      !isBeforeDay(tokens, index + 2) &&
      !DAY_PARTS.has(wordAfter(tokens, index + 2));
    return isGram || !isLooseOnRight(tokens, index + 2) ? undefined : { ...base, end: index + 2 };
  }
  if (!isSixtieth(minute)) return undefined;
  // "24H2" is a version.
  if (sign.text === 'H' && minute.length === 1) return undefined;
  let end = at + 1;
  const hasUnit = MINUTE_UNITS.has(tokens[end]?.text ?? '');
  if (hasUnit) end += 1;
  const clock = { ...base, minuteAt: at, minute: Number(minute) };
  const second = hasUnit ? numberAt(tokens, end) : '';
  const secondEnd = second === '' ? undefined : pastSecondSign(tokens, end + 1);
  if (secondEnd !== undefined && isSixtieth(second))
    return { ...clock, secondAt: end, second: Number(second), end: secondEnd };
  return isWord(tokens[end]) ? undefined : { ...clock, end };
}

/** 08:37, 08:37:15; two digits of minutes. */
export function scanColon(tokens: readonly Token[], index: number): Clock | undefined {
  if (markAt(tokens, index + 1) !== ':') return undefined;
  const hour = numberAt(tokens, index);
  const minute = numberAt(tokens, index + 2);
  if (!isHour(hour) || !/^\d\d$/.test(minute) || !isSixtieth(minute)) return undefined;
  if (wordBefore(tokens, index) === 'số' || hasWordBefore(tokens, index, 2, RATIO_HEADS)) return undefined;
  const base = { hour: Number(hour), minute: Number(minute), minuteAt: index + 2, secondAt: index + 4 };
  const second = numberAt(tokens, index + 4);
  if (markAt(tokens, index + 3) !== ':' || second === '') {
    const sign = tokens[index + 3];
    return { ...base, end: isWord(sign) && HOUR_SIGNS.has(sign.text) && sign.text !== 'giờ' ? index + 4 : index + 3 };
  }
  return isSixtieth(second) ? { ...base, end: index + 5, second: Number(second) } : undefined;
}

/** Before an hour whatever divides it from its minutes. */
const AT: ReadonlySet<string> = new Set(['lúc', 'hồi']);

/** "lúc 19.30" */
export function scanDot(tokens: readonly Token[], index: number): Clock | undefined {
  const [hour, minute] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (markAt(tokens, index + 1) !== '.' || !AT.has(wordBefore(tokens, index))) return undefined;
  if (!isHour(hour) || !/^\d\d$/.test(minute) || !isSixtieth(minute)) return undefined;
  const isLonger = markAt(tokens, index + 3) !== '' && numberAt(tokens, index + 4) !== '';
  if (isLonger || isWord(tokens[index + 3])) return undefined;
  return { hour: Number(hour), minute: Number(minute), minuteAt: index + 2, secondAt: index + 4, end: index + 3 };
}
