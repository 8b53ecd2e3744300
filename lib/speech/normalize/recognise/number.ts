import { COUNT_NOUNS } from '../data/ratios.ts';
import {
  hasWordBefore,
  markAt,
  numberAt,
  pairBefore,
  pieceOver,
  wordAfter,
  wordBefore,
  wordsAfter,
} from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { readInteger } from '../numbers/integer.ts';
import { type Literal, readLiteral, scanLiteral, scanSpacedThousands } from '../numbers/literal.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { ungrouped } from './coordinate.ts';
import { isLunar } from './date-parts.ts';

/** A dot before these is a decimal comma typed in the English manner. */
const COUNTED: ReadonlySet<string> = new Set(
  'lần điểm triệu tỷ nghìn ngàn tấn người tuổi độ mét tạ lít giờ héc'.split(' '),
);

/** Behind a number: degrees of the globe. */
const DEGREES: ReadonlySet<string> = new Set(['độ vĩ', 'độ kinh']);

const GOLD: ReadonlySet<string> = new Set(['vàng']);

function isOnGlobe(tokens: readonly Token[], end: number): boolean {
  return DEGREES.has(wordsAfter(tokens, end, 2).join(' '));
}

const MARKS: ReadonlySet<string> = new Set(['điểm', 'đtb']);

/** "8.75 điểm", "Điểm thi: Toán 8.75"; "thang điểm 4.0" and "điểm 2.1" of a law are called so. */
function isCounted(tokens: readonly Token[], index: number, { end, fraction }: Literal): boolean {
  if (COUNTED.has(wordAfter(tokens, end))) return true;
  return fraction !== '0' && wordBefore(tokens, index) !== 'điểm' && hasWordBefore(tokens, index, 8, MARKS);
}

/** No part of these is counted to three places: "25,300 con lợn". */
const WHOLE_THINGS: ReadonlySet<string> = new Set(
  'con người hộ cây cháu em học lượt quả chiếc cái suất khách cuốn phiếu tờ bộ bản vé xe ghế bàn cờ cụ ông bà đại hội lao bệnh thí đảng đoàn cán chiến hành thành'.split(
    ' ',
  ),
);

/** Thousands with a comma in the English manner. */
function isEnglish(tokens: readonly Token[], { kind, whole, fraction, end }: Literal): boolean {
  return (
    kind === 'decimal' && fraction.length === 3 && !whole.startsWith('0') && WHOLE_THINGS.has(wordAfter(tokens, end))
  );
}

const longestAt = (tokens: readonly Token[], index: number): Literal | undefined =>
  scanSpacedThousands(tokens, index) ?? scanLiteral(tokens, index);

/** Tokens of "00 phút". */
const LONGEST_FULL_HOUR = 3;

/** "dầu 0.05S": no part of anything is numbered from nought. */
function isDecimal(tokens: readonly Token[], index: number, literal: Literal): boolean {
  return (literal.whole === '0' && isWord(tokens[literal.end])) || isCounted(tokens, index, literal);
}

const LUNAR_MONTHS: ReadonlySet<string> = new Set(['giêng', 'chạp']);

/** The first ten days of a month that has its name from the moon. */
function isEarlyDay(tokens: readonly Token[], index: number, end: number): boolean {
  if (end !== index + 1 || !/^(?:0?[1-9]|10)$/.test(numberAt(tokens, index))) return false;
  if (wordBefore(tokens, index) !== 'ngày') return false;
  const [first, second = ''] = wordsAfter(tokens, end, 2);
  if (first !== 'tháng') return false;
  // "ngày 10 tháng 3 âm lịch"
  const month = end + 3;
  return LUNAR_MONTHS.has(second) || (numberAt(tokens, month) !== '' && isLunar(tokens, month + 1));
}

/** Said already before "50+". */
const MORE: ReadonlySet<string> = new Set(['hơn', 'trên']);

/** "50+ người", "1.000+ ứng dụng": more than so many; "18+" is an age, whatever follows. */
function isMoreThan(tokens: readonly Token[], { kind, end }: Literal): boolean {
  if (markAt(tokens, end) !== '+' || tokens[end + 1]?.kind !== 'space') return false;
  // "bóng chuyền hơi 50+ tổ chức tại …"
  if (wordsAfter(tokens, end + 1, 2).join(' ') === 'tổ chức') return false;
  return COUNT_NOUNS.has(wordAfter(tokens, end + 1)) || (kind === 'grouped' && tokens[end + 2]?.kind === 'lower');
}

const SECRETS: ReadonlySet<string> = new Set(['otp']);
const SECRET_REACH = 8;

/** Any number, where nobody knows more about it. */
export const number: Recogniser = {
  name: 'number',
  starts: ['number'],
  reach(tokens, index) {
    if (numberAt(tokens, index) === '00') return index + LONGEST_FULL_HOUR;
    const end = longestAt(tokens, index)?.end ?? index;
    return markAt(tokens, end) === '+' ? end + 1 : end;
  },
  recognise(reading, index) {
    const { tokens, options } = reading;
    // "Đề án 06" and the hundredths in "41 giây 05" go by their two digits, "vàng 9999" by its nines.
    const digits = numberAt(tokens, index);
    const isFineness = digits.charAt(0) === '9' && /^9{2,4}$/.test(digits) && hasWordBefore(tokens, index, 3, GOLD);
    const isByDigits =
      digits.length === 2 &&
      digits.charAt(0) === '0' &&
      (wordBefore(tokens, index) === 'giây' || pairBefore(tokens, index) === 'đề án');
    // "thẻ đuôi 7702", "mã OTP là 604918"
    const isSecret =
      (digits.length > 2 && wordBefore(tokens, index) === 'đuôi') ||
      (digits.length === 6 && hasWordBefore(tokens, index, SECRET_REACH, SECRETS));
    if (isFineness || isByDigits || isSecret)
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, readDigits(digits))] };
    // "19 giờ 00 phút"
    const isFullHour = digits === '00' && tokens[index - 1]?.kind === 'space' && wordBefore(tokens, index) === 'giờ';
    if (isFullHour) return { end: wordAfter(tokens, index + 1) === 'phút' ? index + 3 : index + 1, pieces: [] };
    const found = longestAt(tokens, index);
    if (found === undefined) return undefined;
    // "mã số 01.003"
    const isNamed =
      found.kind === 'dotted' && digits.charAt(0) === '0' && digits.length > 1 && pairBefore(tokens, index) === 'mã số';
    if (isNamed) {
      const said = `${readDigits(found.whole)} chấm ${readDigits(found.fraction)}`;
      return { end: found.end, pieces: [pieceOver(reading, index, found.end, said)] };
    }
    if (isMoreThan(tokens, found)) {
      const said = readLiteral(found, options);
      const isSaid = MORE.has(wordBefore(tokens, index));
      return { end: found.end + 1, pieces: [pieceOver(reading, index, found.end + 1, isSaid ? said : `hơn ${said}`)] };
    }
    if (isEnglish(tokens, found)) {
      const said = readInteger(found.whole + found.fraction, options);
      return { end: found.end, pieces: [pieceOver(reading, index, found.end, said)] };
    }
    // "ngày 6 tháng Giêng"
    if (isEarlyDay(tokens, index, found.end)) {
      const said = `mùng ${readInteger(digits, options)}`;
      return { end: found.end, pieces: [pieceOver(reading, index, found.end, said)] };
    }
    const literal = found.kind === 'grouped' && isOnGlobe(tokens, found.end) ? ungrouped(found) : found;
    return {
      end: literal.end,
      pieces: [
        pieceOver(
          reading,
          index,
          literal.end,
          readLiteral(literal, options, literal.kind === 'dotted' && isDecimal(tokens, index, literal)),
        ),
      ],
    };
  },
};
