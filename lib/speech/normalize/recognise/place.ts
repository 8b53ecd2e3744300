import { expandAbbreviation } from '../abbreviations.ts';
import { PLACE_LETTERS } from '../data/places.ts';
import {
  isLineHead,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordBefore,
  wordsAfter,
} from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { isInHeadline } from './headline.ts';

/** One letter and a stop before a name or a number: a place, or a man. */
const PREFIXES: Readonly<Record<string, string>> = { ...PLACE_LETTERS, Ô: 'ông' };
/** "Q. Chủ tịch": who holds an office for a time. */
const OFFICES: ReadonlySet<string> = new Set([
  'Chủ',
  'Giám',
  'Tổng',
  'Trưởng',
  'Bộ',
  'Viện',
  'Hiệu',
  'Chánh',
  'Cục',
  'Vụ',
  'Bí',
  'Đội',
]);
/** "P. Giám đốc": his deputy. */
const STANDING: Readonly<Record<string, string>> = { Q: 'quyền', P: 'phó' };
/** "P. Tổ chức - Hành chính": what an office does. */
const DEPARTMENTS: ReadonlySet<string> = new Set([
  'tổ chức',
  'hành chính',
  'kế hoạch',
  'vật tư',
  'nhân sự',
  'kế toán',
  'tài chính',
  'nội vụ',
  'giáo dục',
  'kinh tế',
  'tư pháp',
  'đào tạo',
  'quản lý',
  'kinh doanh',
  'kỹ thuật',
  'nghiệp vụ',
]);
/** "P.302": no town has so many wards. */
const ROOM = /^\d{3,4}$/;
/** "Đ.249 BLHS": an article, where a law follows. */
const LAW = /^(?:BL|L)[A-ZĐ]/;

function wordBehind(tokens: readonly Token[], index: number): string {
  const token = tokens[skipSpace(tokens, index)];
  return isWord(token) ? token.text : '';
}

/** "Nxb …, H, 2011", "H., 2021": where a book was printed. Index past the letter and its stop. */
function printedInHanoi(tokens: readonly Token[], index: number): number | undefined {
  const before = markAt(tokens, skipSpaceBack(tokens, index));
  if (tokens[index]?.text !== 'H' || before === '' || !',.;:('.includes(before)) return undefined;
  const end = markAt(tokens, index + 1) === '.' ? index + 2 : index + 1;
  const year = skipSpace(tokens, markAt(tokens, end) === ',' ? end + 1 : end);
  return isYear(numberAt(tokens, year)) ? end : undefined;
}

/** "Giám đốc", "GIÁM ĐỐC": no name of a place, which goes on with a capital. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[skipSpace(tokens, at + 1)]];
  if (first?.kind === 'upper')
    return second?.kind === 'upper' && OFFICES.has(`${first.text.charAt(0)}${first.lower.slice(1)}`);
  return OFFICES.has(first?.text ?? '') && second?.kind === 'lower';
}

/** Q.1, P. Bến Nghé, H. Chợ Đồn, X. Tân Lập. */
export const place: Recogniser = {
  name: 'place',
  starts: ['letter'],
  words: new Set([...Object.keys(PREFIXES), 'H']),
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    const printed = printedInHanoi(tokens, index);
    if (printed !== undefined) return { end: printed, pieces: [pieceOver(reading, index, printed, 'Hà Nội')] };
    const spoken = token === undefined ? undefined : PREFIXES[token.text];
    if (
      spoken === undefined ||
      markAt(tokens, index + 1) !== '.' ||
      isWord(tokens[index - 1]) ||
      markAt(tokens, index - 1) === '.'
    )
      return undefined;
    const at = skipSpace(tokens, index + 2);
    const next = tokens[at];
    if (token?.text === 'Đ' && numberAt(tokens, at) !== '' && LAW.test(wordBehind(tokens, at + 1)))
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'điều')] };
    const standing = Object.hasOwn(STANDING, token?.text ?? '') ? STANDING[token?.text ?? ''] : undefined;
    if (standing && isOffice(tokens, at))
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, standing)] };
    // "P.TCHC": an office and what it does.
    if (
      token?.text === 'P' &&
      next !== undefined &&
      next.text.length > 2 &&
      expandAbbreviation(next.text) !== undefined
    )
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'phòng')] };
    if (token?.text === 'P' && DEPARTMENTS.has(wordsAfter(tokens, at, 2).join(' ')))
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'phòng')] };
    // "ĐẤT Q. BÌNH THẠNH"
    const isShouted = next?.kind === 'upper' && isSyllable(next.text) && isInHeadline(tokens, index);
    const isName = isShouted || (next?.kind === 'capital' && next.text.length > 1);
    const isHead = isLineHead(tokens, index);
    if (isHead && numberAt(tokens, at) === '' && tokens[skipSpace(tokens, at + 1)]?.kind !== 'capital')
      return undefined;
    const isNumber = numberAt(tokens, at) !== '' && (token?.text === 'Q' || token?.text === 'P');
    const beforeToken = tokens[skipSpaceBack(tokens, index)];
    const isInitial = beforeToken?.kind === 'capital' && wordBefore(tokens, index) !== '';
    if (!isNumber && (!isName || isInitial)) return undefined;
    // "Q.2, tr.45": of a book.
    const isBook =
      token?.text === 'Q' && isNumber && markAt(tokens, at + 1) === ',' && wordBehind(tokens, at + 2) === 'tr';
    if (isBook) return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'quyển')] };
    const isRoom = token?.text === 'P' && ROOM.test(numberAt(tokens, at));
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, isRoom ? 'phòng' : spoken)] };
  },
};
