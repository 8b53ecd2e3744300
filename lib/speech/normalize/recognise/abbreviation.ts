import { expandAbbreviation } from '../abbreviations.ts';
import { pieceOver } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';

export const abbreviation: Recogniser = {
  name: 'abbreviation',
  starts: ['upper', 'mixed', 'capital'],
  recognise(reading, index) {
    const spoken = expandAbbreviation(reading.tokens[index]?.text ?? '');
    return spoken === undefined
      ? undefined
      : { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
