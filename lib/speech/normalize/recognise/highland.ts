import { markAt, pieceOver } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** First sounds before an apostrophe in names of the highlands: said with a short ơ. */
const SOUNDS: Readonly<Record<string, string>> = {
  B: 'bơ',
  H: 'hơ',
  K: 'cơ',
  L: 'lơ',
  M: 'mơ',
  N: 'nơ',
  P: 'pơ',
  R: 'rơ',
  S: 'xơ',
  T: 'tơ',
};

const APOSTROPHES = "'’";

/** "H'Mông", "M'Nông", "Đắk R’lấp", "K'Ho": what stands before the apostrophe is a syllable of its own. */
export const highland: Recogniser = {
  name: 'highland',
  starts: ['letter'],
  words: new Set(Object.keys(SOUNDS)),
  behind: new Set(APOSTROPHES),
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    const spoken = token === undefined ? undefined : SOUNDS[token.text];
    const rest = tokens[index + 2];
    if (
      spoken === undefined ||
      !APOSTROPHES.includes(markAt(tokens, index + 1) || ' ') ||
      !isWord(rest) ||
      rest.text.length < 2
    )
      return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, spoken)] };
  },
};
