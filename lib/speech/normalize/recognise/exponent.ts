import { markAt, numberAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readFraction } from '../numbers/decimal.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readPer, readUnit } from '../units.ts';
import { isInFormula } from './formula.ts';

/** Raised digits, each at the place of its value, and the raised signs. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARKS = `${RAISED}⁺⁻`;
const NAMED: Readonly<Record<string, string>> = { '2': 'bình phương', '3': 'lập phương' };
/** More digits than any power has. */
const LONGEST = 6;

/** Products of this many letters have a power of their own: πr². */
const LONGEST_PRODUCT = 2;

/** "sin²x" */
const FUNCTIONS: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'tg', 'cot', 'cotg', 'log', 'ln']);

function isBase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'mark') return ')]²³'.includes(token.text);
  if (token?.kind === 'number') return true;
  if (!isWord(token)) return false;
  if (FUNCTIONS.has(token.text)) return true;
  return token.text.length === 1 || (token.text.length <= LONGEST_PRODUCT && isInFormula(tokens, index));
}

/** Powers of numbers, of single letters and of brackets: x², 10⁻⁹. Behind words a raised number is a note, and silent. */
export const exponent: Recogniser = {
  name: 'exponent',
  starts: ['mark'],
  marks: new Set(MARKS),
  recognise(reading, index) {
    const { tokens, options } = reading;
    let digits = '';
    let sign = '';
    let end = index;
    for (; end - index < LONGEST; end += 1) {
      const mark = markAt(tokens, end);
      if (mark === '' || !MARKS.includes(mark)) break;
      if (RAISED.includes(mark)) digits += RAISED.indexOf(mark);
      else sign = mark;
    }
    if (!isBase(tokens, index - 1) || digits === '') return { end, pieces: [] };
    const power = sign === '⁻' ? `mũ âm ${readInteger(digits, options)}` : `mũ ${readInteger(digits, options)}`;
    const spoken = sign === '' && Object.hasOwn(NAMED, digits) ? (NAMED[digits] ?? power) : power;
    const pieces = [pieceOver(reading, index, end, spoken)];
    const unitAt = skipSpace(tokens, end);
    const unit = numberAt(tokens, index - 1) === '' ? undefined : readUnit(reading, unitAt);
    // "98 x 10⁹/L"
    const per = unit === undefined ? readPer(reading, end, 'measure') : undefined;
    if (per !== undefined) return { end: per.end, pieces: [...pieces, pieceOver(reading, end, per.end, per.spoken)] };
    if (unit === undefined) return { end, pieces };
    return { end: unit.end, pieces: [...pieces, pieceOver(reading, unitAt, unit.end, unit.spoken)] };
  },
};

/** 3.10^8, 2,5.10⁻³: the stop before the power of ten multiplies. What is claimed is the number and the stop. */
export const scientific: Recogniser = {
  name: 'scientific',
  starts: ['number'],
  behind: new Set([',', '.']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const end = markAt(tokens, index + 1) === ',' && numberAt(tokens, index + 2) !== '' ? index + 3 : index + 1;
    if (markAt(tokens, end) !== '.' || numberAt(tokens, end + 1) !== '10') return undefined;
    const raised = markAt(tokens, end + 2);
    if (raised === '' || !`^${MARKS}`.includes(raised)) return undefined;
    const whole = readInteger(numberAt(tokens, index), options);
    const spoken = end === index + 1 ? whole : `${whole} phẩy ${readFraction(numberAt(tokens, end - 1), options)}`;
    const pieces = [pieceOver(reading, index, end, spoken), pieceOver(reading, end, end + 1, 'nhân')];
    return { end: end + 1, pieces };
  },
};
