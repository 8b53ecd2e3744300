import { isSyllable } from '../numbers/syllable.ts';
import type { Token } from '../tokens.ts';

function isShoutedSyllable(token: Token | undefined): boolean {
  return (token?.kind === 'upper' || token?.kind === 'letter') && isSyllable(token.text);
}

/** Marks inside a headline. */
const PASSED = ':,-–"“”';
const MARKED = /[^A-ZĐ]/;

/**
 * Whether the capitals at `index` stand among words written all in capitals, as in a headline, so that "CA" is the word "ca".
 * A neighbour counts where it is a syllable that no abbreviation looks like: it carries a mark, or more such words surround it.
 */
export function isInHeadline(tokens: readonly Token[], index: number): boolean {
  let found = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step, seen = 0; seen < 2; at += step) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'break') break;
      if (token.kind === 'space' || (token.kind === 'mark' && PASSED.includes(token.text))) continue;
      seen += 1;
      if (!isShoutedSyllable(token)) {
        if (token.kind === 'lower' || token.kind === 'capital') return false;
        break;
      }
      found += MARKED.test(token.text) ? 2 : 1;
    }
  }
  return found >= 2;
}
