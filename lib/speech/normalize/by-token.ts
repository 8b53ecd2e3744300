import type { Token } from './tokens.ts';

/**
 * Keeps answers about the tokens of one text, by index, for as long as those tokens live: a dozen recognisers ask the same of one token. Gives
 * the list for a text's tokens, empty at first.
 */
export function byToken<Answer>(): (tokens: readonly Token[]) => (Answer | undefined)[] {
  const kept = new WeakMap<readonly Token[], (Answer | undefined)[]>();
  // Texts are read one after another: nearly every question is about the one that was asked about last.
  let last: readonly Token[] | undefined;
  let answers: (Answer | undefined)[] = [];
  return (tokens) => {
    if (tokens === last) return answers;
    last = tokens;
    answers = kept.get(tokens) ?? new Array<Answer | undefined>(tokens.length);
    kept.set(tokens, answers);
    return answers;
  };
}
