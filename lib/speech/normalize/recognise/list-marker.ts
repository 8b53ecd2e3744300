import { isLineHead, isLooseOnRight, markAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { letterName } from '../numbers/letters.ts';
import { romanValue } from '../numbers/roman.ts';
import type { Recogniser } from '../recogniser.ts';
import { isGap } from '../tokens.ts';

const CLOSERS = ').';

/** The mark of a list item at the head of a line: "a)", "1.", "I.", "(2)". The letter or number is said, then a pause. */
export const listMarker: Recogniser = {
  name: 'list-marker',
  starts: ['letter', 'upper', 'lower'],
  recognise(reading, index) {
    const { tokens, options } = reading;
    const token = tokens[index];
    const closer = markAt(tokens, index + 1);
    const isOpened = markAt(tokens, index - 1) === '(';
    if (token === undefined || closer === '' || !CLOSERS.includes(closer) || isOpened) return undefined;
    const after = skipSpace(tokens, index + 2);
    if (!isLooseOnRight(tokens, index + 2)) return undefined;
    const isHead = isLineHead(tokens, index);
    if (closer === '.' && (!isHead || tokens[after] === undefined)) return undefined;
    if (closer === ')' && !isHead && (token.kind !== 'lower' || token.text.length > 1)) return undefined;
    const value = token.kind === 'lower' ? undefined : romanValue(token.text);
    if (token.text.length > 1 && value === undefined) return undefined;
    if (value !== undefined && isHead)
      return {
        end: index + 2,
        pieces: [pieceOver(reading, index, index + 1, readInteger(String(value), options))],
        pause: closer === '.' ? '.' : ',',
      };
    if (token.text.length > 1) return undefined;
    const name = letterName(token.text, options);
    if (name === undefined) return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 1, name)], pause: closer === '.' ? '.' : ',' };
  },
};

/** Notes: [1], [2, 3] — silent. */
export const footnote: Recogniser = {
  name: 'footnote',
  starts: ['mark'],
  marks: new Set(['[']),
  recognise({ tokens }, index) {
    let at = index + 1;
    while (/^[\d,\-– ]+$/.test(tokens[at]?.text ?? '') && at - index < 12) at += 1;
    const isNote = at > index + 1 && markAt(tokens, at) === ']' && (tokens[index + 1]?.text.length ?? 9) < 4;
    return isNote ? { end: at + 1, pieces: [] } : undefined;
  },
};

/** The stroke and stop that end an official text. */
export const finalStroke: Recogniser = {
  name: 'final-stroke',
  starts: ['mark'],
  marks: new Set(['.', '/']),
  recognise({ tokens }, index) {
    const at = markAt(tokens, index) === '.' ? index + 1 : index;
    if (markAt(tokens, at) !== '/' || (markAt(tokens, at + 1) !== '.' && markAt(tokens, at + 1) !== '-'))
      return undefined;
    return isGap(tokens[at + 2]) || tokens[at + 2]?.kind === 'mark'
      ? { end: at + 2, pieces: [], pause: '.' }
      : undefined;
  },
};
