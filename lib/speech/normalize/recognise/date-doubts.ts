import { DAY_WORDS, LENGTH_WORDS } from '../data/dates.ts';
import { COUNT_NOUNS, MASS_NOUNS } from '../data/ratios.ts';
import {
  hasWordBefore,
  markAt,
  numberAt,
  pairBefore,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsAfter,
} from '../neighbours.ts';
import type { Token } from '../tokens.ts';
import type { DateParts } from './date-parts.ts';

/** "7-10 ngày", "2-3 lần": so many of them. */
function isLength(tokens: readonly Token[], { separator, day = 0, month = 0, end }: DateParts): boolean {
  return separator === '-' && day < month && LENGTH_WORDS.has(wordAfter(tokens, end));
}

/** "mất 1/3 giá trị": lost, not dead. */
function isLostPart(tokens: readonly Token[], index: number, { day = 0, month = 0, end }: DateParts): boolean {
  return wordBefore(tokens, index) === 'mất' && day < month && MASS_NOUNS.has(wordAfter(tokens, end));
}

const UP_TO_NOW: ReadonlySet<string> = new Set(['đến nay', 'tới nay', 'hiện nay']);

/** "Đến nay 8/10 xã": so many out of so many. */
function isSoFar(tokens: readonly Token[], index: number, { day = 0, month = 0, end }: DateParts): boolean {
  return day <= month && UP_TO_NOW.has(pairBefore(tokens, index)) && COUNT_NOUNS.has(wordAfter(tokens, end));
}

const SHARES: ReadonlySet<string> = new Set(['lệ', 'phân']);

/** "Tỷ lệ chọi vào lớp 10 chuyên Anh là 1/12" */
function isShare(tokens: readonly Token[], index: number): boolean {
  return wordBefore(tokens, index) === 'là' && hasWordBefore(tokens, index, 8, SHARES);
}

const BALLOTS: ReadonlySet<string> = new Set(['phiếu', 'điểm']);

/** "đa số phiếu tán thành (9/10)" */
function isBallot(tokens: readonly Token[], index: number): boolean {
  return markAt(tokens, index - 1) === '(' && hasWordBefore(tokens, index - 1, 3, BALLOTS);
}

const EARLY_DAYS: ReadonlySet<string> = new Set(['mùng', 'mồng']);

/** What is halved and quartered. */
const DOSES: ReadonlySet<string> = new Set(['viên', 'gói', 'ống', 'thìa', 'muỗng']);
/** Of so many: "sau 7/9 ván". */
const ROUNDS: ReadonlySet<string> = new Set(['ván', 'mũi', 'đợt', 'vòng', 'trận', 'chặng', 'hiệp', 'bàn']);
const PORTIONS: ReadonlySet<string> = new Set(['bát', 'quả', 'con', 'cốc', 'chén']);

/** Behind a sign between fractions. */
function isReckoned(tokens: readonly Token[], index: number): boolean {
  const sign = skipSpaceBack(tokens, index);
  const last = skipSpaceBack(tokens, sign);
  return (
    '+×:='.includes(markAt(tokens, sign) || ' ') &&
    markAt(tokens, last - 1) === '/' &&
    markAt(tokens, last - 3) !== '/' &&
    numberAt(tokens, last - 2).length === 1
  );
}

/** Who they are: "5/12 là nữ". */
const KINDS_OF_PEOPLE: ReadonlySet<string> = new Set(['là nữ', 'là nam', 'là đảng', 'là người', 'là trẻ']);

/** "cần ít nhất 2/3", "5/12 là nữ" */
function isPartOfPeople(tokens: readonly Token[], index: number, { day = 0, month = 0, end }: DateParts): boolean {
  const isLeast = ['ít nhất', 'tối thiểu'].includes(pairBefore(tokens, index));
  return day < month && (isLeast || KINDS_OF_PEOPLE.has(wordsAfter(tokens, end, 2).join(' ')));
}

/** Whether what stands around a day and a month speaks of something else, whatever word for a day there is. */
export function isNoDate(tokens: readonly Token[], index: number, parts: DateParts): boolean {
  // "mùng 1-2": from one day to another.
  if (parts.separator === '-' && parts.year === undefined && EARLY_DAYS.has(wordBefore(tokens, index))) return true;
  // "ngắt nhịp 4/3"
  if (wordBefore(tokens, index) === 'nhịp') return true;
  // "kỳ hạn 6/9/12 tháng"
  if (parts.year !== undefined && wordAfter(tokens, parts.end) === 'tháng') return true;
  // "tháng 1-6": from one month to another.
  if (parts.separator === '-' && wordBefore(tokens, index) === 'tháng') return true;
  // "Ngày 1/2 viên", "1/2 con 180k"
  const portion = wordAfter(tokens, parts.end);
  const isDay = DAY_WORDS.has(wordBefore(tokens, index));
  if (!isDay && (parts.day ?? 0) <= (parts.month ?? 0) && ROUNDS.has(portion)) return true;
  if ((parts.day ?? 0) < 4 && (DOSES.has(portion) || (!isDay && PORTIONS.has(portion)))) return true;
  // "2/3 + 5/6 - 1/2"
  if (isReckoned(tokens, index)) return true;
  // "trang 3/12"
  if (wordBefore(tokens, index) === 'trang') return true;
  // "2.9 độ Richter"
  if (parts.separator === '.' && wordAfter(tokens, parts.end) === 'độ') return true;
  return (
    isBallot(tokens, index) ||
    isLength(tokens, parts) ||
    isLostPart(tokens, index, parts) ||
    isSoFar(tokens, index, parts) ||
    isPartOfPeople(tokens, index, parts) ||
    isShare(tokens, index)
  );
}
