import { pieceOver } from '../neighbours.ts';
import { readLiteral, scanLiteral, scanSpacedThousands } from '../numbers/literal.ts';
import type { Recogniser } from '../recogniser.ts';

/** Any number, where nobody knows more about it. */
export const number: Recogniser = {
  name: 'number',
  starts: ['number'],
  recognise(reading, index) {
    const { tokens, options } = reading;
    const literal = scanSpacedThousands(tokens, index) ?? scanLiteral(tokens, index);
    if (literal === undefined) return undefined;
    return { end: literal.end, pieces: [pieceOver(reading, index, literal.end, readLiteral(literal, options))] };
  },
};
