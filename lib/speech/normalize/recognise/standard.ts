import { expandAbbreviation } from '../abbreviations.ts';
import { markAt, numberAt, pieceOver, skipSpaceBack } from '../neighbours.ts';
import { readCount, readInteger } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { isYear } from '../numbers/literal.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** The number of a standard that has a part, and its year: QCVN 01-1:2024, QCVN 08-MT:2015. Without a part it is a ratio with a year. */
export const standard: Recogniser = {
  name: 'standard',
  starts: ['number'],
  behind: new Set('-'),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const name = tokens[skipSpaceBack(tokens, index)];
    const part = tokens[index + 2];
    if (name?.kind !== 'upper' || markAt(tokens, index + 1) !== '-' || markAt(tokens, index + 3) !== ':')
      return undefined;
    const year = numberAt(tokens, index + 4);
    if (!isYear(year) || (part?.kind !== 'number' && part?.kind !== 'upper')) return undefined;
    const said = isWord(part)
      ? (expandAbbreviation(part.text) ?? spellLetters(part.text, options))
      : readCount(part.text, options);
    const pieces = [
      pieceOver(reading, index, index + 1, readCount(numberAt(tokens, index), options)),
      pieceOver(reading, index + 2, index + 3, said),
      pieceOver(reading, index + 4, index + 5, `năm ${readInteger(year, options)}`),
    ];
    return { end: index + 5, pieces };
  },
};
