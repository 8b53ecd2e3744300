import { ORDINAL_WORD, ORDINALS, ROMAN_WORDS } from '../data/roman.ts';
import {
  hasWordBefore,
  isDash,
  isLineHead,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  skipSpace,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { isYear } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Match, Piece, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { isInHeadline } from './headline.ts';

const LIST_LINKS: ReadonlySet<string> = new Set(['và', 'đến', 'hoặc', 'hay', 'tới']);

function valueAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  return token?.kind === 'upper' || token?.kind === 'letter' ? romanValue(token.text) : undefined;
}

/** "khóa XIV, XV": the word that governs a list stands before its first numeral. */
function continuesList(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  let at = index - 1;
  if (tokens[at]?.kind === 'space') at -= 1;
  const link = tokens[at];
  if (link === undefined) return false;
  if (!(link.kind === 'mark' && ',/-–&'.includes(link.text)) && !LIST_LINKS.has(link.text)) return false;
  return reading.readByBefore(at) === 'roman' || reading.readByBefore(at + 1) === 'roman';
}

/** "I, II và III": a single letter is the head of a row where the next of it cannot be but a numeral. */
function opensList(tokens: readonly Token[], index: number): boolean {
  const at = skipSpace(tokens, index + 1);
  const isLink = ',-–/'.includes(markAt(tokens, at) || ' ') || LIST_LINKS.has(tokens[at]?.text ?? '');
  return isLink && /^(?:II|IV|VI|IX|XI)/.test(tokens[skipSpace(tokens, at + 1)]?.text ?? '');
}

/** So many of these letters in the right order are no abbreviation: MMXXIV. */
const LONG = 5;
const ONLY_IVX = /^[IVX]{2,}$/;

/** Works that are numbered behind their name: "KCN Sông Công I". */
const SITES: ReadonlySet<string> = new Set(['kcn', 'ccn', 'nghiệp', 'điện']);
const SITE_REACH = 4;

function isSite(tokens: readonly Token[], index: number): boolean {
  const isNamed = tokens[index - 1]?.kind === 'space' && tokens[index - 2]?.kind === 'capital';
  return isNamed && markAt(tokens, index + 1) !== '.' && hasWordBefore(tokens, index, SITE_REACH, SITES);
}

/** Those who are numbered behind their name: "vua Rama X". */
const RULERS: ReadonlySet<string> = new Set(['vua', 'hoàng', 'đế', 'pharaoh', 'pharaon']);
const RULER_REACH = 3;

function isRuler(tokens: readonly Token[], index: number): boolean {
  const isNamed = tokens[index - 1]?.kind === 'space' && tokens[index - 2]?.kind === 'capital';
  return isNamed && /^[IVX]$/.test(tokens[index]?.text ?? '') && hasWordBefore(tokens, index, RULER_REACH, RULERS);
}

/** Words of a headline whose first syllable looks like a numeral, whatever stands before: "NHÓM VI PHẠM". */
const SHOUTED_WORDS: ReadonlySet<string> = new Set(
  ['phạm', 'khuẩn', 'rút', 'sinh', 'tính', 'mô', 'trùng', 'phẫu']
    .map((word) => `vi ${word}`)
    .concat('xi măng', 'xi lanh'),
);

function isNumeral(reading: Reading, index: number, value: number): boolean {
  const { tokens } = reading;
  const written = tokens[index]?.text ?? '';
  const before = wordBefore(tokens, index);
  // "X = 2341567,12", "C.Mác"
  if (written.length === 1 && markAt(tokens, skipSpace(tokens, index + 1)) === '=') return false;
  // "t.I": a volume.
  if (markAt(tokens, index - 1) === '.' && tokens[index - 2]?.text === 't') return true;
  if (SHOUTED_WORDS.has(`${written.toLowerCase()} ${wordAfter(tokens, index + 1)}`)) return false;
  if (ROMAN_WORDS.has(before)) return value <= 50 || written.length > 2;
  if (before === 'động' && pairBefore(tokens, index) === 'báo động') return true;
  // "(I+II+III)"
  if (markAt(tokens, index + 1) === '+' && romanValue(tokens[index + 2]?.text ?? '') !== undefined) return true;
  if ((written === 'I' && isSite(tokens, index)) || isRuler(tokens, index)) return true;
  // "XI MĂNG", "VI PHẠM": syllables among shouted ones.
  const isWordInHeadline = isSyllable(written) && tokens[skipSpace(tokens, index + 1)]?.kind === 'upper';
  if (isWordInHeadline && isInHeadline(tokens, index)) return false;
  if (continuesList(reading, index) || opensList(tokens, index)) return true;
  // "XX" is a blank to fill in, unless nothing stands around it.
  return written.length >= LONG || (ONLY_IVX.test(written) && (tokens.length === 1 || !/^X+$/.test(written)));
}

function say(reading: Reading, value: number, isOrdinal: boolean): string {
  const ordinal = isOrdinal ? ORDINALS[value] : undefined;
  return ordinal ?? readInteger(String(value), reading.options);
}

const GRADE = /^(I{1,3}|IV)([A-C])$/;
/** Before what is graded by a numeral and a letter. */
const GRADED: ReadonlySet<string> = new Set(['nhóm', 'hạng', 'lục', 'bậc', 'loại', 'đoạn']);

/** "nhóm IIA", "phụ lục IB". */
function graded(reading: Reading, index: number): Match | undefined {
  const { tokens } = reading;
  const written = tokens[index]?.text ?? '';
  if (!written.startsWith('I')) return undefined;
  const [, numeral = '', letter = ''] = GRADE.exec(written) ?? [];
  const value = numeral === '' || !GRADED.has(wordBefore(tokens, index)) ? undefined : romanValue(numeral);
  if (value === undefined || numberAt(tokens, index + 1) !== '') return undefined;
  const spoken = `${say(reading, value, false)} ${spellLetters(letter, reading.options)}`;
  return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
}

/** Words before a numeral whose year may stand behind a dash. */
const DASHED_YEARS: ReadonlySet<string> = new Set(['quý', 'quí', 'kỳ', 'đợt', 'tháng', 'và', 'đến']);

/** A Roman numeral in its place: lần thứ XII, khóa XV, quý II/2021, thế kỷ XX; "vitamin C" and "I-rắc" are left alone. */
export const roman: Recogniser = {
  name: 'roman',
  starts: ['upper', 'letter'],
  fits: (text) => romanValue(text) !== undefined || GRADE.test(text),
  recognise(reading, index) {
    const { tokens } = reading;
    const value = valueAt(tokens, index);
    if (value === undefined) return graded(reading, index);
    if (tokens[index - 1]?.kind === 'number' || isWord(tokens[index - 1])) return undefined;
    if (!isNumeral(reading, index, value)) return undefined;
    const isAlone = tokens.length === 1;
    if (!isAlone && isLineHead(tokens, index) && !ONLY_IVX.test(tokens[index]?.text ?? '')) return undefined;
    const isOrdinal = wordBefore(tokens, index) === ORDINAL_WORD;
    const pieces: Piece[] = [pieceOver(reading, index, index + 1, say(reading, value, isOrdinal))];
    let end = index + 1;
    const letter = tokens[end];
    if (letter?.kind === 'lower' && letter.text.length === 1) {
      pieces.push(pieceOver(reading, end, end + 1, letter.text));
      end += 1;
    }
    if (isWord(tokens[end]) || tokens[end]?.kind === 'number') return undefined;
    const item = numberAt(tokens, end + 1);
    // "mục II.3"
    if (markAt(tokens, end) === '.' && item !== '' && item.length < 3 && !isWord(tokens[end + 2])) {
      pieces.push(pieceOver(reading, end, end + 2, `chấm ${readInteger(item, reading.options)}`));
      return { end: end + 2, pieces };
    }
    const dash = skipSpace(tokens, end);
    const right = skipSpace(tokens, dash + 1);
    const second = isDash(tokens, dash) ? valueAt(tokens, right) : undefined;
    // Before our era the centuries fall: "thế kỷ III - II TCN".
    const isBeforeEra = tokens[skipSpace(tokens, right + 1)]?.text === 'TCN';
    if (second !== undefined && (second > value || isBeforeEra) && !isWord(tokens[right + 1])) {
      pieces.push(
        pieceOver(reading, dash, dash + 1, 'đến'),
        pieceOver(reading, right, right + 1, say(reading, second, false)),
      );
      end = right + 1;
    }
    const year = numberAt(tokens, end + 1);
    const hasYear = isYear(year);
    // "khóa III/2025", "quý I-2024"
    const isOfYear =
      markAt(tokens, end) === '/' || (markAt(tokens, end) === '-' && hasWordBefore(tokens, index, 4, DASHED_YEARS));
    if (hasYear && isOfYear) {
      pieces.push(pieceOver(reading, end + 1, end + 2, `năm ${readInteger(year, reading.options)}`));
      end += 2;
    }
    return { end, pieces };
  },
};
