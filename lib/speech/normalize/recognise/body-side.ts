import { hasWordBefore, markAt, pieceOver, wordBefore } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const SIDES: Readonly<Record<string, string>> = { P: 'phải', T: 'trái' };
/** What there are two of. */
const PARTS: ReadonlySet<string> = new Set(
  'tai mắt tay chân vai gối thùy thuỳ thận phổi vú khớp hông đùi cẳng buồng tinh mi má gót ngực'.split(' '),
);
/** Between a part and its side: "thùy dưới P". */
const WHERE: ReadonlySet<string> = new Set(['trên', 'dưới', 'giữa', 'ngoài', 'trong', 'màng']);
/** "cẳng chân (T)": the part may have a word before the bracket. */
const REACH = 3;

/** "T-shirt", "P. Tân An"; a stop that ends the line is none of it. */
function isPartOfMore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (isWord(next) || next?.kind === 'number') return true;
  const isLast = tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'break';
  return !isLast && './-&'.includes(markAt(tokens, at) || ' ');
}

/** "tai P", "thùy T", "xương cẳng chân (T)": the right and the left of a body. */
export const bodySide: Recogniser = {
  name: 'body-side',
  starts: ['letter'],
  words: new Set(Object.keys(SIDES)),
  recognise(reading, index) {
    const { tokens } = reading;
    const spoken = SIDES[tokens[index]?.text ?? ''];
    if (spoken === undefined || isPartOfMore(tokens, index + 1)) return undefined;
    const before = wordBefore(tokens, index);
    const isPart = PARTS.has(before) || (WHERE.has(before) && PARTS.has(wordBefore(tokens, index - 2)));
    if (isPart && tokens[index - 1]?.kind === 'space')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
    const isBracketed = markAt(tokens, index - 1) === '(' && markAt(tokens, index + 1) === ')';
    if (!isBracketed || !hasWordBefore(tokens, index - 1, REACH, PARTS)) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
