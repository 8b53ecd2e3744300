import { DASHES, isDash, numberAt, pieceOver, skipSpace, wordAfter } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { type Match, type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord } from '../tokens.ts';
import { type Clock, isHour, scanColon, scanDot, scanLettered } from './clock.ts';
import { halfDayAt } from './half-day.ts';

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
