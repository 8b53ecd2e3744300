import { TELEPHONE_LENGTHS } from '../data/phones.ts';
import { markAt, numberAt, skipSpace, wordBefore } from '../neighbours.ts';
import { isGap, isWord, type Token, tokenOf } from '../tokens.ts';

/** One token for several, and the index past them. */
interface Joined {
  readonly token: Token;
  readonly end: number;
}

const LONGEST = Math.max(...TELEPHONE_LENGTHS);
const FEWEST_SINGLES = 3;

/** "0 9 7 8 111 222": the single digits of a telephone number. */
function singleDigits(tokens: readonly Token[], index: number): Joined | undefined {
  if (numberAt(tokens, index) !== '0') return undefined;
  let [at, end, digits, singles] = [index, index, 0, ''];
  // No further than a telephone number goes: a long row of zeros would be looked through from each of them.
  while (numberAt(tokens, at) !== '' && digits <= LONGEST) {
    const number = numberAt(tokens, at);
    if (number.length === 1 && digits === singles.length) {
      singles += number;
      end = at + 1;
    }
    digits += number.length;
    at = skipSpace(tokens, at + 1);
  }
  const first = tokens[index];
  if (first === undefined || singles.length < FEWEST_SINGLES || !TELEPHONE_LENGTHS.includes(digits)) return undefined;
  return { token: tokenOf(singles, first.start, tokens[end - 1]?.end ?? first.end), end };
}

/** Two numbers with a space between, as one. */
function twoNumbers(tokens: readonly Token[], index: number): Joined | undefined {
  const [first, second] = [tokens[index], tokens[index + 2]];
  if (first === undefined || second === undefined) return undefined;
  const text = first.text + second.text;
  return { token: tokenOf(text, first.start, second.end), end: index + 3 };
}

/** "hết ngày 3 0/9/2024" */
function tornDay(tokens: readonly Token[], index: number): Joined | undefined {
  const rest = numberAt(tokens, index + 2);
  const isTorn = rest.length === 1 && Number(numberAt(tokens, index) + rest) <= 31;
  if (!isTorn || tokens[index + 1]?.kind !== 'space' || markAt(tokens, index + 3) !== '/') return undefined;
  return wordBefore(tokens, index) === 'ngày' ? twoNumbers(tokens, index) : undefined;
}

/** "1.0 50.000": a group of thousands before another. */
function tornGroup(tokens: readonly Token[], index: number): Joined | undefined {
  if (markAt(tokens, index - 1) !== '.' || tokens[index + 1]?.kind !== 'space') return undefined;
  const [first, second] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  const isTorn = second !== '' && first.length + second.length === 3;
  const isBetween = numberAt(tokens, index - 2) !== '' && /^\d{3}$/.test(numberAt(tokens, index + 4));
  return isTorn && isBetween && markAt(tokens, index + 3) === '.' ? twoNumbers(tokens, index) : undefined;
}

/** "T.P Vinh", "T.X. Sơn Tây": the short form of a place with a stop inside. */
function dottedPlace(tokens: readonly Token[], index: number): Joined | undefined {
  const [first, second] = [tokens[index], tokens[index + 2]];
  if (first?.text !== 'T' || markAt(tokens, index + 1) !== '.' || !/^[PXT]$/.test(second?.text ?? '')) return undefined;
  const stop = markAt(tokens, index + 3) === '.' ? index + 4 : index + 3;
  const name = tokens[skipSpace(tokens, stop)];
  const isNamed = name?.kind === 'capital' || name?.kind === 'upper';
  if (second === undefined || !isNamed || !isGap(tokens[index - 1]) || isWord(tokens[index + 3])) return undefined;
  const text = first.text + second.text;
  return { token: tokenOf(text, first.start, second.end), end: index + 3 };
}

/** What a slip of the hand has torn, as one; undefined where nothing torn begins at `index`. */
export function joinAt(tokens: readonly Token[], index: number): Joined | undefined {
  const token = tokens[index];
  switch (token?.text) {
    case '0':
      return singleDigits(tokens, index) ?? tornGroup(tokens, index);
    case '1':
    case '2':
    case '3':
      return tornDay(tokens, index) ?? tornGroup(tokens, index);
    case 'T':
      return dottedPlace(tokens, index);
    default:
      return token?.kind === 'number' && token.text.length < 3 ? tornGroup(tokens, index) : undefined;
  }
}
