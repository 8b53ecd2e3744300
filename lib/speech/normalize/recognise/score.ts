import { hasWordBefore, pairBefore } from '../neighbours.ts';
import type { Token } from '../tokens.ts';

/** Words near two numbers that make them the goals of two sides. */
const SCORE_WORDS: ReadonlySet<string> = new Set('thắng thua hòa hoà dẫn bại cuộc ván set hiệp đè vùi cầm'.split(' '));

/** "tỷ số" right before, or a word of winning and losing nearby. */
export function isScoreContext(tokens: readonly Token[], index: number): boolean {
  return /^t[ỷỉ] số$/.test(pairBefore(tokens, index)) || hasWordBefore(tokens, index, 4, SCORE_WORDS);
}
