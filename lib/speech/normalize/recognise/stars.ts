import { hasWordBefore, markAt, numberAt, pieceOver, wordAfter, wordBefore } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

/** Words that what is rated by stars is told by; far enough before it for "OCOP đạt 3* và 4*". */
const RATED: ReadonlySet<string> = new Set(['ocop', 'sạn', 'resort', 'homestay', 'sao', 'hạng']);
const RATED_REACH = 24;
/** Right before or behind the stars. */
const BESIDE: ReadonlySet<string> = new Set(['phẩm', 'hạng', 'chuẩn', 'ks', 'sạn', 'ocop', 'resort']);
const MOST_STARS = 5;

/** One figure by itself: 3, no part of 13 or 2,3. */
function isFew(tokens: readonly Token[], index: number): boolean {
  const digits = numberAt(tokens, index);
  const mark = markAt(tokens, index - 1);
  const isPart = (mark === ',' || mark === '.') && numberAt(tokens, index - 2) !== '';
  return digits.length === 1 && digits >= '1' && Number(digits) <= MOST_STARS && !isPart;
}

/** Marks of hotels and products: "khách sạn 5*", "sản phẩm OCOP 3-4*". Behind other numbers a star is a note. */
export const stars: Recogniser = {
  name: 'stars',
  starts: ['mark'],
  marks: new Set('*'),
  recognise(reading, index) {
    const { tokens } = reading;
    const after = tokens[index + 1];
    if (!isFew(tokens, index - 1) || isWord(after) || after?.kind === 'number' || markAt(tokens, index + 1) === '*')
      return undefined;
    const isRated =
      BESIDE.has(wordBefore(tokens, index - 1)) ||
      BESIDE.has(wordAfter(tokens, index + 1)) ||
      hasWordBefore(tokens, index, RATED_REACH, RATED);
    return isRated ? { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'sao')] } : undefined;
  },
};
