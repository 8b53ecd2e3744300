import { byToken } from '../by-token.ts';
import { markAt, pieceOver, skipSpace, skipSpaceBack } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import type { Token } from '../tokens.ts';

/** Marks that formulas are made of, next to numbers and single letters. */
const ATOMS = '()[]+-−–*/×·÷:^=<>≤≥≠≈²³√π%.,';
/** One of these among them makes it a formula. */
const SIGNS = '=^²³≤≥≠≈√×÷';
function isAtom(token: Token): boolean {
  if (token.kind === 'mark') return ATOMS.includes(token.text);
  return token.kind === 'number' || token.kind === 'space' || token.text.length === 1;
}

/** By token: whether its run of atoms holds a sign; filled run by run, for every number asks. */
const knownOf = byToken<boolean>();

function fillRun(tokens: readonly Token[], index: number, known: (boolean | undefined)[]): boolean {
  let from = index;
  let to = index + 1;
  let hasSign = false;
  const take = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !isAtom(token)) return false;
    hasSign ||= token.kind === 'mark' && SIGNS.includes(token.text);
    return true;
  };
  while (take(from - 1)) from -= 1;
  while (take(to)) to += 1;
  for (let at = from; at < to; at += 1) known[at] = hasSign;
  known[index] = hasSign;
  return hasSign;
}

/** Whether token `index` stands in a formula: numbers, single letters and signs in a row, with a sign that news does not use otherwise. */
export function isInFormula(tokens: readonly Token[], index: number): boolean {
  const known = knownOf(tokens);
  return known[index] ?? fillRun(tokens, index, known);
}

const OPERATORS: Readonly<Record<string, string>> = {
  '-': 'trừ',
  '−': 'trừ',
  '–': 'trừ',
  ':': 'chia',
  '÷': 'chia',
  '/': 'chia',
  '*': 'nhân',
  '·': 'nhân',
};

/** What an operand may begin with. */
const OPENING = '([√π-−';

function isOperand(token: Token | undefined, closing: string): boolean {
  if (token === undefined) return false;
  if (token.kind === 'mark') return closing.includes(token.text);
  return token.kind === 'number' || (token.kind !== 'space' && token.kind !== 'break' && token.text.length === 1);
}

/** "AB // CD": two lines by their ends. */
function isParallel(tokens: readonly Token[], index: number): boolean {
  if (markAt(tokens, index) !== '/' || markAt(tokens, index + 1) !== '/') return false;
  const left = tokens[skipSpaceBack(tokens, index)];
  const right = tokens[skipSpace(tokens, index + 2)];
  return [left, right].every((line) => line?.kind === 'upper' && line.text.length === 2);
}

/** Minus, times and divided by between two operands of a formula: a² - b², 20 : 4 = 5. */
export const operator: Recogniser = {
  name: 'operator',
  starts: ['mark'],
  marks: new Set(Object.keys(OPERATORS)),
  behind: new Set(['space', 'number', 'letter', 'lower', ...OPENING, '/']),
  beyond: new Set(['number', 'letter', 'lower', ...OPENING]),
  recognise(reading, index) {
    const { tokens } = reading;
    if (isParallel(tokens, index))
      return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, 'song song với')] };
    const spoken = OPERATORS[markAt(tokens, index)];
    const left = skipSpaceBack(tokens, index);
    const right = tokens[skipSpace(tokens, index + 1)];
    // "VN-2000: X = 12": a colon that touches only what stands before it opens what follows.
    const isOpening = spoken === 'chia' && left === index - 1 && tokens[index + 1]?.kind === 'space';
    if (spoken === undefined || isOpening || !isOperand(tokens[left], ')]²³π%') || !isOperand(right, OPENING))
      return undefined;
    return isInFormula(tokens, index)
      ? { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] }
      : undefined;
  },
};

const SIZES: ReadonlySet<string> = new Set(['dài', 'rộng', 'cao', 'sâu', 'dày']);

/** A free-standing x between amounts: "2 viên x 3 lần", "đ/tháng x 12 tháng", "rộng 3m x dài 15m". */
export const times: Recogniser = {
  name: 'times',
  starts: ['lower'],
  words: new Set('x'),
  recognise(reading, index) {
    const { tokens } = reading;
    const isSpaced = tokens[index - 1]?.kind === 'space' && tokens[index + 1]?.kind === 'space';
    if (tokens[index]?.text !== 'x' || !isSpaced) return undefined;
    const left = tokens[index - 2];
    const isLeft =
      reading.readByBefore(index) === 'quantity' ||
      left?.kind === 'lower' ||
      left?.kind === 'number' ||
      SIZES.has(left?.lower ?? '');
    const right = tokens[index + 2];
    const isRight = right?.kind === 'number' || SIZES.has(right?.text ?? '');
    const isOfSides = left?.kind === 'letter' && right?.kind === 'letter';
    const isProduct = isOfSides || (isOperand(left, ')]²³') && isOperand(right, '([√') && isInFormula(tokens, index));
    if (!isProduct && (!isLeft || !isRight)) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'nhân')] };
  },
};
