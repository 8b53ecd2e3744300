import { DOCUMENT_WORDS } from '../data/documents.ts';
import {
  ADDRESS_WORDS,
  COUNT_NOUNS,
  COUNT_PAIRS,
  MASS_NOUNS,
  OUTCOMES,
  PART_WORDS,
  RATIO_WORDS,
  ROUGH_WORDS,
} from '../data/ratios.ts';
import { ORDINAL_WORD, ORDINALS } from '../data/roman.ts';
import {
  hasWordBefore,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsAfter,
} from '../neighbours.ts';
import { readCount, readInteger } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { isYear, type Literal, NUMBER_MARKS, readLiteral, scanLiteral } from '../numbers/literal.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readUnit, type UnitReading } from '../units.ts';
import { YEARLY, YEARLY_ABBREVIATIONS } from './date.ts';
import { isInFormula } from './formula.ts';
import { isRow, readRow } from './row.ts';
import { isBehindResult, isSetOfPoints } from './score.ts';

/** Last words of the documents that are numbered anew each year. */
const YEARLY_DOCUMENTS: ReadonlySet<string> = new Set(['nghị', 'định', 'luật', 'thông', 'tư']);
const ADDRESS_ONLY: ReadonlySet<string> = new Set(['ngõ', 'ngách', 'hẻm', 'kiệt', 'nhà', 'thửa']);

const EYES: ReadonlySet<string> = new Set(['mắt']);

/** Before a place among so many, and a part of a series: "bài 1/3". */
const PLACES: ReadonlySet<string> = new Set(['thứ', 'hạng', 'bậc', 'bài', 'kỳ', 'tập', 'trang', 'nhịp']);

/** Scores of medicine, so many out of so many: "Apgar 9/10". */
const MARKS_OF_TEN: ReadonlySet<string> = new Set(['apgar', 'glasgow', 'vas']);

/** "có đến 2/3 đơn vị" */
function isAsMuchAs(tokens: readonly Token[], index: number): boolean {
  const pair = pairBefore(tokens, index);
  return pair === 'có đến' || pair === 'có tới';
}

/** In tokens. */
const OTHER_PART_REACH = 40;

/** "1/3 số hộ không có điện, 2/3 chưa có nước sạch": the other part of the same whole was told before. */
function isOtherPart({ tokens }: Reading, index: number, low: number, high: number): boolean {
  for (let at = index - 1; at > index - OTHER_PART_REACH && at >= 2; at -= 1) {
    if (tokens[at]?.kind === 'break') return false;
    if (markAt(tokens, at - 1) !== '/' || numberAt(tokens, at) !== String(high)) continue;
    return Number(numberAt(tokens, at - 2)) + low === high && MASS_NOUNS.has(wordAfter(tokens, at + 1));
  }
  return false;
}

/** Whether a/b is a part of a whole ("một phần ba"), not a count out of a count ("năm trên bảy"). */
function isPart(reading: Reading, index: number, end: number, low: number, high: number): boolean {
  const { tokens } = reading;
  if (pairBefore(tokens, index) === 'phân số') return true;
  // "vòng 1/16"
  if (low === 1 && wordBefore(tokens, index) === 'vòng') return true;
  // "1 + 1/2 = 3/2"
  if (high > 1 && low <= 10 && high <= 10 && isInFormula(tokens, index)) return true;
  // "nhanh hơn 3/10 giây"
  if (high === 10 && low < high && wordAfter(tokens, end) === 'giây') return true;
  if (MARKS_OF_TEN.has(wordBefore(tokens, index))) return false;
  const isOneOfMass =
    low === 1 && high > 1 && PART_WORDS.has(wordBefore(tokens, index)) && MASS_NOUNS.has(wordAfter(tokens, end));
  if (isOneOfMass && !COUNT_PAIRS.has(wordsAfter(tokens, end, 2).join(' '))) return true;
  if (low >= high || high > 10)
    return (
      low < high &&
      (high === 100 || high === 1000 || high === 12) &&
      (PART_WORDS.has(wordBefore(tokens, index)) ||
        wordAfter(tokens, end) === 'giây' ||
        (low === 1 && index === 0 && end === tokens.length)) &&
      !COUNT_NOUNS.has(wordAfter(tokens, end))
    );
  const after = wordAfter(tokens, markAt(tokens, end) === ')' ? end + 1 : end);
  const before = wordBefore(tokens, index);
  // "mắt trái 7/10"
  if (hasWordBefore(tokens, index, 3, EYES)) return false;
  if (ADDRESS_WORDS.has(before) || PLACES.has(before)) return false;
  if (COUNT_PAIRS.has(wordsAfter(tokens, end, 2).join(' '))) return false;
  // "trong đó 2/3 chưa tiêm chủng"
  if (OUTCOMES.has(after) && high <= 4 && pairBefore(tokens, index) === 'trong đó') return true;
  if (high <= 5 && isOtherPart(reading, index, low, high)) return true;
  if (low > 1 && OUTCOMES.has(after)) return false;
  if (MASS_NOUNS.has(after)) return true;
  // "quá 2/3 thành viên": what is told roughly was not counted.
  if (COUNT_NOUNS.has(after))
    return (
      high <= 4 && (ROUGH_WORDS.has(before) || isAsMuchAs(tokens, index) || (after === 'số' && PART_WORDS.has(before)))
    );
  // "4/7 mỏ cát": few things are divided by more than five, many are counted out of so many.
  if (low > 1 && high > 5 && after !== '' && !PART_WORDS.has(before)) return false;
  return !hasWordBefore(tokens, index, 2, RATIO_WORDS);
}

/** TCVN 5945:2005: the year of a standard. */
function isEdition({ tokens }: Reading, index: number, mark: string, right: string): boolean {
  const name = tokens[skipSpaceBack(tokens, index)];
  return mark === ':' && isYear(right) && name?.kind === 'upper';
}

/** "tuần 42/2024", "số 5/2024", "Nghị định 15/2024": a number in a year. */
function isOfYear(reading: Reading, index: number, mark: string, right: string): boolean {
  const before = wordBefore(reading.tokens, index);
  return (
    mark === '/' &&
    isYear(right) &&
    !ADDRESS_ONLY.has(before) &&
    (YEARLY.has(before) ||
      YEARLY_DOCUMENTS.has(before) ||
      YEARLY_ABBREVIATIONS.has(before) ||
      DOCUMENT_WORDS.has(before))
  );
}

/** "2 3/4": a whole number stands before the part. */
function isMixed(reading: Reading, index: number): boolean {
  return reading.tokens[index - 1]?.kind === 'space' && reading.readByBefore(index) === 'number';
}

/** "số nhà 12/5A" */
function isHouse({ tokens }: Reading, index: number, at: number): boolean {
  const letter = tokens[at];
  if (letter?.text.length !== 1 || !isWord(letter)) return false;
  return ADDRESS_WORDS.has(wordBefore(tokens, index)) || (letter.kind === 'letter' && letter.text !== 'H');
}

/** "thứ 4/12": the ordinal has a word of its own. */
function sayLeft({ tokens, options }: Reading, index: number, left: Literal): string {
  const ordinal = wordBefore(tokens, index) === ORDINAL_WORD ? ORDINALS[Number(left.whole)] : undefined;
  return ordinal ?? readLiteral(left, options);
}

/** "2024/2025", "2024/25": a year of school or of a season. */
function isSeason(left: Literal, right: Literal): boolean {
  const [from, to] = [left.whole, right.whole];
  if (!isYear(from)) return false;
  const next = String(Number(from) + 1);
  return to === next || to === next.slice(2);
}

/** "24/24h" */
function isHourBehind(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'h' && !isWord(tokens[at + 1]);
}

function season(reading: Reading, index: number, sign: number, right: Literal): Match {
  const { tokens, options } = reading;
  const from = numberAt(tokens, index);
  const pieces = [
    pieceOver(reading, index, index + 1, readInteger(from, options)),
    pieceOver(reading, sign, sign + 1, 'đến'),
    pieceOver(reading, sign + 1, right.end, readInteger(String(Number(from) + 1), options)),
  ];
  return { end: right.end, pieces };
}

/** "58,2/60m", "116,85/117,00 m.": the unit of both. */
function unitOfBoth(reading: Reading, right: Literal): UnitReading | undefined {
  const at = right.kind === 'decimal' ? skipSpace(reading.tokens, right.end) : right.end;
  return isWord(reading.tokens[at]) ? readUnit(reading, at) : undefined;
}

/** Numbers of one house with slashes between. */
const LONGEST_ADDRESS = 4;

/** "121/4/5 Lý Thái Tổ", "3:2:1": further numbers of the same house, further shares. */
function withRest(reading: Reading, match: Match, sign: string): Match {
  const { tokens, options } = reading;
  const pieces = [...match.pieces];
  let { end } = match;
  for (let count = 2; count < LONGEST_ADDRESS; count += 1) {
    const next = numberAt(tokens, end + 1);
    const letter = tokens[end + 2];
    const hasLetter = letter?.kind === 'letter';
    if (markAt(tokens, end) !== sign || next === '' || (isWord(letter) && !hasLetter)) break;
    pieces.push(
      pieceOver(reading, end, end + 1, 'trên'),
      pieceOver(reading, end + 1, end + 2, readCount(next, options)),
    );
    end += 2;
    if (!hasLetter) continue;
    pieces.push(pieceOver(reading, end, end + 1, spellLetters(letter.text, options)));
    end += 1;
  }
  return { end, pieces };
}

/** "một phần tư", "một phần trăm giây"; undefined where the number says it. */
function sayDivisor({ tokens, options }: Reading, { whole, end }: Literal): string | undefined {
  if (whole === '4') return 'tư';
  if (wordAfter(tokens, end) !== 'giây') return undefined;
  return whole === '100' ? 'trăm' : whole === '1000' ? options.thousand : undefined;
}

/** In digits. */
const LONGEST_PART = 6;
/** In one set. */
const MOST_POINTS = 45;

/** a/b and a:b that is no date and no time: 54/58 chỉ tiêu, 1/3 diện tích, tỷ lệ 1:500. */
export const ratio: Recogniser = {
  name: 'ratio',
  starts: ['number'],
  behind: new Set(['space', ...NUMBER_MARKS, ...'/:⁄']),
  beyond: new Set('/⁄'),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const left = scanLiteral(tokens, index);
    // "0912345678/0987654321": two that are called.
    if (left === undefined || (left.whole.length > LONGEST_PART && left.whole.startsWith('0'))) return undefined;
    const sign = skipSpace(tokens, left.end);
    const mark = markAt(tokens, sign);
    if (mark !== '/' && mark !== ':' && mark !== '⁄') return undefined;
    if (mark === ':' && tokens[left.end]?.kind === 'space') return undefined;
    const rightAt = skipSpace(tokens, sign + 1);
    if (mark === ':' && rightAt !== sign + 1) return undefined;
    const right = scanLiteral(tokens, rightAt);
    if (
      right === undefined ||
      (isWord(tokens[right.end]) &&
        !isHourBehind(tokens, right.end) &&
        !isHouse(reading, index, right.end) &&
        unitOfBoth(reading, right) === undefined)
    )
      return undefined;
    const [low, high] = [left, right].map(({ whole, fraction }) => Number(`${whole}.${fraction || 0}`)) as [
      number,
      number,
    ];
    const isResult = mark === ':' && isBehindResult(tokens, index);
    const isWhole = left.kind === 'integer' && right.kind === 'integer';
    // The port behind an address of the internet: 127.0.0.1:8080.
    if (mark === ':' && left.kind === 'chain') return undefined;
    const part = mark !== ':' && isWhole && isPart(reading, index, right.end, low, high);
    const divisor = (part && sayDivisor(reading, right)) || readLiteral(right, options);
    if (mark === '/' && isSeason(left, right)) return season(reading, index, sign, right);
    const isSet =
      mark === '/' && isWhole && Math.max(low, high) < MOST_POINTS && isSetOfPoints(tokens, index, right.end);
    if (mark === '/' && isWhole && isRow(reading, index, right.end)) return readRow(reading, index);
    if (isSet || isResult)
      return {
        end: right.end,
        pieces: [
          pieceOver(reading, index, left.end, readLiteral(left, options)),
          pieceOver(reading, rightAt, right.end, divisor),
        ],
      };
    const pieces = [
      pieceOver(
        reading,
        index,
        left.end,
        `${part && isMixed(reading, index) ? 'và ' : ''}${sayLeft(reading, index, left)}`,
      ),
      pieceOver(
        reading,
        sign,
        sign + 1,
        isEdition(reading, index, mark, right.whole) || isOfYear(reading, index, mark, right.whole)
          ? 'năm'
          : part
            ? 'phần'
            : 'trên',
      ),
      pieceOver(reading, rightAt, right.end, divisor),
    ];
    if (isHouse(reading, index, right.end)) {
      const letter = tokens[right.end]?.text ?? '';
      return {
        end: right.end + 1,
        pieces: [...pieces, pieceOver(reading, right.end, right.end + 1, spellLetters(letter, options))],
      };
    }
    const unit = unitOfBoth(reading, right);
    if (unit !== undefined && !isHourBehind(tokens, right.end))
      return {
        end: unit.end,
        pieces: [...pieces, pieceOver(reading, skipSpace(tokens, right.end), unit.end, unit.spoken)],
      };
    if (!isHourBehind(tokens, right.end)) return withRest(reading, { end: right.end, pieces }, mark);
    return { end: right.end + 1, pieces: [...pieces, pieceOver(reading, right.end, right.end + 1, 'giờ')] };
  },
};
