import { MONEY_SIGNS } from '../data/symbols.ts';
import { isLineHead, markAt, numberAt, pieceOver, skipSpace, wordAfter } from '../neighbours.ts';
import { scanLiteral } from '../numbers/literal.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { isInFormula } from './formula.ts';
import { PARTS } from './symbol.ts';

/** Behind a number at the head of a line: degrees, or the low end of a range. */
const LOW_ENDS: ReadonlySet<string> = new Set(['độ', 'đến']);

function isNegative(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const first = Object.hasOwn(MONEY_SIGNS, markAt(tokens, index + 1)) ? index + 2 : index + 1;
  const next = tokens[first];
  const isVariable = isWord(next) && next.text.length === 1 && isInFormula(tokens, index);
  const isPart = PARTS.includes(markAt(tokens, first) || ' ');
  if (next?.kind !== 'number' && !isVariable && !isPart) return false;
  const before = tokens[index - 1];
  if (!isGap(before) && !'(=:≤≥<>/,^'.includes(before?.text ?? ' ')) return false;
  if (!isLineHead(tokens, index))
    return before === undefined || before.kind !== 'space' || numberAt(tokens, index - 2) === '';
  const whole = scanLiteral(tokens, first)?.end ?? first + 1;
  const end = markAt(tokens, whole) === '/' && numberAt(tokens, whole + 1) !== '' ? whole + 2 : whole;
  if (LOW_ENDS.has(wordAfter(tokens, end))) return true;
  return hasUnitBehind(tokens, end) || end > first + 1 || tokens[end] === undefined || isOperatorBehind(tokens, end);
}

/** "-5 + 8 = 3" */
function isOperatorBehind(tokens: readonly Token[], index: number): boolean {
  return /^[+=<>≤≥×]$/.test(markAt(tokens, skipSpace(tokens, index)));
}

function hasUnitBehind(tokens: readonly Token[], index: number): boolean {
  return /^[°º%℃]$/.test(markAt(tokens, skipSpace(tokens, index)));
}

/** A minus that touches its number and nothing on its left: -5°C. */
export const minus: Recogniser = {
  name: 'minus',
  starts: ['mark'],
  marks: new Set('-−–'),
  recognise(reading, index) {
    if (!isNegative(reading, index)) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'âm')] };
  },
};

/** A colon with spaces between two numbers divides them. */
export const division: Recogniser = {
  name: 'division',
  starts: ['mark'],
  marks: new Set(':'),
  behind: new Set(['space']),
  beyond: new Set(['number']),
  recognise(reading, index) {
    const { tokens } = reading;
    const isSpaced = tokens[index - 1]?.kind === 'space' && tokens[index + 1]?.kind === 'space';
    if (!isSpaced || numberAt(tokens, index - 2) === '' || numberAt(tokens, index + 2) === '') return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'chia')] };
  },
};
