import { sayAbbreviation } from './abbreviations.ts';
import { METRIC_UNITS } from './data/metric.ts';
import { ALTERNATIVES, PER_ABBREVIATIONS, PER_NOUNS } from './data/per-nouns.ts';
import { SCALES } from './data/spacing.ts';
import { DEGREE_SCALES, UNIT_SIGNS, UNITS, type Unit, type UnitKind } from './data/units.ts';
import { LOANS } from './loans.ts';
import { isLooseOnRight, markAt, numberAt, skipSpace, skipSpaceBack, wordAfter } from './neighbours.ts';
import { readInteger } from './numbers/integer.ts';
import { scanLiteral } from './numbers/literal.ts';
import { isSyllable } from './numbers/syllable.ts';
import type { Reading } from './recogniser.ts';
import { isWord, type Token } from './tokens.ts';

/** A unit in the text: "km2", "°C", "m3/ngày đêm". */
export interface UnitReading {
  /** First token after it. */
  readonly end: number;
  readonly spoken: string;
  readonly kind: UnitKind;
  readonly isSafe: boolean;
}

const POWERS: Readonly<Record<NonNullable<Unit['powers']>, Readonly<Record<string, string>>>> = {
  length: { '2': 'vuông', '²': 'vuông', '3': 'khối', '³': 'khối' },
  other: { '2': 'bình phương', '²': 'bình phương', '3': 'lập phương', '³': 'lập phương' },
};
/** Written with a dot inside. */
const DOTTED_UNITS: Readonly<Record<string, string>> = {
  'tr.đ': 'triệu đồng',
  'tr.USD': 'triệu đô la Mỹ',
  'tr.kWh': 'triệu ki lô oát giờ',
  'tr.đồng': 'triệu đồng',
  'Tr.đồng': 'triệu đồng',
  'Tr.đ': 'triệu đồng',
  'tỷ.đ': 'tỷ đồng',
  'ng.đ': 'nghìn đồng',
};

const DOTTED_HEADS: ReadonlySet<string> = new Set(Object.keys(DOTTED_UNITS).map((unit) => unit.split('.')[0] ?? unit));

/** Units by their letters. */
export const UNIT_TABLE: ReadonlyMap<string, Unit> = new Map(Object.entries({ ...METRIC_UNITS, ...UNITS }));
/** All words that a unit may begin with. */
export const UNIT_WORDS: ReadonlySet<string> = new Set([...UNIT_TABLE.keys(), ...DOTTED_HEADS]);
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

const INCH_SIGNS = '"″';
/** How far back a quotation may have been opened, in tokens. */
const QUOTED_REACH = 60;

/** A number's own sign, no end of a quotation. */
function isInches(tokens: readonly Token[], index: number): boolean {
  if (numberAt(tokens, index - 1) === '') return false;
  for (let at = index - 1; at >= index - QUOTED_REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return true;
    if (token.text === '"') return false;
  }
  return true;
}

function readSign(tokens: readonly Token[], index: number): UnitReading | undefined {
  const sign = markAt(tokens, index);
  if (sign === '°' || sign === 'º') return readDegree(tokens, index);
  if (INCH_SIGNS.includes(sign || ' ') && isInches(tokens, index))
    return { end: index + 1, spoken: 'in', kind: 'measure', isSafe: false };
  const unit = SIGN_TABLE.get(sign);
  return unit && { end: index + 1, spoken: unit.spoken, kind: unit.kind, isSafe: false };
}

function readDotted(tokens: readonly Token[], index: number): UnitReading | undefined {
  if (markAt(tokens, index + 1) !== '.' || !DOTTED_HEADS.has(tokens[index]?.text ?? '')) return undefined;
  const spelling = `${tokens[index]?.text}${markAt(tokens, index + 1)}${tokens[index + 2]?.text}`;
  const spoken = Object.hasOwn(DOTTED_UNITS, spelling) ? DOTTED_UNITS[spelling] : undefined;
  return spoken === undefined ? undefined : { end: index + 3, spoken, kind: 'money', isSafe: true };
}

function readPower(tokens: readonly Token[], index: number, { powers }: Unit): string | undefined {
  // "Km3+250" is a post of a road.
  if (powers === undefined || markAt(tokens, index + 1) === '+') return undefined;
  const sign = tokens[index]?.text ?? '';
  return Object.hasOwn(POWERS[powers], sign) && isLooseOnRight(tokens, index + 1) ? POWERS[powers][sign] : undefined;
}

/** "26 V.League", "12 V-League" */
function isInitial(tokens: readonly Token[], index: number): boolean {
  const mark = markAt(tokens, index + 1);
  if (tokens[index]?.kind !== 'letter' || (mark !== '.' && mark !== '-')) return false;
  // "số 15 Đ. Trần Phú"
  const isStreet = tokens[index]?.text === 'Đ' && mark === '.' && tokens[index + 3]?.kind === 'capital';
  return isStreet || isWord(tokens[index + 2]);
}

const SMALLER_SCALES: ReadonlySet<string> = new Set(['nghìn', 'ngàn', 'k', 'đồng', 'đ']);

/** "1,5 tr", "3 tr 200", "1 tr 850 nghìn": millions, where no page follows ("tập 5 tr. 280"). */
function isMillions(tokens: readonly Token[], index: number): boolean {
  const rest = numberAt(tokens, skipSpace(tokens, index + 1));
  const isScaled = SMALLER_SCALES.has(wordAfter(tokens, skipSpace(tokens, index + 1) + 1));
  const isStopped = markAt(tokens, index + 1) === '.' && numberAt(tokens, skipSpace(tokens, index + 2)) !== '';
  const isFree = !isStopped && (rest === '' || isScaled || /^[1-9](?:00)?$/.test(rest));
  return (
    tokens[index]?.text === 'tr' && tokens[index - 1]?.kind === 'space' && numberAt(tokens, index - 2) !== '' && isFree
  );
}

/** Whether a number stands before token `index`, be it in thousands or millions, or a slash: "ĐỒNG/M2". */
function isMeasured(tokens: readonly Token[], index: number): boolean {
  if (markAt(tokens, index - 1) === '/') return true;
  const before = skipSpaceBack(tokens, index);
  return numberAt(tokens, before) !== '' || SCALES.has(tokens[before]?.text ?? '');
}

/** "5 ng/ml" */
function isBeforeMeasure(tokens: readonly Token[], index: number): boolean {
  return markAt(tokens, index + 1) === '/' && UNIT_TABLE.get(tokens[index + 2]?.text ?? '')?.kind === 'measure';
}

/** One unit without what follows a slash. */
export function readPlainUnit(tokens: readonly Token[], index: number): UnitReading | undefined {
  const token = tokens[index];
  if (!isWord(token)) return readSign(tokens, index);
  // Points of percentage: "tăng 2 đ%".
  if (token.text === 'đ' && markAt(tokens, index + 1) === '%')
    return { end: index + 2, spoken: 'điểm phần trăm', kind: 'percent', isSafe: false };
  const dotted = readDotted(tokens, index);
  if (dotted !== undefined) return dotted;
  const unit = isInitial(tokens, index) ? undefined : UNIT_TABLE.get(token.text);
  if (unit === undefined) return undefined;
  const { spoken, kind, isSafe = false } = unit;
  // "15 đ/c": comrades.
  if (kind === 'money' && markAt(tokens, index + 1) === '/' && /^c$/i.test(tokens[index + 2]?.text ?? ''))
    return undefined;
  // "7 ng": people; nanograms are in something.
  if (token.text === 'ng' && !isBeforeMeasure(tokens, index))
    return { end: index + 1, spoken: 'người', kind: 'count', isSafe: false };
  // "21 h/s": pupils.
  if (token.text === 'h' && markAt(tokens, index + 1) === '/' && tokens[index + 2]?.text === 's') return undefined;
  const power = readPower(tokens, index + 1, unit);
  if (power !== undefined && !(unit.needsPower && !isMeasured(tokens, index)))
    return { end: index + 2, spoken: `${spoken} ${power}`, kind, isSafe: true };
  if (unit.needsPower || numberAt(tokens, index + 1) !== '') return undefined;
  const isLoose = unit.isGlued === true && numberAt(tokens, index - 1) === '' && !isMillions(tokens, index);
  if (isLoose && !(kind === 'money' && isBeforeCurrency(tokens, index))) return undefined;
  return { end: index + 1, spoken, kind, isSafe };
}

const MONEY_NAMES: ReadonlySet<string> = new Set(['đ', 'đồng', 'VNĐ', 'VND', 'vnđ', 'USD', 'usd']);

const SYMBOL_TIMES: ReadonlySet<string> = new Set(['h', 'H', 's', 'giờ', 'giây', 'phút', 'min']);

/** Measures written out. */
const MEASURE_NOUNS: ReadonlySet<string> = new Set(['lít', 'mét', 'gam', 'ki']);

/** "một" or "trên" between a unit and what it is counted by. */
function perWord(left: UnitKind, right: string, rightKind: UnitKind): string {
  if (left === 'money' || left === 'percent') return 'một';
  if (left === 'measure' && (SYMBOL_TIMES.has(right) || MEASURE_NOUNS.has(right))) return 'trên';
  return rightKind === 'measure' ? 'trên' : 'một';
}

/** What stands behind the slash with a number of its own: "/100 km", "/10.000 dân", "/24 giờ"; one of a thing is no number. */
function readCountedPer({ tokens, options }: Reading, at: number, left: UnitKind): UnitReading | undefined {
  const literal = scanLiteral(tokens, at);
  if (literal === undefined || (literal.kind !== 'integer' && literal.kind !== 'grouped')) return undefined;
  const unitAt = skipSpace(tokens, literal.end);
  const unit = readPlainUnit(tokens, unitAt);
  const isUnit = unit !== undefined && isLooseOnRight(tokens, unit.end);
  const noun = tokens[unitAt];
  if (!isUnit && noun?.kind !== 'lower') return undefined;
  // "220V/50Hz": side by side on a plate, no volts for so many hertz.
  if (noun?.text === 'Hz' && tokens[at - 2]?.text === 'V') return undefined;
  const isOne = literal.whole === '1' || literal.whole === '01';
  const name = isUnit ? unit.spoken : (noun?.text ?? '');
  // "204 mm/6 giờ": as much within that time.
  const link = left === 'measure' && SYMBOL_TIMES.has(name) ? 'trong' : 'trên';
  const amount = isOne ? 'một' : `${link} ${readInteger(literal.whole, options)}`;
  return {
    end: isUnit ? unit.end : unitAt + 1,
    spoken: `${amount} ${name}`,
    kind: unit?.kind ?? 'count',
    isSafe: true,
  };
}

/** Whatever Vietnamese word an amount is measured by; what only sets two words side by side is none. */
function nounOf(token: Token): string | undefined {
  const { text, kind } = token;
  if (Object.hasOwn(PER_ABBREVIATIONS, text)) return PER_ABBREVIATIONS[text];
  if (PER_NOUNS.has(text)) return text;
  // "152 TRIỆU ĐỒNG/LƯỢNG" in a headline.
  if (kind === 'upper') return sayAbbreviation(text) ?? (PER_NOUNS.has(token.lower) ? token.lower : undefined);
  if (kind !== 'lower' || ALTERNATIVES.has(text)) return undefined;
  return isSyllable(text) ? text : LOANS.get(text);
}

/** "/năm", "/ha", "/ngày đêm", "/100 km" after a unit or a counted noun; a slash may have spaces around it. */
export function readPer(reading: Reading, index: number, left: UnitKind): UnitReading | undefined {
  const { tokens } = reading;
  const slash = skipSpace(tokens, index);
  if (markAt(tokens, slash) !== '/') return undefined;
  const at = skipSpace(tokens, slash + 1);
  const token = tokens[at];
  if (token?.kind === 'number') return readCountedPer(reading, at, left);
  if (!isWord(token)) return undefined;
  const unit = readPlainUnit(tokens, at);
  if (unit !== undefined && isLooseOnRight(tokens, unit.end) && (unit.kind !== 'money' || left === 'money'))
    return { ...unit, spoken: `${perWord(left, token.text, unit.kind)} ${unit.spoken}` };
  const noun = nounOf(token);
  if (noun === undefined) return undefined;
  return { end: at + 1, spoken: `${perWord(left, token.text, 'count')} ${noun}`, kind: 'count', isSafe: true };
}

const SHORT_SCALES: ReadonlySet<string> = new Set(['triệu', 'nghìn']);

/** "23,5 tr đ": the currency behind a magnitude in short. */
function withCurrency(tokens: readonly Token[], unit: UnitReading): UnitReading {
  if (unit.kind !== 'money' || !SHORT_SCALES.has(unit.spoken)) return unit;
  const currency = readPlainUnit(tokens, skipSpace(tokens, unit.end));
  if (currency?.kind !== 'money' || SHORT_SCALES.has(currency.spoken) || !isLooseOnRight(tokens, currency.end))
    return unit;
  return { ...unit, end: currency.end, spoken: `${unit.spoken} ${currency.spoken}` };
}

/** Whether a unit written apart from its number is one nevertheless: "23,5 tr đồng". */
function isBeforeCurrency(tokens: readonly Token[], index: number): boolean {
  return MONEY_NAMES.has(tokens[skipSpace(tokens, index + 1)]?.text ?? '');
}

/** A unit with all that follows its slashes. */
export function readUnit(reading: Reading, index: number): UnitReading | undefined {
  const { tokens } = reading;
  const first = readPlainUnit(tokens, index);
  if (first === undefined || !isLooseOnRight(tokens, first.end)) return undefined;
  // "vòng 5 V-League": no volts.
  if (tokens[first.end]?.text === '-' && tokens[first.end + 1]?.kind === 'capital') return undefined;
  let unit = withCurrency(tokens, first);
  for (;;) {
    const per = readPer(reading, unit.end, unit.kind);
    if (per === undefined) return unit;
    unit = { ...unit, end: per.end, spoken: `${unit.spoken} ${per.spoken}` };
  }
}
