import { expandAbbreviation } from '../abbreviations.ts';
import { SLASHED_WORDS } from '../data/abbreviations/slashed.ts';
import { COUNT_NOUNS } from '../data/ratios.ts';
import {
  AFTER_CLOCK,
  AREAS,
  CLOCK_WORDS,
  JOINED_SHORT_FORMS,
  MEASURES,
  NUMBERED_WORDS,
  POWERED_UNITS,
  SCALES,
  SIGNED_FOR,
  STOPPED_PLACES,
} from '../data/spacing.ts';
import { isDash, markAt, numberAt, skipSpace, wordAfter, wordBefore } from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import { isBehindResult } from '../recognise/score.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { UNIT_WORDS } from '../units.ts';
import { isRestOfDecimal } from './decimals.ts';
import { isSpace } from './spans.ts';

/** "1.250", "800.000" behind a stop and a space: what follows is measured, or the zeros can be nothing else. */
function isRestOfThousands(tokens: readonly Token[], space: number): boolean {
  const left = numberAt(tokens, space - 2);
  const right = numberAt(tokens, space + 1);
  if (left === '' || left.length > 3 || right.length !== 3) return false;
  if (right === '000') return left !== '0';
  const behind = tokens[skipSpace(tokens, space + 2)];
  const before = tokens[space - 4];
  if (left.startsWith('0')) return false;
  // "1. 234. 000"
  if (behind?.text === '.' && /^\d{3}$/.test(numberAt(tokens, skipSpace(tokens, space + 3)))) return true;
  const opening = markAt(tokens, isSpace(tokens[space - 3]) ? space - 4 : space - 3);
  if (opening === ':' && SCALES.has(behind?.text ?? '')) return true;
  // "Số lượt khám: 10. 205 lượt"; "Gồm: 1. 250 hộ nghèo" is the first of a list.
  if (opening === ':' && left.length > 1 && COUNT_NOUNS.has(behind?.text ?? '')) return true;
  return (
    behind?.kind === 'lower' &&
    (before?.kind === 'lower' || before?.kind === 'upper') &&
    isSpace(tokens[space - 3]) &&
    !NUMBERED_WORDS.has(before.text)
  );
}

/** "3 .500", "7 ,5 km": no clause begins right behind its stop. */
function isBeforeRest(tokens: readonly Token[], space: number): boolean {
  const mark = markAt(tokens, space + 1);
  const left = numberAt(tokens, space - 1);
  const right = numberAt(tokens, space + 2);
  if (left === '' || right === '' || left.length > 3) return false;
  return mark === '.' ? right.length === 3 : mark === ',' && right.length < 3 && !isBesideFurther(tokens, space);
}

/** "Khối 7 ,8 ,9": commas of a list that slipped. */
function isBesideFurther(tokens: readonly Token[], space: number): boolean {
  const isItem = (comma: number, number: number): boolean =>
    markAt(tokens, comma) === ',' && isSpace(tokens[comma - 1]) && numberAt(tokens, number) !== '';
  return isItem(space + 4, space + 5) || isItem(space - 2, space - 4);
}

/** "1 , 5 ha", "hệ số 0 , 75": beside a comma between spaces, where a unit follows or nothing but a fraction can. */
function isInWideDecimal(tokens: readonly Token[], space: number): boolean {
  const comma = markAt(tokens, space + 1) === ',' ? space + 1 : space - 1;
  const left = comma - 2;
  if (markAt(tokens, comma) !== ',' || !isSpace(tokens[comma - 1]) || !isSpace(tokens[comma + 1])) return false;
  const right = numberAt(tokens, comma + 2);
  const behind = tokens[skipSpace(tokens, comma + 3)]?.text ?? '';
  if (right === '' || right.length > 2 || isBesideFurther(tokens, comma - 1)) return false;
  const whole = numberAt(tokens, left);
  const isMeasured = UNIT_WORDS.has(behind) || SCALES.has(behind) || MEASURES.has(behind) || behind === '%';
  return whole === '0' || (whole !== '' && isMeasured);
}

/** "lúc 8 : 30", "tỷ số 3: 2", "tỷ lệ 1: 2.000" */
function isAtColon(tokens: readonly Token[], space: number): boolean {
  const colon = markAt(tokens, space + 1) === ':' ? space + 1 : space - 1;
  const left = isSpace(tokens[colon - 1]) ? colon - 2 : colon - 1;
  const [first, second] = [numberAt(tokens, left), numberAt(tokens, skipSpace(tokens, colon + 1))];
  if (markAt(tokens, colon) !== ':' || first === '' || second === '') return false;
  const isClock = first.length <= 2 && /^[0-5]\d$/.test(second) && CLOCK_WORDS.has(wordBefore(tokens, left));
  // "tỷ lệ 1: 2.000"
  const isScale = first === '1' && wordBefore(tokens, left) === 'lệ';
  return isClock || isScale || isBehindResult(tokens, left);
}

/** "rộng 120 m 2.": the power of a unit, with nothing that it could count. */
function isBeforePower(tokens: readonly Token[], space: number): boolean {
  const power = numberAt(tokens, space + 1);
  const unit = tokens[space - 1]?.text ?? '';
  const measured = isSpace(tokens[space - 2]) ? space - 3 : space - 2;
  const isApart = isSpace(tokens[space + 2]) && tokens[space + 3]?.kind === 'mark';
  const behind = tokens[isApart ? space + 3 : space + 2];
  return (
    (power === '2' || power === '3') &&
    POWERED_UNITS.has(unit) &&
    numberAt(tokens, measured) !== '' &&
    (behind === undefined ||
      (behind.kind === 'mark' && numberAt(tokens, isApart ? space + 4 : space + 3) === '') ||
      AREAS.has(wordAfter(tokens, space + 2)))
  );
}

const MINUTES = /^[0-5]\d$/;

/** Whether nothing behind a time of day is what its last number counts. */
function endsClock(tokens: readonly Token[], at: number): boolean {
  const token = tokens[skipSpace(tokens, at)];
  return token === undefined || !isWord(token) ? token?.kind !== 'number' : AFTER_CLOCK.has(token.lower);
}

/** Before an hour, whatever follows that is not counted. */
const AT: ReadonlySet<string> = new Set(['lúc', 'hồi']);

/** "lúc 14h 20 khiến …" */
function isAtThatTime(tokens: readonly Token[], hour: number, minutes: number): boolean {
  return AT.has(wordBefore(tokens, hour)) && !COUNT_NOUNS.has(wordAfter(tokens, minutes + 1));
}

/** "22h 12/02/2025": what stands behind the hour is a day. */
function beginsDate(tokens: readonly Token[], at: number): boolean {
  const mark = markAt(tokens, at + 1);
  if (mark === '' || numberAt(tokens, at + 2) === '') return false;
  return mark === '/' || ('-.'.includes(mark) && markAt(tokens, at + 3) === mark && numberAt(tokens, at + 4) !== '');
}

/** "8 h30", "13 H 30 - 16H30", "lúc 6 g 15": an hour, its sign and its minutes. `sign` is the index of the sign. */
function isAroundHourSign(tokens: readonly Token[], space: number, sign: number): boolean {
  const letter = tokens[sign]?.text ?? '';
  const hourAt = isSpace(tokens[sign - 1]) ? sign - 2 : sign - 1;
  const hour = numberAt(tokens, hourAt);
  const minutesAt = skipSpace(tokens, sign + 1);
  const minutes = numberAt(tokens, minutesAt);
  if (hour === '' || hour.length > 2 || Number(hour) > 24 || !MINUTES.test(minutes)) return false;
  if (beginsDate(tokens, minutesAt)) return false;
  const isWide = isSpace(tokens[sign + 1]);
  if (letter === 'h' && (space < sign ? !isWide : minutes === '00')) return true;
  return (
    (letter === 'h' || CLOCK_WORDS.has(wordBefore(tokens, hourAt)) || isDash(tokens, hourAt - 1)) &&
    (endsClock(tokens, minutesAt + 1) || isAtThatTime(tokens, hourAt, minutesAt))
  );
}

const HOUR_SIGNS: ReadonlySet<string> = new Set(['h', 'H', 'g', 'G']);

function isInClock(tokens: readonly Token[], space: number): boolean {
  const sign = HOUR_SIGNS.has(tokens[space + 1]?.text ?? '') ? space + 1 : space - 1;
  return HOUR_SIGNS.has(tokens[sign]?.text ?? '') && isAroundHourSign(tokens, space, sign);
}

/** "TP .Huế", "Q . 3", "TL . BỘ TRƯỞNG" */
function isBeforeStopOfPlace(tokens: readonly Token[], space: number): boolean {
  const short = tokens[space - 1]?.text ?? '';
  if (markAt(tokens, space + 1) !== '.') return false;
  const name = tokens[skipSpace(tokens, space + 2)]?.kind;
  if (SIGNED_FOR.has(short)) return name === 'upper';
  if (!STOPPED_PLACES.has(short)) return false;
  return name === 'capital' || name === 'upper' || (name === 'number' && tokens[space - 1]?.kind === 'letter');
}

/** "quý I/ 2024" */
function isInQuarter(tokens: readonly Token[], space: number): boolean {
  const slash = markAt(tokens, space + 1) === '/' ? space + 1 : space - 1;
  const quarter = isSpace(tokens[slash - 1]) ? slash - 2 : slash - 1;
  return (
    markAt(tokens, slash) === '/' &&
    isYear(numberAt(tokens, skipSpace(tokens, slash + 1))) &&
    wordBefore(tokens, quarter) === 'quý'
  );
}

/** "Covid -19" */
function isBeforeTail(tokens: readonly Token[], space: number): boolean {
  return tokens[space - 1]?.lower === 'covid' && isDash(tokens, space + 1) && numberAt(tokens, space + 2) === '19';
}

/** Letters of short forms that may have an "&" between. */
const LONGEST_PAIR = 6;

/** "KT - XH", "KH & ĐT", "GD& ĐT" */
function isInJoined(tokens: readonly Token[], space: number): boolean {
  const isJoint = (at: number): boolean => isDash(tokens, at) || markAt(tokens, at) === '&';
  const joint = isJoint(space + 1) ? space + 1 : space - 1;
  const left = tokens[isSpace(tokens[joint - 1]) ? joint - 2 : joint - 1];
  const right = tokens[skipSpace(tokens, joint + 1)];
  if (left?.kind !== 'upper' || right?.kind !== 'upper' || !isJoint(joint)) return false;
  if (markAt(tokens, joint) === '&') return left.text.length + right.text.length <= LONGEST_PAIR;
  return JOINED_SHORT_FORMS.has(`${left.text}-${right.text}`);
}

/** "V / v", "Đ / c": a word cut short around its slash. */
function isInSlashed(tokens: readonly Token[], space: number): boolean {
  const slash = markAt(tokens, space + 1) === '/' ? space + 1 : space - 1;
  if (markAt(tokens, slash) !== '/') return false;
  const at = isSpace(tokens[slash - 1]) ? slash - 2 : slash - 1;
  const [left, right] = [tokens[at], tokens[skipSpace(tokens, slash + 1)]];
  if (left?.text.length !== 1 || right?.text.length !== 1 || !isWord(left) || !isWord(right)) return false;
  if (right.kind !== 'lower' || !isGap(tokens[at - 1])) return false;
  const written = `${left.lower}/${right.lower}`;
  return SLASHED_WORDS.has(written) || expandAbbreviation(written) !== undefined;
}

const isBetweenNumbers = (tokens: readonly Token[], space: number): boolean =>
  isBeforeRest(tokens, space) || isInWideDecimal(tokens, space) || isAtColon(tokens, space);

const isBesideWord = (tokens: readonly Token[], space: number): boolean =>
  isInQuarter(tokens, space) ||
  isInJoined(tokens, space) ||
  isInSlashed(tokens, space) ||
  isInClock(tokens, space) ||
  isBeforePower(tokens, space) ||
  isBeforeStopOfPlace(tokens, space) ||
  isBeforeTail(tokens, space);

const saysItself = (token: Token | undefined): boolean => token?.kind === 'lower' || token?.kind === 'capital';

/** Whether the space at an index stands where there should be none, by a slip of the hand. */
export function isStray(tokens: readonly Token[], space: number): boolean {
  const [left, right] = [tokens[space - 1], tokens[space + 1]];
  // Most spaces of all stand between two words.
  if ((saysItself(left) && saysItself(right)) || isGap(left) || isGap(right)) return false;
  // Behind a stop a sentence may begin with its share: "là 25. 10% số đó …".
  if (left?.text === '.')
    return isRestOfThousands(tokens, space) || (right?.text.length === 1 && isRestOfDecimal(tokens, space));
  if (left?.text === ',' && isRestOfDecimal(tokens, space)) return true;
  return isBetweenNumbers(tokens, space) || isBesideWord(tokens, space);
}
