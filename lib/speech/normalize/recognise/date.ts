import { DATED_PAIRS, DAY_WORDS, HOLIDAY_WORDS, HOLIDAYS, STRONG_DATE_WORDS, WEAK_DATE_WORDS } from '../data/dates.ts';
import {
  ADDRESS_WORDS,
  COUNT_NOUNS,
  FIXED_RATIOS,
  MASS_NOUNS,
  PART_WORDS,
  RANK_WORDS,
  SCALE_WORDS,
  STREET_WORDS,
} from '../data/ratios.ts';
import {
  hasWordBefore,
  isDash,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsAfter,
  wordsBefore,
} from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { isYear } from '../numbers/literal.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { isNoDate } from './date-doubts.ts';
import { isNamedByDay } from './date-names.ts';
import {
  type DateParts,
  datePieces,
  isLunar,
  monthName,
  NAMED_DAY,
  SEPARATORS,
  scanDayMonth,
  scanFullDate,
  scanMonthYear,
  takesMung,
} from './date-parts.ts';
import { isInFormula } from './formula.ts';
import { isScoreContext } from './score.ts';

/** Walks back over "1, 2 và" or "1/6, 2/6 và" to the word that opens the list; '' where there is none. */
function listHead(tokens: readonly Token[], index: number): string {
  // What follows a number with nothing between continues no list.
  if (tokens[index - 1]?.kind === 'space' && tokens[index - 2]?.kind === 'number') return '';
  let hasNumber = false;
  for (let at = index - 1; at >= 0 && index - at < 40; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return '';
    if (token.kind === 'number') hasNumber = true;
    else if (isWord(token)) {
      const word = token.text.toLowerCase();
      if (word !== 'và' && word !== 'hoặc' && word !== 'đến') return hasNumber ? word : '';
    } else if (token.kind === 'mark' && !',/&-–;.'.includes(token.text))
      // "hai ngày (12 và 13/4)"
      return hasNumber && token.text === '(' && wordBefore(tokens, at) === 'ngày' ? 'ngày' : '';
  }
  return '';
}

function isTouched(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const before = tokens[index - 1];
  if (isBehindTime(reading, index)) return false;
  // "ngày 14&15/6"
  if (before?.text === '&') return numberAt(tokens, index - 2) === '';
  return isWord(before) || (before?.kind === 'mark' && '/.,:=+@#&$€£_'.includes(before.text));
}

/** "13h/10/9": the hour of that day. */
function isBehindTime(reading: Reading, index: number): boolean {
  return markAt(reading.tokens, index - 1) === '/' && reading.readByBefore(index - 1) === 'time';
}

/** "12/5 đường Lê Lợi", "25/3 ấp 4" */
function isStreet(tokens: readonly Token[], end: number): boolean {
  const at = skipSpace(tokens, end);
  return (
    STREET_WORDS.has(tokens[at]?.text ?? '') &&
    ['capital', 'number'].includes(tokens[skipSpace(tokens, at + 1)]?.kind ?? '')
  );
}

/** "05/09": only dates are filled up with zeros. */
function isPadded(tokens: readonly Token[], index: number): boolean {
  return numberAt(tokens, index).startsWith('0') || numberAt(tokens, index + 2).startsWith('0');
}

/** "Quốc tế Thiếu nhi 1-6" */
function isNamedHoliday(tokens: readonly Token[], index: number, { day, month, separator, end }: DateParts): boolean {
  if (!Object.hasOwn(HOLIDAYS, `${day}/${month}`)) return false;
  // "vận động được 1.5 tỷ đồng"
  if (separator === '.' && wordAfter(tokens, end) !== '') return false;
  // "Bóng chuyền nữ thắng 3-2"
  return hasWordBefore(tokens, index, 2, HOLIDAY_WORDS) && !isScoreContext(tokens, index);
}

/** "Ngày Giải phóng Thủ đô 10/10": ten out of ten as well, in other company. */
function isNamedDay(tokens: readonly Token[], index: number, { day, month }: DateParts): boolean {
  if (!Object.hasOwn(HOLIDAYS, `${day}/${month}`) || tokens[index - 2]?.text === 'điểm') return false;
  return hasWordBefore(tokens, index, 6, NAMED_DAY) || hasWordBefore(tokens, index, 5, HOLIDAY_WORDS);
}

/** Parts, though "hoàn thành 30/6" is a date. */
const DIVIDED: ReadonlySet<string> = new Set(['chia thành', 'cắt thành', 'tách thành', 'gọn thành']);

/** Behind which a day in brackets is that day: "hôm nay (24/7)". */
const NEAR_DAYS: ReadonlySet<string> = new Set(['nay', 'qua', 'mai']);

function isOfToday(tokens: readonly Token[], index: number): boolean {
  return markAt(tokens, index - 1) === '(' && NEAR_DAYS.has(wordBefore(tokens, index - 1));
}

/** "Chiều thứ bảy, 4/7 …", "Hà Nội, 4/7"; "Qua kiểm tra, 4/7 mỏ cát …" counts. */
function isBehindDay({ tokens }: Reading, index: number, { end }: DateParts): boolean {
  const comma = index - 2;
  if (markAt(tokens, comma) !== ',') return false;
  const [last = '', first = ''] = wordsBefore(tokens, comma, 2);
  return wordAfter(tokens, end) === '' || DAY_WORDS.has(last) || first === 'thứ' || first === 'chủ';
}

/** "trước 24/7": what lasts round the clock has no beginning and no end. */
const BOUND_WORDS: ReadonlySet<string> = new Set(['từ', 'đến', 'trước', 'sau', 'hết']);

const WHICH_YEAR: ReadonlySet<string> = new Set(['nay', 'ngoái', 'trước', 'tới', 'ấy', 'đó']);

/** "Tết thiếu nhi 1/6 năm nay": no part of a year. */
function isOfThatYear(tokens: readonly Token[], end: number): boolean {
  const [first = '', second = ''] = wordsAfter(tokens, end, 2);
  return first === 'năm' && WHICH_YEAR.has(second);
}

/** "Từ 1-6, BHYT chi trả …": a sentence begins with the day from which it holds. */
function isFromDay(tokens: readonly Token[], index: number, { separator, end }: DateParts): boolean {
  return separator === '-' && tokens[skipSpaceBack(tokens, index)]?.text === 'Từ' && markAt(tokens, end) === ',';
}

function isDayMonth(reading: Reading, index: number, parts: DateParts): boolean {
  const { tokens } = reading;
  const before = wordBefore(tokens, index);
  if (isNoDate(tokens, index, parts)) return false;
  const isStrong =
    isOfToday(tokens, index) ||
    (before === 'đến' && reading.readByBefore(index - 2) === 'date') ||
    isBehindTime(reading, index) ||
    STRONG_DATE_WORDS.has(before) ||
    (before !== '' && DATED_PAIRS.has(pairBefore(tokens, index))) ||
    STRONG_DATE_WORDS.has(listHead(tokens, index)) ||
    isLunar(tokens, parts.end) ||
    isFromDay(tokens, index, parts);
  if (isStrong) return true;
  const { day = 0, month = 0 } = parts;
  // "Chủ nhật (16-11)"
  const isOfWeekday = markAt(tokens, index - 1) === '(' && /^(?:chủ nhật|thứ \S+)$/.test(pairBefore(tokens, index - 1));
  if (isOfWeekday && day > month) return true;
  // A hyphen between numbers that fall is no range; a goal count above twelve is no score.
  if (parts.separator === '-' && day > 12 && isGap(tokens[index - 1]))
    return !isScoreContext(tokens, index) && !COUNT_NOUNS.has(wordAfter(tokens, parts.end));
  if (parts.separator !== '/' && isNamedHoliday(tokens, index, parts)) return true;
  // "ngày Thương binh liệt sĩ 27.7"
  if (parts.separator === '.' && wordAfter(tokens, parts.end) === '' && isNamedDay(tokens, index, parts)) return true;
  // "Ngày Chuyển đổi số 10/10" is at no address.
  const isAddress = ADDRESS_WORDS.has(before) && pairBefore(tokens, index) !== 'đổi số';
  if (parts.separator !== '/' || isAddress) return false;
  if (BOUND_WORDS.has(before) && parts.day === 24 && parts.month === 7) return true;
  if (FIXED_RATIOS.has(reading.text.slice(tokens[index]?.start, tokens[parts.end - 1]?.end)) && before !== 'lớp')
    return isNamedDay(tokens, index, parts);
  const after = isOfThatYear(tokens, parts.end) ? '' : wordAfter(tokens, parts.end);
  const isProper = day < month;
  // "trong đó 1/4 chưa tiêm"
  if (before === 'đó' && isProper && pairBefore(tokens, index) === 'trong đó') return false;
  if (before === 'tháng' || (before === 'thành' && DIVIDED.has(pairBefore(tokens, index)))) return false;
  if (isStreet(tokens, parts.end)) return false;
  if (COUNT_NOUNS.has(after) && !(day > month && WEAK_DATE_WORDS.has(before))) return false;
  if (isProper && MASS_NOUNS.has(after)) return false;
  if (isProper && PART_WORDS.has(before) && before !== 'còn') return false;
  if (takesMung(reading, index, parts) || WEAK_DATE_WORDS.has(before)) return true;
  if (PART_WORDS.has(before)) return false;
  if (isPadded(tokens, index)) return true;
  const isBracketed =
    markAt(tokens, index - 1) === '(' &&
    ')),;'.includes(markAt(tokens, parts.end) || ' ') &&
    !COUNT_NOUNS.has(wordAfter(tokens, parts.end + 1));
  const readBefore = reading.readByBefore(index);
  if (isBracketed || readBefore === 'date' || readBefore === 'dash') return true;
  // Nothing else around it: no part of anything.
  if (day === 1 && month === 1 && tokens.length === parts.end) return index === 0;
  if (day === month || (isProper && month <= 10)) return isGap(tokens[index - 1]) && isBehindDay(reading, index, parts);
  return !isProper || !RANK_WORDS.has(before);
}

/** "1/12 - 5/12" needs one "ngày", two whole dates take two; "14:25 - 28/11/2025" is no span. */
function endsSpan(reading: Reading, index: number, { year }: DateParts): boolean {
  const { tokens } = reading;
  const dash = skipSpaceBack(tokens, index);
  if (reading.readByBefore(index) !== 'dash' || reading.readByBefore(dash) === 'time') return false;
  const last = numberAt(tokens, skipSpaceBack(tokens, dash));
  return year === undefined || last.length < 4;
}

function dayPrefix(reading: Reading, index: number, parts: DateParts): string {
  const { tokens } = reading;
  const before = wordBefore(tokens, index);
  if (takesMung(reading, index, parts)) return before === 'mùng' || before === 'mồng' ? '' : 'mùng';
  const isNamed = before !== '' && DATED_PAIRS.has(pairBefore(tokens, index));
  if (DAY_WORDS.has(before) || isNamed || endsSpan(reading, index, parts)) return '';
  if (isNamedByDay(tokens, index)) return '';
  if (DAY_WORDS.has(listHead(tokens, index))) return '';
  const isHoliday = Object.hasOwn(HOLIDAYS, `${parts.day}/${parts.month}`) && parts.year === undefined;
  const isNamedDay =
    isHoliday && wordsBefore(tokens, index, 8).some((word) => word === 'ngày' || HOLIDAY_WORDS.has(word));
  const isSpokenBare =
    ['lễ', 'dịp', 'nghỉ'].includes(before) || (parts.day === 30 && parts.month === 4 && parts.year === undefined);
  const isNamedLunar = isLunar(tokens, parts.end) && hasWordBefore(tokens, index, 4, HOLIDAY_WORDS);
  return isNamedDay || isSpokenBare || isNamedLunar ? '' : 'ngày';
}

/** Years of today's news; "bản đồ tỷ lệ 1/2000" has none. */
function isScaleYear({ tokens }: Reading, index: number, { month, year = 0 }: DateParts): boolean {
  if (year < 1800 || year > 2100) return false;
  return month !== 1 || !hasWordBefore(tokens, index, 6, SCALE_WORDS);
}

/** "TT 8/2022", "NĐ 15/2024": a number in a year. */
export const YEARLY_ABBREVIATIONS: ReadonlySet<string> = new Set(['tt', 'nđ', 'nq', 'qđ', 'ct', 'ttlt']);
/** "đợt 3/2025": counted anew each year. */
export const YEARLY: ReadonlySet<string> = new Set('tuần số đợt lần vòng phiên kỳ vụ khóa khoá'.split(' '));

/** "2024/05": the year first, and a month filled up, for "2024/25" is a season. */
function yearMonth(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const [year, month] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (year.length !== 4 || month.length !== 2) return undefined;
  const isClear = isYear(year) && /^0[1-9]$/.test(month) && Number(year.slice(2)) + 1 !== Number(month);
  if (!isClear) return undefined;
  const before = wordBefore(tokens, index);
  if (!'/-'.includes(markAt(tokens, index + 1)) || isWord(tokens[index + 3]) || before === 'số') return undefined;
  if (isDash(tokens, index + 3) || markAt(tokens, index + 3) === '/') return undefined;
  const spoken = `${monthName(Number(month), options)} năm ${readInteger(year, options)}`;
  const said = before === 'tháng' ? spoken : `tháng ${spoken}`;
  return { end: index + 3, pieces: [pieceOver(reading, index, index + 3, said)] };
}

const QUARTERS: ReadonlySet<string> = new Set(['quý', 'quí']);

function monthYear(reading: Reading, index: number): Match | undefined {
  const { tokens } = reading;
  const parts = scanMonthYear(tokens, index);
  if (parts === undefined) return undefined;
  const before = wordBefore(tokens, index);
  if (parts.separator !== '/' && before !== 'tháng' && listHead(tokens, index) !== 'tháng') return undefined;
  if (before === 'quý' || YEARLY.has(before) || YEARLY_ABBREVIATIONS.has(before)) return undefined;
  const head = before === 'tháng' ? before : listHead(tokens, index);
  if (before !== 'tháng' && !isScaleYear(reading, index, parts)) return undefined;
  const isNamed =
    before === 'tháng' ||
    QUARTERS.has(head) ||
    (before !== 'đến' && reading.readByBefore(index) !== 'dash' && head === 'tháng');
  return { end: parts.end, pieces: datePieces(reading, index, parts, isNamed ? '' : 'tháng') };
}

function dayMonth(reading: Reading, index: number): Match | undefined {
  const parts = scanDayMonth(reading.tokens, index);
  if (parts === undefined || !isDayMonth(reading, index, parts)) return undefined;
  return { end: parts.end, pieces: datePieces(reading, index, parts, dayPrefix(reading, index, parts)) };
}

function fullDate(reading: Reading, index: number): Match | undefined {
  const parts = scanFullDate(reading.tokens, index);
  if (parts === undefined) return undefined;
  return { end: parts.end, pieces: datePieces(reading, index, parts, dayPrefix(reading, index, parts)) };
}

/** A calendar date: 14/06/2021, 14/6, 6/2021, also with dots, hyphens and the year first. */
export const date: Recogniser = {
  name: 'date',
  starts: ['number'],
  behind: new Set(SEPARATORS),
  recognise(reading, index) {
    const { tokens } = reading;
    if (!SEPARATORS.includes(markAt(tokens, index + 1) || ' ') || isTouched(reading, index)) return undefined;
    if (
      numberAt(tokens, index + 2) === '' ||
      numberAt(tokens, index).length > 4 ||
      numberAt(tokens, index + 2).length > 4
    )
      return undefined;
    const hasThree = markAt(tokens, index + 3) === markAt(tokens, index + 1) && numberAt(tokens, index + 4) !== '';
    const match = hasThree
      ? fullDate(reading, index)
      : (monthYear(reading, index) ?? yearMonth(reading, index) ?? dayMonth(reading, index));
    const isAmount = match && (isInFormula(tokens, index) || reading.readByBefore(index) === 'minus');
    return isAmount ? undefined : match;
  },
};
