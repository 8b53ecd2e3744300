import { markAt, numberAt, pieceOver } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isGap } from '../tokens.ts';

/** Numbers between stars. */
const MOST_PARTS = 6;

/** What is dialled for a service: "*101#", "*098*5#". */
export const dialCode: Recogniser = {
  name: 'dial-code',
  starts: ['mark'],
  marks: new Set('*'),
  behind: new Set(['number']),
  recognise(reading, index) {
    const { tokens } = reading;
    if (!isGap(tokens[index - 1]) && !'("“:,'.includes(markAt(tokens, index - 1) || ' ')) return undefined;
    const pieces: Piece[] = [];
    let at = index;
    for (let part = 0; part < MOST_PARTS && markAt(tokens, at) === '*'; part += 1) {
      const digits = numberAt(tokens, at + 1);
      if (digits === '') return undefined;
      pieces.push(pieceOver(reading, at, at + 1, 'sao'), pieceOver(reading, at + 1, at + 2, readDigits(digits)));
      at += 2;
    }
    if (markAt(tokens, at) !== '#') return undefined;
    return { end: at + 1, pieces: [...pieces, pieceOver(reading, at, at + 1, 'thăng')] };
  },
};
