import { markAt, numberAt, pairBefore, wordBefore } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import type { Match, Piece, Reading } from '../recogniser.ts';

/** Before syllables of a line: "ngắt nhịp 2/2/2", "thể 6/8". */
const VERSE: ReadonlySet<string> = new Set(['nhịp', 'thể', 'chia']);

/** Whether numbers with slashes between, the second of which ends at `end`, stand side by side: a metre, terms to choose from ("kỳ hạn 6/9/12 tháng"). */
export function isRow({ tokens }: Reading, index: number, end: number): boolean {
  const isChoice = pairBefore(tokens, index) === 'kỳ hạn' && markAt(tokens, end) === '/';
  return isChoice || VERSE.has(wordBefore(tokens, index));
}

/** Such numbers, without the slashes. */
export function readRow({ tokens, options }: Reading, index: number): Match {
  const pieces: Piece[] = [];
  let end = index;
  for (let at = index; numberAt(tokens, at) !== ''; at += 2) {
    const { start, end: last, text } = tokens[at] ?? { start: 0, end: 0, text: '' };
    pieces.push({ start, end: last, spoken: readCount(text, options) });
    end = at + 1;
    if (markAt(tokens, end) !== '/') break;
  }
  return { end, pieces };
}
