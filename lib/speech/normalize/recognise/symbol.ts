import { SYMBOLS } from '../data/symbols.ts';
import {
  isLineHead,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
} from '../neighbours.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';

function isOperand(tokens: readonly Token[], index: number): boolean {
  return isWord(tokens[index]) || numberAt(tokens, index) !== '';
}

/** Signs that are fractions. */
export const PARTS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const OPENS_OPERAND = `-−([√∛∅∞∆$€£¥₫${PARTS}`;

/** Signs of two characters. */
const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['>=', 'lớn hơn hoặc bằng'],
  ['=>', 'suy ra'],
  ['<=', 'nhỏ hơn hoặc bằng'],
  ['=<', 'nhỏ hơn hoặc bằng'],
  ['!=', 'khác'],
]);

/** Before an amount in running text. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['>', 'trên'],
  ['<', 'dưới'],
]);

/** Whether a plain word stands before the sign: no variable, no quantity's sign. */
function isBehindProse(tokens: readonly Token[], index: number): boolean {
  const before = tokens[skipSpaceBack(tokens, index)];
  const isPlain = before?.kind === 'lower' || before?.kind === 'capital';
  return isPlain && before.text.length > 1 && isSyllable(before.text);
}

/** Read before an arrow and a number: from one amount to another. */
const AMOUNTS: ReadonlySet<string> = new Set(['number', 'quantity', 'time', 'date']);

/** Up and down, beside what rose or fell. */
const ARROWS = '↑▲↓▼';

const isMinus = (mark: string): boolean => mark === '-' || mark === '–' || mark === '−';

/** "∆ABC" */
const TRIANGLE = /^[A-Z]{3}$/;

/** Before a sign that is meant itself. */
const SIGN_NAMES: ReadonlySet<string> = new Set(['dấu', 'phím', 'tự', 'nút']);
const QUOTES = '"\'“”‘’«»';

const SIGNS = new Map(Object.entries(SYMBOLS));

/** "phím #", "dấu “=”" */
function isNamed(tokens: readonly Token[], index: number): boolean {
  const isQuoted =
    QUOTES.includes(markAt(tokens, index - 1) || ' ') && QUOTES.includes(markAt(tokens, index + 1) || ' ');
  const isLast = isGap(tokens[index + 1]) || ',.;:)'.includes(markAt(tokens, index + 1) || ' ');
  if (!isQuoted && !isLast) return false;
  // "dấu + 5": an operand follows.
  if (numberAt(tokens, skipSpace(tokens, index + 1)) !== '') return false;
  return SIGN_NAMES.has(wordBefore(tokens, isQuoted ? index - 1 : index));
}

/** Signs with a meaning of their own: & + = ≥ ± ½ @ #. */
export const symbol: Recogniser = {
  name: 'symbol',
  starts: ['mark'],
  marks: new Set(SIGNS.keys()),
  recognise(reading, index) {
    const { tokens } = reading;
    const mark = markAt(tokens, index);
    if (
      mark === '+' &&
      markAt(tokens, index + 1) === '/' &&
      isMinus(markAt(tokens, index + 2)) &&
      isOperand(tokens, skipSpace(tokens, index + 3))
    )
      return { end: index + 3, pieces: [pieceOver(reading, index, index + 3, 'cộng trừ')] };
    const pair = '><=!'.includes(mark) ? COMPARISONS.get(mark + markAt(tokens, index + 1)) : undefined;
    if (pair !== undefined && isOperand(tokens, skipSpace(tokens, index + 2)))
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, pair)] };
    const bound = BOUNDS.get(mark);
    // "xe >10 tấn", "trẻ < 6 tuổi", but "x > 3"
    if (bound !== undefined && numberAt(tokens, skipSpace(tokens, index + 1)) !== '' && isBehindProse(tokens, index))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, bound)] };
    // "Km138+500 ÷ Km141+200"
    if (mark === '÷' && wordAfter(tokens, index + 1) === 'km')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    const isRise = mark === '→' && numberAt(tokens, skipSpace(tokens, index + 1)) !== '';
    if (isRise && AMOUNTS.has(reading.readByBefore(index) ?? ''))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'đến')] };
    const row = SIGNS.get(mark);
    if (row === undefined) return undefined;
    if (mark === '∆' && TRIANGLE.test(tokens[index + 1]?.text ?? ''))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'tam giác')] };
    const rightAt = skipSpace(tokens, index + 1);
    const hasRight = isOperand(tokens, rightAt) || OPENS_OPERAND.includes(markAt(tokens, rightAt) || ' ');
    const left = skipSpaceBack(tokens, index);
    const hasLeft = isOperand(tokens, left) || reading.readByBefore(index) !== undefined;
    if (isNamed(tokens, index)) return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, row.spoken)] };
    const isMet = row.needs === undefined || (hasRight && (row.needs === 'right' || hasLeft));
    const isBullet =
      '+=~>#*'.includes(mark) &&
      isGap(tokens[index + 1]) &&
      numberAt(tokens, rightAt) === '' &&
      isLineHead(tokens, index) &&
      !PARTS.includes(markAt(tokens, left) || ' ');
    // "+Thu phí": a bullet that has grown onto its item.
    const isGrownBullet = mark === '+' && tokens[index + 1]?.kind === 'capital' && isLineHead(tokens, index);
    // "a: 1 tỷ; + Vốn …": bullets that have lost their lines.
    const isRunIn =
      mark === '+' &&
      isGap(tokens[index + 1]) &&
      tokens[rightAt]?.kind === 'capital' &&
      ';:.'.includes(markAt(tokens, left) || ' ');
    // "góc ∠A", "tăng ▲ 2%": said already. An arrow says something of amounts alone.
    const isArrow = ARROWS.includes(mark);
    const isSaid =
      (mark === '∠' && wordBefore(tokens, index) === 'góc') ||
      (isArrow && (numberAt(tokens, rightAt) === '' || wordBefore(tokens, index) === row.spoken));
    const isHashtag = mark === '#' && isWord(tokens[index + 1]);
    if (mark === '#' && tokens[index - 1]?.kind === 'letter')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, row.spoken)] };
    // "con thứ 3+"
    if (mark === '+' && !hasRight && wordBefore(tokens, index - 1) === 'thứ' && numberAt(tokens, index - 1) !== '')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'trở lên')] };
    // "50+", "A+", "C++": more than that, or part of the name.
    const isTail = mark === '+' && isOperand(tokens, markAt(tokens, index - 1) === '+' ? index - 2 : index - 1);
    if ((!isMet && !isTail) || isBullet || isGrownBullet || isRunIn || row.spoken === '' || isHashtag || isSaid)
      return { end: index + 1, pieces: [] };
    // "1½": a whole number stands before the part.
    const isMixed = row.spoken.includes(' phần ') && reading.readByBefore(index) === 'number';
    // "#1"
    const isPlace = mark === '#' && numberAt(tokens, index + 1) !== '';
    const spoken = isPlace ? 'số' : isMixed ? `và ${row.spoken}` : row.spoken;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
