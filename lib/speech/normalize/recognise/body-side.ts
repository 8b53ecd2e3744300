import { hasWordBefore, markAt, pieceOver, wordBefore } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

const SIDES: Readonly<Record<string, string>> = { P: 'phải', T: 'trái' };
/** What there are two of. */
const PARTS: ReadonlySet<string> = new Set(
  'tai mắt tay chân vai gối thùy thuỳ thận phổi vú khớp hông đùi cẳng buồng tinh mi má cổ gót ngực hố'.split(' '),
);
/** "cẳng chân (T)": the part may have a word before the bracket. */
const REACH = 3;

/** "tai P", "thùy T", "xương cẳng chân (T)": the right and the left of a body. */
export const bodySide: Recogniser = {
  name: 'body-side',
  starts: ['letter'],
  words: new Set(Object.keys(SIDES)),
  recognise(reading, index) {
    const { tokens } = reading;
    const spoken = SIDES[tokens[index]?.text ?? ''];
    const next = tokens[index + 1];
    if (
      spoken === undefined ||
      isWord(next) ||
      next?.kind === 'number' ||
      './-&'.includes(markAt(tokens, index + 1) || ' ')
    )
      return undefined;
    if (PARTS.has(wordBefore(tokens, index)) && tokens[index - 1]?.kind === 'space')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
    const isBracketed = markAt(tokens, index - 1) === '(' && markAt(tokens, index + 1) === ')';
    if (!isBracketed || !hasWordBefore(tokens, index - 1, REACH, PARTS)) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
