import {
  DASHES,
  hasWordBefore,
  isDash,
  isLooseOnRight,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { type Match, type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { halfDayAt } from './half-day.ts';

interface Clock {
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
const isHour = (text: string): boolean => isShort(text) && Number(text) <= 24;
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

/** "từ 6g đến 17g30", "từ 6g30 đến 17g": the other end has minutes, which no weight has. */
function isBesideClock(tokens: readonly Token[], index: number): boolean {
  const behind = skipSpace(tokens, index + 2);
  const last = skipSpace(tokens, behind + 1);
  if (UNTIL.has(tokens[behind]?.text ?? '') && tokens[last + 1]?.text === 'g' && numberAt(tokens, last + 2) !== '')
    return true;
  return UNTIL.has(wordBefore(tokens, index)) && numberAt(tokens, index - 4) !== '' && tokens[index - 5]?.text === 'g';
}

/** 8h, 7h30, 14g05, 8h30'15. */
function scanLettered(tokens: readonly Token[], index: number): Clock | undefined {
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
function scanColon(tokens: readonly Token[], index: number): Clock | undefined {
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
function scanDot(tokens: readonly Token[], index: number): Clock | undefined {
  const [hour, minute] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (markAt(tokens, index + 1) !== '.' || !AT.has(wordBefore(tokens, index))) return undefined;
  if (!isHour(hour) || !/^\d\d$/.test(minute) || !isSixtieth(minute)) return undefined;
  const isLonger = markAt(tokens, index + 3) !== '' && numberAt(tokens, index + 4) !== '';
  if (isLonger || isWord(tokens[index + 3])) return undefined;
  return { hour: Number(hour), minute: Number(minute), minuteAt: index + 2, secondAt: index + 4, end: index + 3 };
}

/** "8 giờ 30": the minutes are known by the hour before them. */
function clockPieces(reading: Reading, index: number, clock: Clock): Piece[] {
  const { tokens, options } = reading;
  const say = (value: number, unit: string): string => `${readInteger(String(value), options)} ${unit}`;
  const pieces = [
    pieceOver(reading, index, clock.minute === undefined ? clock.end : index + 2, say(clock.hour, 'giờ')),
  ];
  const hasSeconds = clock.second !== undefined;
  if (clock.minute !== undefined && (clock.minute > 0 || hasSeconds)) {
    const repeated = wordAfter(tokens, clock.end) === 'phút' && !hasSeconds;
    pieces.push(
      pieceOver(
        reading,
        clock.minuteAt,
        clock.minuteAt + 1,
        repeated ? readInteger(String(clock.minute), options) : say(clock.minute, 'phút'),
      ),
    );
  }
  if (clock.second !== undefined)
    pieces.push(pieceOver(reading, clock.secondAt, clock.secondAt + 1, say(clock.second, 'giây')));
  return pieces;
}

function withHalfDay(reading: Reading, { end, hour }: Clock, pieces: readonly Piece[]): Match {
  const half = halfDayAt(reading.tokens, end, hour);
  if (half === undefined) return { end, pieces };
  return { end: half.end, pieces: [...pieces, pieceOver(reading, half.from, half.end, half.spoken)] };
}

/** "10 a.m.", "5 PM": an hour with nothing else to tell it. */
function bareHour(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const hour = numberAt(tokens, index);
  if (!isHour(hour)) return undefined;
  const half = halfDayAt(tokens, index + 1, Number(hour));
  if (half === undefined) return undefined;
  // "250 pm" and "18 pm" are lengths; no clock with halves of a day goes beyond twelve.
  const isOnTheDial = Number(hour) >= 1 && Number(hour) <= 12;
  if (!isOnTheDial && /^[ap]m$/.test(tokens[half.from]?.text ?? '')) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, `${readInteger(hour, options)} giờ`),
    pieceOver(reading, half.from, half.end, half.spoken),
  ];
  return { end: half.end, pieces };
}

/** A time of day or a length in hours: 08:37, 8h, 7h30, 14g05, 8h30-11h, 7-8h. */
export const time: Recogniser = {
  name: 'time',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', ':', '.', ...DASHES]),
  beyond: new Set([...WORDS, ...DASHES]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const before = tokens[index - 1];
    if (isWord(before) || (before?.kind === 'mark' && ':.,/'.includes(before.text))) return undefined;
    const clock = scanLettered(tokens, index) ?? scanColon(tokens, index) ?? scanDot(tokens, index);
    if (clock !== undefined) {
      const pieces = clockPieces(reading, index, clock);
      const dash = skipSpace(tokens, clock.end);
      const right = skipSpace(tokens, dash + 1);
      const second = isDash(tokens, dash) ? (scanLettered(tokens, right) ?? scanColon(tokens, right)) : undefined;
      if (second === undefined) return withHalfDay(reading, clock, pieces);
      return {
        end: second.end,
        pieces: [...pieces, pieceOver(reading, dash, dash + 1, 'đến'), ...clockPieces(reading, right, second)],
      };
    }
    const dash = skipSpace(tokens, index + 1);
    const right = skipSpace(tokens, dash + 1);
    const second = isDash(tokens, dash) && isHour(numberAt(tokens, index)) ? scanLettered(tokens, right) : undefined;
    if (second === undefined) return bareHour(reading, index);
    const pieces = [
      pieceOver(reading, index, index + 1, readInteger(numberAt(tokens, index), options)),
      pieceOver(reading, dash, dash + 1, 'đến'),
      ...clockPieces(reading, right, second),
    ];
    return { end: second.end, pieces };
  },
};
