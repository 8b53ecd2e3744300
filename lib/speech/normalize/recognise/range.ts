import { COUNT_NOUNS } from '../data/ratios.ts';
import { MINUTE_SIGNS } from '../data/symbols.ts';
import { readFieldUnit } from '../field-units.ts';
import {
  DASHES,
  hasWordBefore,
  isDash,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  wordAfter,
  wordBefore,
  wordsAfter,
} from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { readInteger } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { isYear, type Literal, NUMBER_MARKS, readLiteral, scanLiteral } from '../numbers/literal.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readUnit } from '../units.ts';
import { scanFullDate } from './date-parts.ts';
import { isInFormula } from './formula.ts';
import { isBetweenSides, isScoreContext, isShutOut } from './score.ts';

/** "tr.23-31": what stands before the stop is no number. */
function isPages(tokens: readonly Token[], index: number): boolean {
  return markAt(tokens, index - 1) === '.' && /^[Tt]r$/.test(tokens[index - 2]?.text ?? '');
}

function isTouched(before: Token | undefined): boolean {
  return isWord(before) || (before?.kind === 'mark' && '/.,:=+@#_-'.includes(before.text));
}

/** "0912", "007": no amount. */
function isCode({ whole }: Literal): boolean {
  return whole.length > 2 && whole.startsWith('0');
}

/** "5-6/10 hộ": a few out of a count. */
function outOf(
  reading: Reading,
  index: number,
  [left, right]: readonly [Literal, Literal],
  [dash, rightAt]: readonly [number, number],
): Match | undefined {
  const { tokens, options } = reading;
  const total = scanLiteral(tokens, right.end + 1);
  if (total?.kind !== 'integer' || !COUNT_NOUNS.has(wordAfter(tokens, total.end))) return undefined;
  if (Number(left.whole) >= Number(right.whole) || Number(right.whole) > Number(total.whole)) return undefined;
  const pieces = [
    pieceOver(reading, index, left.end, readLiteral(left, options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    pieceOver(reading, rightAt, right.end, readLiteral(right, options)),
    pieceOver(reading, right.end, right.end + 1, 'trên'),
    pieceOver(reading, right.end + 1, total.end, readLiteral(total, options)),
  ];
  return { end: total.end, pieces };
}

/** "8 giờ 30 - 10 giờ": minutes, and the hour at which it ends. */
function isUntilHour(tokens: readonly Token[], index: number, end: number): boolean {
  return wordBefore(tokens, index) === 'giờ' && wordAfter(tokens, end) === 'giờ';
}

/** "2010-11": a year and the two last digits of the next. */
function isSeason(left: Literal, right: Literal): boolean {
  return isYear(left.whole) && right.whole.length === 2 && String(Number(left.whole) + 1).endsWith(right.whole);
}

function seasonAt(reading: Reading, index: number, { end }: Literal, dash: number): Match | undefined {
  const { tokens, options } = reading;
  const from = numberAt(tokens, index);
  if (isDash(tokens, end) || isWord(tokens[end])) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, readInteger(from, options)),
    pieceOver(reading, dash, dash + 1, 'đến'),
    pieceOver(reading, end - 1, end, readInteger(String(Number(from) + 1), options)),
  ];
  return { end, pieces };
}

const STATIONS: ReadonlySet<string> = new Set(['kiểm']);

/** "29-03V": its province, its number and what may be driven there. */
function station(reading: Reading, index: number, letter: number): Match {
  const { tokens, options } = reading;
  const pieces = [
    pieceOver(reading, index, index + 1, readInteger(numberAt(tokens, index), options)),
    pieceOver(reading, letter - 1, letter, readDigits(numberAt(tokens, letter - 1))),
    pieceOver(reading, letter, letter + 1, spellLetters(tokens[letter]?.text ?? '', options)),
  ];
  return { end: letter + 1, pieces };
}

/** Behind a number of years or months that nobody scores. */
const TERMS: ReadonlySet<string> = new Set(['năm tù', 'tháng tù', 'năm tuổi', 'tháng tuổi']);

/** What makers of aircraft call them: "Boeing 737-800". */
const AIRCRAFT: ReadonlySet<string> = new Set(['boeing', 'airbus', 'atr', 'embraer']);

/** Two numbers with a dash: 2020 - 2025, 5-7%, 12,8 - 13%/năm; or the score of a match. */
export const range: Recogniser = {
  name: 'range',
  starts: ['number'],
  behind: new Set(['space', ...NUMBER_MARKS, ...DASHES]),
  beyond: new Set(DASHES),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const isEqual = markAt(tokens, index - 1) === '=';
    if (isTouched(tokens[index - 1]) && !isEqual && !isPages(tokens, index)) return undefined;
    const left = scanLiteral(tokens, index);
    if (left === undefined || isCode(left)) return undefined;
    // "28.11.2025 - 14h25"
    if (left.kind === 'chain' && scanFullDate(tokens, index) !== undefined) return undefined;
    const dash = skipSpace(tokens, left.end);
    const isAircraft = AIRCRAFT.has(wordBefore(tokens, index));
    if (!isDash(tokens, dash)) return undefined;
    const rightAt = skipSpace(tokens, dash + 1);
    const right = scanLiteral(tokens, rightAt);
    if (right === undefined || (isDash(tokens, right.end) && numberAt(tokens, right.end + 1) !== '')) return undefined;
    // "trung tâm đăng kiểm 21-01D": the sign of a station.
    if (/^0\d$/.test(right.whole) && tokens[right.end]?.kind === 'letter')
      return hasWordBefore(tokens, index, 3, STATIONS) ? station(reading, index, right.end) : undefined;
    if (isSeason(left, right)) return seasonAt(reading, index, right, dash);
    if (markAt(tokens, right.end) === '/' && numberAt(tokens, right.end + 1) !== '')
      return outOf(reading, index, [left, right], [dash, rightAt]);
    const unitAt = skipSpace(tokens, right.end);
    const unit = readFieldUnit(reading, index, right) ?? readUnit(reading, unitAt);
    // "sau 15-20'"
    const minute =
      unit === undefined &&
      MINUTE_SIGNS.includes(markAt(tokens, right.end) || ' ') &&
      left.kind === 'integer' &&
      !isWord(tokens[right.end + 1]);
    const isAmount = unit !== undefined || minute;
    if (!isAmount && (isEqual || isInFormula(tokens, dash))) return undefined;
    const [low, high] = [left, right].map(({ whole, fraction }) => Number(`${whole}.${fraction || 0}`)) as [
      number,
      number,
    ];
    // "36 ÷ 4": no range falls.
    if (low >= high && markAt(tokens, dash) === '÷') return undefined;
    const isScore =
      isAircraft ||
      (!isAmount &&
        !isUntilHour(tokens, index, right.end) &&
        !(low < high && TERMS.has(wordsAfter(tokens, right.end, 2).join(' '))) &&
        (low >= high ||
          isShutOut(tokens, index, right) ||
          (high < 30 && (isScoreContext(tokens, index) || isBetweenSides(tokens, index, right.end)))));
    const pieces = [
      pieceOver(reading, index, left.end, readLiteral(left, options, isAmount)),
      ...(isScore ? [] : [pieceOver(reading, dash, dash + 1, 'đến')]),
      pieceOver(reading, rightAt, right.end, readLiteral(right, options, isAmount)),
    ];
    if (minute)
      return { end: right.end + 1, pieces: [...pieces, pieceOver(reading, right.end, right.end + 1, 'phút')] };
    if (unit === undefined) return { end: right.end, pieces };
    return { end: unit.end, pieces: [...pieces, pieceOver(reading, unitAt, unit.end, unit.spoken)] };
  },
};
