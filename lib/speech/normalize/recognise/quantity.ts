import { UNIT_SIGNS } from '../data/units.ts';
import { pieceOver, skipSpace } from '../neighbours.ts';
import { readLiteral, scanLiteral, scanSpacedThousands } from '../numbers/literal.ts';
import { type Recogniser, WORDS } from '../recogniser.ts';
import { readUnit } from '../units.ts';

/** A number with its unit: 60 ha, 35,5 kg, 57,54%, 500.000đ/suất. */
export const quantity: Recogniser = {
  name: 'quantity',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', '.', ',', '°', 'º', '"', '″', ...Object.keys(UNIT_SIGNS)]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const literal = scanSpacedThousands(tokens, index) ?? scanLiteral(tokens, index);
    if (literal === undefined) return undefined;
    const at = skipSpace(tokens, literal.end);
    const unit = readUnit(reading, at);
    if (unit === undefined) return undefined;
    const pieces = [
      pieceOver(reading, index, literal.end, readLiteral(literal, options, true)),
      pieceOver(reading, at, unit.end, unit.spoken),
    ];
    return { end: unit.end, pieces };
  },
};
