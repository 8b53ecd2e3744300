import { sayCompound } from '../abbreviations.ts';
import { numberAt, pieceOver } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isInHeadline } from './headline.ts';

/** Capitals that no table knows but that are made of two or more abbreviations of the tables: BCĐATGT. */
export const compound: Recogniser = {
  name: 'compound',
  isSingle: true,
  starts: ['upper'],
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    if (token === undefined || numberAt(tokens, index + 1) !== '' || isInHeadline(tokens, index)) return undefined;
    const spoken = sayCompound(token.text);
    if (spoken === undefined) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
