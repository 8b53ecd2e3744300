import { HOLIDAYS, STRONG_DATE_WORDS, WEAK_DATE_WORDS } from '../data/dates.ts';
import { DOCUMENT_TYPES } from '../data/documents.ts';
import { TELEPHONE_LENGTHS } from '../data/phones.ts';
import { hasWordBefore, isDash, markAt, numberAt, skipSpace, wordAfter, wordBefore } from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import { NAMED_DAY } from '../recognise/date-parts.ts';
import type { Token } from '../tokens.ts';

/** Whether a token is there and is a space within a line. */
export const isSpace = (token: Token | undefined): boolean => token?.kind === 'space';

const isUpTo = (text: string, most: number): boolean => text !== '' && text.length <= 2 && Number(text) <= most;

/** Words that the name of a day of remembrance has. */
const NAME_REACH = 6;

/** What may stand between the parts of a date, one kind in one date. */
const DATE_MARKS = '/-.';

/** Whether a day and a month with spaces around what parts them are a date without its year. */
function isDayAndMonth(tokens: readonly Token[], index: number, mark: string, month: number): boolean {
  const before = wordBefore(tokens, index);
  const sign = skipSpace(tokens, index + 1);
  // "Ngày Quốc tế Phụ nữ 8/ 3", "ngày Thương binh Liệt sĩ 27 - 7"
  const date = `${Number(numberAt(tokens, index))}/${Number(numberAt(tokens, month))}`;
  if (Object.hasOwn(HOLIDAYS, date) && hasWordBefore(tokens, index, NAME_REACH, NAMED_DAY)) return true;
  // "ngày 19 - 5": no range falls.
  if (mark === '-')
    return (
      STRONG_DATE_WORDS.has(before) &&
      Number(numberAt(tokens, index)) > Number(numberAt(tokens, month)) &&
      wordAfter(tokens, month + 1) !== 'tháng'
    );
  const isOneSlip = isSpace(tokens[index + 1]) !== isSpace(tokens[sign + 1]);
  return mark === '/' && (STRONG_DATE_WORDS.has(before) || (isOneSlip && WEAK_DATE_WORDS.has(before)));
}

/** Index past "5 /6/2024", "31-12 -2024", "14 /2/ 2024", or past "12 / 5" behind a word for a day, "tháng 7 /2024"; `index` itself where no such date begins there. */
export function pastDate(tokens: readonly Token[], index: number): number {
  const day = numberAt(tokens, index);
  const first = skipSpace(tokens, index + 1);
  const mark = markAt(tokens, first);
  if (!isUpTo(day, 31) || mark === '' || !DATE_MARKS.includes(mark)) return index;
  const month = skipSpace(tokens, first + 1);
  const name = numberAt(tokens, month);
  if (mark === '/' && wordBefore(tokens, index) === 'tháng' && isUpTo(day, 12) && isYear(name)) return month + 1;
  if (!isUpTo(name, 12)) return index;
  const second = skipSpace(tokens, month + 1);
  const year = skipSpace(tokens, second + 1);
  const isWhole = markAt(tokens, second) === mark && isYear(numberAt(tokens, year));
  // "25 . 7 . 2019": no sentence ends in a space.
  const isWide = mark === '.' && isSpace(tokens[index + 1]) && isSpace(tokens[month + 1]);
  if (isWhole) return mark === '/' || isWide || STRONG_DATE_WORDS.has(wordBefore(tokens, index)) ? year + 1 : index;
  const isLonger = markAt(tokens, second) === '/' || (isDash(tokens, second) && numberAt(tokens, year) !== '');
  return !isLonger && isDayAndMonth(tokens, index, mark, month) ? month + 1 : index;
}

/** Parts of a telephone number: as many stops, and all its digits. */
const TELEPHONE_HEAD = /^0\d{2,3}$/;
const TELEPHONE_PART = /^\d{3,4}$/;

/** Index past "0945. 678. 012"; `index` itself for anything else. */
export function pastTelephone(tokens: readonly Token[], index: number): number {
  const head = numberAt(tokens, index);
  if (head.charAt(0) !== '0' || !TELEPHONE_HEAD.test(head)) return index;
  let [end, digits] = [index + 1, head.length];
  for (let part = 0; part < 2; part += 1) {
    const stop = skipSpace(tokens, end);
    const at = skipSpace(tokens, stop + 1);
    const number = numberAt(tokens, at);
    if (markAt(tokens, stop) !== '.' || !TELEPHONE_PART.test(number)) return index;
    digits += number.length;
    end = at + 1;
  }
  return TELEPHONE_LENGTHS.includes(digits) ? end : index;
}

/** Index past the letters of an office: "- UBND", "-HĐND", "NĐ-CP"; `at` itself where none follows. */
function pastOffice(tokens: readonly Token[], at: number): number {
  const dash = skipSpace(tokens, at);
  const office = skipSpace(tokens, dash + 1);
  const kind = tokens[office]?.kind;
  return markAt(tokens, dash) === '-' && (kind === 'upper' || kind === 'mixed') ? office + 1 : at;
}

/** Index past "19-NQ / TW", "40 - CT / TW"; `index` itself for anything else. */
function pastPartyDocument(tokens: readonly Token[], index: number, dash: number): number {
  const kind = skipSpace(tokens, dash + 1);
  const slash = skipSpace(tokens, kind + 1);
  const office = skipSpace(tokens, slash + 1);
  if (tokens[kind]?.kind !== 'upper' || markAt(tokens, slash) !== '/' || tokens[office]?.kind !== 'upper') return index;
  const isTight = dash === index + 1 && kind === dash + 1;
  return isTight || Object.hasOwn(DOCUMENT_TYPES, tokens[kind]?.text ?? '') ? office + 1 : index;
}

/** Index past the sign of a document from its number on: "145/ QĐ - UBND", "123/2020/ NĐ-CP", "19-NQ / TW"; `index` itself for anything else. */
export function pastDocument(tokens: readonly Token[], index: number): number {
  const first = skipSpace(tokens, index + 1);
  if (isDash(tokens, first)) return pastPartyDocument(tokens, index, first);
  if (markAt(tokens, first) !== '/') return index;
  let kind = skipSpace(tokens, first + 1);
  if (isYear(numberAt(tokens, kind))) {
    const second = skipSpace(tokens, kind + 1);
    if (markAt(tokens, second) !== '/') return index;
    kind = skipSpace(tokens, second + 1);
  }
  const letters = tokens[kind]?.text ?? '';
  // "77 /2015 /QH13"
  if (letters === 'QH' && numberAt(tokens, kind + 1) !== '') return kind + 2;
  if (letters.length < 2 || !Object.hasOwn(DOCUMENT_TYPES, letters)) return index;
  return pastOffice(tokens, kind + 1);
}
