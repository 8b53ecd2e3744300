import { DEGREE_SCALES, PER_NOUNS, UNIT_SIGNS, UNITS, type Unit, type UnitKind } from './data/units.ts';
import { isLooseOnRight, markAt, numberAt, skipSpace } from './neighbours.ts';
import { isWord, type Token } from './tokens.ts';

/** A unit in the text: "km2", "°C", "m3/ngày đêm". */
export interface UnitReading {
  /** First token after it. */
  readonly end: number;
  readonly spoken: string;
  readonly kind: UnitKind;
  readonly isSafe: boolean;
}

const POWERS: Readonly<Record<string, string>> = { '2': 'vuông', '²': 'vuông', '3': 'khối', '³': 'khối' };
/** Written with a dot inside. */
const DOTTED_UNITS: Readonly<Record<string, string>> = {
  'tr.đ': 'triệu đồng',
  'tr.đồng': 'triệu đồng',
  'tỷ.đ': 'tỷ đồng',
  'ng.đ': 'nghìn đồng',
};

/** Units by their letters. */
export const UNIT_TABLE: ReadonlyMap<string, Unit> = new Map(Object.entries(UNITS));
const SIGN_TABLE: ReadonlyMap<string, Unit> = new Map(Object.entries(UNIT_SIGNS));

function readDegree(tokens: readonly Token[], index: number): UnitReading {
  const at = skipSpace(tokens, index + 1);
  const letter = tokens[at]?.text ?? '';
  const scale =
    Object.hasOwn(DEGREE_SCALES, letter) && isLooseOnRight(tokens, at + 1) ? DEGREE_SCALES[letter] : undefined;
  const base = { kind: 'measure' as const, isSafe: false };
  return scale === undefined
    ? { ...base, end: index + 1, spoken: 'độ' }
    : { ...base, end: at + 1, spoken: `độ ${scale}` };
}

function readSign(tokens: readonly Token[], index: number): UnitReading | undefined {
  const sign = markAt(tokens, index);
  if (sign === '°' || sign === 'º') return readDegree(tokens, index);
  const unit = SIGN_TABLE.get(sign);
  return unit && { end: index + 1, spoken: unit.spoken, kind: unit.kind, isSafe: false };
}

function readDotted(tokens: readonly Token[], index: number): UnitReading | undefined {
  if (markAt(tokens, index + 1) !== '.') return undefined;
  const spelling = `${tokens[index]?.text}${markAt(tokens, index + 1)}${tokens[index + 2]?.text}`;
  const spoken = Object.hasOwn(DOTTED_UNITS, spelling) ? DOTTED_UNITS[spelling] : undefined;
  return spoken === undefined ? undefined : { end: index + 3, spoken, kind: 'money', isSafe: true };
}

function readPower(tokens: readonly Token[], index: number): string | undefined {
  const sign = tokens[index]?.text ?? '';
  return Object.hasOwn(POWERS, sign) && isLooseOnRight(tokens, index + 1) ? POWERS[sign] : undefined;
}

/** One unit without what follows a slash. */
export function readPlainUnit(tokens: readonly Token[], index: number): UnitReading | undefined {
  const token = tokens[index];
  if (!isWord(token)) return readSign(tokens, index);
  const dotted = readDotted(tokens, index);
  if (dotted !== undefined) return dotted;
  const unit = UNIT_TABLE.get(token.text);
  if (unit === undefined) return undefined;
  const { spoken, kind, isSafe = false } = unit;
  const power = unit.takesPower === true ? readPower(tokens, index + 1) : undefined;
  if (power !== undefined) return { end: index + 2, spoken: `${spoken} ${power}`, kind, isSafe: true };
  if (numberAt(tokens, index + 1) !== '') return undefined;
  if (unit.isGlued === true && numberAt(tokens, index - 1) === '') return undefined;
  return { end: index + 1, spoken, kind, isSafe };
}

const SYMBOL_TIMES: ReadonlySet<string> = new Set(['h', 's', 'giờ', 'giây', 'phút', 'min']);

/** "một" or "trên" between a unit and what it is counted by. */
function perWord(left: UnitKind, right: string, rightKind: UnitKind): string {
  if (left === 'money' || left === 'percent') return 'một';
  if (left === 'measure' && SYMBOL_TIMES.has(right)) return 'trên';
  return rightKind === 'measure' ? 'trên' : 'một';
}

/** "/năm", "/ha", "/ngày đêm" after a unit or a counted noun; a slash may have spaces around it. */
export function readPer(tokens: readonly Token[], index: number, left: UnitKind): UnitReading | undefined {
  const slash = skipSpace(tokens, index);
  if (markAt(tokens, slash) !== '/') return undefined;
  const at = skipSpace(tokens, slash + 1);
  const token = tokens[at];
  if (!isWord(token)) return undefined;
  const unit = readPlainUnit(tokens, at);
  if (unit !== undefined && isLooseOnRight(tokens, unit.end) && (unit.kind !== 'money' || left === 'money'))
    return { ...unit, spoken: `${perWord(left, token.text, unit.kind)} ${unit.spoken}` };
  if (!PER_NOUNS.has(token.text)) return undefined;
  return { end: at + 1, spoken: `${perWord(left, token.text, 'count')} ${token.text}`, kind: 'count', isSafe: true };
}

/** A unit with all that follows its slashes. */
export function readUnit(tokens: readonly Token[], index: number): UnitReading | undefined {
  const first = readPlainUnit(tokens, index);
  if (first === undefined || !isLooseOnRight(tokens, first.end)) return undefined;
  // "vòng 5 V-League": no volts.
  if (tokens[first.end]?.text === '-' && tokens[first.end + 1]?.kind === 'capital') return undefined;
  let unit = first;
  for (;;) {
    const per = readPer(tokens, unit.end, unit.kind);
    if (per === undefined) return unit;
    unit = { ...unit, end: per.end, spoken: `${unit.spoken} ${per.spoken}` };
  }
}
