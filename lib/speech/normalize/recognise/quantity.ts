import { UNIT_SIGNS } from '../data/units.ts';
import { readFieldUnit } from '../field-units.ts';
import { hasWordBefore, isDash, numberAt, pieceOver, skipSpace, skipSpaceBack } from '../neighbours.ts';
import { type Literal, NUMBER_MARKS, readLiteral, scanLiteral, scanSpacedThousands } from '../numbers/literal.ts';
import { type Match, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import type { Token } from '../tokens.ts';
import { readUnit, type UnitReading } from '../units.ts';

const HEIGHTS: ReadonlySet<string> = new Set(['cao', 'sâu', 'ngập', 'dài', 'sàn']);
const UP_TO: ReadonlySet<string> = new Set(['đến', 'tới', 'x', '×']);

/** "1m6 x 2m2", "từ 0,5m đến 1m2": behind another length. */
function isBehindLength(tokens: readonly Token[], index: number): boolean {
  const link = skipSpaceBack(tokens, index);
  if (!UP_TO.has(tokens[link]?.text ?? '')) return false;
  const last = skipSpaceBack(tokens, link);
  const unit = tokens[last]?.kind === 'number' ? last - 1 : last;
  return tokens[unit]?.text === 'm' && numberAt(tokens, unit - 1) !== '';
}

/** "cao 1m2": a metre and twenty, no square metre. */
function isHeight({ tokens }: Reading, index: number, { kind, whole, end }: Literal): boolean {
  return (
    kind === 'integer' &&
    whole.length === 1 &&
    tokens[end]?.text === 'm' &&
    /^[23]$/.test(numberAt(tokens, end + 1)) &&
    (hasWordBefore(tokens, index, 3, HEIGHTS) || isBehindLength(tokens, index))
  );
}

/** "900k-1,2tr", "500g-1kg": the other end with a unit of its own; undefined where there is none. */
function lastOf(reading: Reading, { end: dash, kind }: Pick<UnitReading, 'end' | 'kind'>): Match | undefined {
  const { tokens, options } = reading;
  const literal = isDash(tokens, dash) ? scanLiteral(tokens, dash + 1) : undefined;
  if (literal === undefined) return undefined;
  const at = skipSpace(tokens, literal.end);
  const unit = readUnit(reading, at);
  if (unit?.kind !== kind) return undefined;
  const pieces = [
    pieceOver(reading, dash, dash + 1, 'đến'),
    pieceOver(reading, dash + 1, literal.end, readLiteral(literal, options, true)),
    pieceOver(reading, at, unit.end, unit.spoken),
  ];
  return { end: unit.end, pieces };
}

/** A number with its unit: 60 ha, 35,5 kg, 57,54%, 500.000đ/suất. */
export const quantity: Recogniser = {
  name: 'quantity',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', ...NUMBER_MARKS, ...'°º"″', ...Object.keys(UNIT_SIGNS)]),
  beyond: new Set([...WORDS, 'number', '°', 'º', ...Object.keys(UNIT_SIGNS)]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const literal = scanSpacedThousands(tokens, index) ?? scanLiteral(tokens, index);
    if (literal === undefined) return undefined;
    if (isHeight(reading, index, literal)) return undefined;
    const at = skipSpace(tokens, literal.end);
    const unit = readFieldUnit(reading, index, literal) ?? readUnit(reading, at);
    if (unit === undefined) return undefined;
    const pieces = [
      pieceOver(reading, index, literal.end, readLiteral(literal, options, true)),
      pieceOver(reading, at, unit.end, unit.spoken),
    ];
    const last = lastOf(reading, unit);
    return last ? { end: last.end, pieces: [...pieces, ...last.pieces] } : { end: unit.end, pieces };
  },
};
