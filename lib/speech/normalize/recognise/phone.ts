import { CALL_WORDS, DIALLED_BEHIND, IDENTIFIER_WORDS, MESSAGE_WORDS, SHORT_NUMBERS } from '../data/phones.ts';
import { COUNT_NOUNS } from '../data/ratios.ts';
import {
  hasWordBefore,
  isAnnounced,
  isDash,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsBefore,
} from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { isYear, scanLiteral } from '../numbers/literal.ts';
import type { Piece, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { isDrawn } from './drawn.ts';

/** Digits of the shortest identifier without spaces. */
const LONG = 6;
/** Digits of a telephone number and of a bank's card, at most. */
const LONGEST_NUMBER = 13;
const LONGEST_CARD = 19;
/** Words before a number among which it is named: right before it, and before a colon. */
const CALL_REACH = 4;
const ANNOUNCED_REACH = 12;
/** What an exchange counts. */
const CALLS: ReadonlySet<string> = new Set(['lượt', 'tin', 'phản', 'trường', 'triệu', 'nghìn', 'năm', 'giờ']);
/** Before the number of the police, of firemen and their like. */
const CALLED_BY: ReadonlySet<string> = new Set(['qua số', 'tới số', 'đến số', 'theo số', 'báo số', 'báo ngay']);
const EXCHANGES: ReadonlySet<string> = new Set(['đài', 'nóng']);
/** Digits of an account. */
const SHORTEST_ACCOUNT = 8;
const AMOUNT_WORDS: ReadonlySet<string> = new Set(['đồng', 'đ', 'vnđ', 'vnd', 'usd', 'nghìn', 'triệu', 'tỷ']);
const ACCOUNT_WORDS: ReadonlySet<string> = new Set(['khoản', 'stk', 'thẻ']);
const SEPARATORS = '.-–';

interface Groups {
  readonly at: readonly number[];
  readonly end: number;
  readonly digits: string;
}

function separatorEnd(tokens: readonly Token[], at: number): number | undefined {
  const mark = markAt(tokens, at);
  if (mark !== '' && SEPARATORS.includes(mark) && numberAt(tokens, at + 1) !== '') return at + 1;
  // "+84 (0)912"
  const bracket = skipSpace(tokens, at);
  const isTrunk = markAt(tokens, bracket) === '(' && numberAt(tokens, bracket + 1) === '0';
  if (isTrunk && markAt(tokens, bracket + 2) === ')') return bracket + 1;
  if (tokens[at]?.kind === 'space') {
    const next = markAt(tokens, at + 1);
    // "0967.301.616 24/24"
    if (numberAt(tokens, at + 1) !== '')
      return markAt(tokens, at + 2) === '/' && numberAt(tokens, at + 3) === numberAt(tokens, at + 1)
        ? undefined
        : at + 1;
    if (isLess(tokens, at + 1)) return undefined;
    if (next !== '' && SEPARATORS.includes(next)) {
      const number = skipSpace(tokens, at + 2);
      return numberAt(tokens, number) === '' ? undefined : number;
    }
  }
  if (mark === ')') {
    const number = skipSpace(tokens, at + 1);
    return numberAt(tokens, number) === '' ? undefined : number;
  }
  return undefined;
}

/** "TK 0451000123456 -350,000VND": less so much. */
function isLess(tokens: readonly Token[], at: number): boolean {
  return markAt(tokens, at) === '-' && numberAt(tokens, at + 1).length < 4 && markAt(tokens, at + 2) === ',';
}

function scanGroups(tokens: readonly Token[], index: number, most: number): Groups {
  const at = [index];
  let digits = numberAt(tokens, index);
  let end = index + 1;
  for (;;) {
    const next = separatorEnd(tokens, end);
    if (next === undefined || digits.length + numberAt(tokens, next).length > most) break;
    at.push(next);
    digits += numberAt(tokens, next);
    end = next + 1;
  }
  return { at, end, digits };
}

/** "Tổng đài … năm học 2022-2023": from year to year, and no hot line, which may begin with 1900. */
function areYears(tokens: readonly Token[], { at }: Groups): boolean {
  const [first = 0, second = 0] = at;
  const [from, to] = [numberAt(tokens, first), numberAt(tokens, second)];
  if (at.length !== 2 || !isYear(from) || !isYear(to) || from >= to || from === '1900') return false;
  return isDash(tokens, skipSpace(tokens, first + 1));
}

/** "thu nhập 150 - 200 triệu": two amounts that rise, with room around the dash, be the words nearby those of a call. */
function isSpan(tokens: readonly Token[], { at }: Groups): boolean {
  const [first = 0, second = 0] = at;
  const [low, high] = [numberAt(tokens, first), numberAt(tokens, second)];
  // "mật độ TB 300-500 con"
  if (
    at.length === 2 &&
    second === first + 2 &&
    high.length < 4 &&
    isDash(tokens, first + 1) &&
    wordAfter(tokens, second + 1) !== ''
  )
    return !low.startsWith('0') && Number(low) < Number(high);
  if (at.length !== 2 || second !== first + 4 || !isDash(tokens, first + 2)) return false;
  return !low.startsWith('0') && low.length < 5 && Number(low) < Number(high);
}

/** Whether a group of three digits stands behind a space. */
const isBehindSpace = (tokens: readonly Token[], group: number): boolean =>
  numberAt(tokens, group).length === 3 && tokens[group - 1]?.kind === 'space';

/** Vietnamese subscriber numbers: mobile and trunk 0…, hot lines 1800/1900, +84. */
function isPhone({ digits, at }: Groups, hasCallWord: boolean, hasPlus: boolean): boolean {
  if (hasPlus) return digits.length >= 8;
  if (at.length > 1 && /^00?84[235789]\d{8,9}$/.test(digits)) return true;
  if (/^0[235789]\d{8}$/.test(digits) || /^02\d{9}$/.test(digits)) return true;
  // Of the army and the police.
  if (at.length > 1 && /^069\d{5,7}$/.test(digits)) return true;
  if (/^(?:1800|1900)\d{4}(?:\d{2})?$/.test(digits)) return at.length > 1 || hasCallWord || digits.length === 8;
  return hasCallWord && digits.length >= 6 && !/^\d{1,3}(?:000)+$/.test(digits);
}

/** "Nhà máy xuất xưởng 2 500 000 viên": whole thousands, be the words nearby those of a call. */
function areThousands(tokens: readonly Token[], { at, digits }: Groups): boolean {
  if (!digits.endsWith('000') || digits.startsWith('0') || at.length === 1) return false;
  return at.every((group, place) => (place === 0 ? numberAt(tokens, group).length <= 3 : isBehindSpace(tokens, group)));
}

/** "(028) 3930 9967 - 3930 5000": the next number of the same place goes without its code. */
function followsPhone(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const at = skipSpaceBack(tokens, index);
  const link = tokens[at];
  if (link === undefined || !(link.text === 'và' || link.text === 'hoặc' || ',-–/;'.includes(link.text))) return false;
  return reading.readByBefore(at) === 'phone';
}

/** "máy in 192.168.1.1": four bytes with stops are an address of the internet, be the words nearby those of a call. */
function areBytes(tokens: readonly Token[], { at }: Groups): boolean {
  const isByte = (digits: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) < 256;
  return (
    at.length === 4 &&
    at.every((group, place) => isByte(numberAt(tokens, group)) && (place === 0 || markAt(tokens, group - 1) === '.'))
  );
}

/** Three digits, or two more behind the next mark: a glance that spares most numbers the rest. */
function mayBeLong(tokens: readonly Token[], index: number): boolean {
  return numberAt(tokens, index).length > 2 || numberAt(tokens, index + 2).length > 1;
}

/** "mã bưu chính 10000" */
function isPostcode(tokens: readonly Token[], index: number): boolean {
  return numberAt(tokens, index).length === 5 && wordsBefore(tokens, index, 3).join(' ') === 'chính bưu mã';
}

/** "Tài khoản tiếp nhận ủng hộ: 8123456789", "Số tài khoản: 3713.0.1058392"; "12.345.678 đồng" is what lies in it. */
function isAccount(tokens: readonly Token[], index: number): boolean {
  const kind = scanLiteral(tokens, index)?.kind;
  const isNamed = isAnnounced(tokens, index) || (kind === 'chain' && pairBefore(tokens, index) === 'tài khoản');
  if (!isNamed || !hasWordBefore(tokens, index, ANNOUNCED_REACH, ACCOUNT_WORDS)) return false;
  const { digits, end } = scanGroups(tokens, index, LONGEST_CARD);
  const isPlain = kind === 'integer' || kind === 'dotted' || kind === 'chain';
  return isPlain && digits.length >= SHORTEST_ACCOUNT && !AMOUNT_WORDS.has(wordAfter(tokens, end));
}

/** "Hotline tiếp nhận phản ánh: 1022" */
function hasCallWordBefore(tokens: readonly Token[], index: number): boolean {
  return hasWordBefore(tokens, index, isAnnounced(tokens, index) ? ANNOUNCED_REACH : CALL_REACH, CALL_WORDS);
}

/** Digits of an account, a tax code, an identity card; no amount has so many without stops. */
function namesSomething(tokens: readonly Token[], index: number): boolean {
  return (
    /^\d{3,}$/.test(numberAt(tokens, index)) &&
    (numberAt(tokens, index).length >= LONG || numberAt(tokens, index + 2) !== '' || isPostcode(tokens, index)) &&
    (isAccount(tokens, index) ||
      ['dãy số', 'chữ số'].includes(pairBefore(tokens, index)) ||
      ((!'.,'.includes(markAt(tokens, index + 1) || ' ') || numberAt(tokens, index + 2) === '') &&
        hasWordBefore(tokens, index, CALL_REACH, IDENTIFIER_WORDS)))
  );
}

const BOOK_NUMBERS: ReadonlySet<string> = new Set(['isbn']);

/** The word right before a short number: a glance that spares most numbers the rest. */
const DIALLED_LAST: ReadonlySet<string> = new Set([
  ...[...DIALLED_BEHIND].map((pair) => pair.split(' ')[1] ?? pair),
  'gửi',
  'đến',
  'tới',
]);

/** "tổng đài 18001", "soạn tin gửi 1408" */
function isDialled(tokens: readonly Token[], index: number): boolean {
  const { length } = numberAt(tokens, index);
  if (length < 3 || length > 5 || !DIALLED_LAST.has(wordBefore(tokens, index))) return false;
  if (wordAfter(tokens, index + 1) === 'lần') return false;
  if (DIALLED_BEHIND.has(pairBefore(tokens, index))) return true;
  const isSent =
    wordBefore(tokens, index) === 'gửi' ||
    ['gửi đến', 'tin đến', 'gửi tới', 'tin tới'].includes(pairBefore(tokens, index));
  return isSent && hasWordBefore(tokens, index, 8, MESSAGE_WORDS);
}

/** "Tổng đài quốc gia bảo vệ trẻ em 111": with nothing behind it that it could count, its name may be a long one. */
function isCalledShort(tokens: readonly Token[], index: number, hasCallWord: boolean): boolean {
  if (!SHORT_NUMBERS.has(numberAt(tokens, index))) return false;
  if (CALLED_BY.has(pairBefore(tokens, index))) return true;
  const after = wordAfter(tokens, index + 1);
  if (COUNT_NOUNS.has(after) || CALLS.has(after)) return false;
  return hasCallWord || hasWordBefore(tokens, index, 2 * CALL_REACH, EXCHANGES);
}

/** "(024)", "(84-24)" */
function isBracketedCode(tokens: readonly Token[], first: number): boolean {
  const code = numberAt(tokens, first);
  if (markAt(tokens, first + 1) === ')') return /^0\d{0,3}$|^84$/.test(code);
  return code === '84' && SEPARATORS.includes(markAt(tokens, first + 1) || ' ') && markAt(tokens, first + 3) === ')';
}

/** A telephone number, digit by digit: 0912 345 678, 0209.3870.123, 1900 1234, +84…, and 113 after a call word. */
export const phone: Recogniser = {
  name: 'phone',
  starts: ['number', 'mark'],
  marks: new Set(['+', '(']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const mark = markAt(tokens, index);
    if (mark === '+' && numberAt(tokens, index + 1) === '') return undefined;
    const hasPlus = mark === '+' || (mark === '(' && markAt(tokens, index + 1) === '+');
    const first = mark === '' ? index : index + (mark === '(' && hasPlus ? 2 : 1);
    if (numberAt(tokens, first) === '' || (isWord(tokens[index - 1]) && mark !== '(')) return undefined;
    if (mark === '(' && !isBracketedCode(tokens, first)) return undefined;
    if (mark === '' && !mayBeLong(tokens, first)) return undefined;
    if (mark === '' && isDrawn(tokens, index))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, readDigits(numberAt(tokens, index)))] };
    const hasCallWord = hasCallWordBefore(tokens, index);
    const isNext = followsPhone(reading, index);
    const isIdentifier = namesSomething(tokens, first);
    const isShort = isDialled(tokens, index) || isCalledShort(tokens, index, hasCallWord);
    const isLikely = hasCallWord || hasPlus || isNext || isIdentifier || isShort;
    if (!isLikely && !/^(?:0|18|19)/.test(numberAt(tokens, first))) return undefined;
    const groups = scanGroups(tokens, first, isIdentifier ? LONGEST_CARD : LONGEST_NUMBER);
    const say = (at: number): string => readDigits(numberAt(tokens, at));
    // Books: "ISBN 978-604-1-00000-0".
    const hasPlainGroups = groups.digits.length > 9 && hasWordBefore(tokens, index, 2, BOOK_NUMBERS);
    const isCalled =
      isPhone(groups, hasCallWord, hasPlus) ||
      (isNext && /^\d{6,8}$/.test(groups.digits)) ||
      (hasPlainGroups && isIdentifier) ||
      (isIdentifier && (groups.at.every((at) => numberAt(tokens, at).length > 2) || isAccount(tokens, first)));
    const isOther =
      isSpan(tokens, groups) ||
      areYears(tokens, groups) ||
      areBytes(tokens, groups) ||
      (!isIdentifier && areThousands(tokens, groups));
    if (isCalled && !isOther && !isWord(tokens[groups.end])) {
      const comma = options.phoneGroups === 'pause' ? ',' : '';
      const pieces: Piece[] = groups.at.map((at, place) =>
        pieceOver(reading, at, at + 1, say(at) + (place < groups.at.length - 1 ? comma : '')),
      );
      if (hasPlus) pieces.unshift(pieceOver(reading, first - 1, first, 'cộng'));
      return { end: groups.end, pieces };
    }
    const isLonger = markAt(tokens, index + 1) !== '' && numberAt(tokens, index + 2) !== '';
    if (mark !== '' || !isShort || isLonger) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, say(index))] };
  },
};
