import { FIELD_UNITS, type FieldUnit } from './data/field-units.ts';
import { hasWordBefore, isLooseOnRight, markAt, numberAt, skipSpace, wordAfter } from './neighbours.ts';
import type { Literal } from './numbers/literal.ts';
import type { Reading } from './recogniser.ts';
import { readPer, type UnitReading } from './units.ts';

const USUAL_REACH = 4;

/** "7K" is a short number, "1.000K" is not. */
function isLong({ tokens }: Reading, index: number, digits: number): boolean {
  return numberAt(tokens, index).length >= digits || markAt(tokens, index + 1) === '.';
}

function suits(unit: FieldUnit, reading: Reading, index: number, literal: Literal, at: number): boolean {
  const { tokens } = reading;
  const { kind, most, fewestDigits = 0, before, reach = USUAL_REACH, after, isRate, touches } = unit;
  return (
    (!touches || at === literal.end) &&
    (kind === undefined || literal.kind === kind) &&
    (most === undefined || Number(literal.whole) <= most) &&
    isLong(reading, index, fewestDigits) &&
    (!isRate || (markAt(tokens, at + 1) === '/' && tokens[at + 2]?.kind === 'lower')) &&
    (after === undefined || after.has(wordAfter(tokens, at + 1))) &&
    (before === undefined || hasWordBefore(tokens, index, reach, before))
  );
}

/** The unit behind a number whose sign is a unit only where the words around say so; undefined where they do not. */
export function readFieldUnit(
  reading: Reading,
  index: number,
  literal: Literal,
): Pick<UnitReading, 'end' | 'spoken' | 'kind'> | undefined {
  const { tokens } = reading;
  const at = skipSpace(tokens, literal.end);
  const units = FIELD_UNITS.get(tokens[at]?.text ?? '');
  if (units === undefined || !isLooseOnRight(tokens, at + 1)) return undefined;
  const unit = units.find((each) => suits(each, reading, index, literal, at));
  if (unit === undefined) return undefined;
  const kind = unit.per ?? 'count';
  let { spoken } = unit;
  let end = at + 1;
  // "65k/m2/tháng"
  for (let per = unit.per && readPer(reading, end, unit.per); per; per = unit.per && readPer(reading, end, unit.per)) {
    spoken = `${spoken} ${per.spoken}`;
    end = per.end;
  }
  return { end, spoken, kind };
}
