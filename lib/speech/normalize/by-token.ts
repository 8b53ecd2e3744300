import type { Token } from './tokens.ts';

/**
 * Keeps answers about the tokens of one text, by index: a dozen recognisers ask the same of one token. Gives the list for a text's tokens,
 * empty at first. Texts are read one after another, so only those of the last one are kept.
 */
export function byToken<Answer>(): (tokens: readonly Token[]) => (Answer | undefined)[] {
  let last: readonly Token[] | undefined;
  let answers: (Answer | undefined)[] = [];
  return (tokens) => {
    if (tokens === last) return answers;
    last = tokens;
    answers = new Array<Answer | undefined>(tokens.length);
    return answers;
  };
}
