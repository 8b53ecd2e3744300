import { byToken } from '../by-token.ts';
import { markAt, numberAt, wordBefore } from '../neighbours.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Token } from '../tokens.ts';
import { isWord } from '../tokens.ts';
import { readDecimal } from './decimal.ts';
import { readDigits } from './digits.ts';
import { readCount, readInteger } from './integer.ts';

/** A number as written: "1.234.567", "12,8", "4.0", "1 234 567". */
export interface Literal {
  readonly kind: 'integer' | 'grouped' | 'decimal' | 'dotted' | 'chain';
  /** First token after it. */
  readonly end: number;
  readonly whole: string;
  readonly fraction: string;
  /** All groups, for chains such as 1.2.3. */
  readonly groups: readonly string[];
}

interface Scan {
  readonly groups: string[];
  readonly separators: string;
}

/** Groups beyond these start a number of their own. */
const LONGEST_CHAIN = 6;

function scanGroups(tokens: readonly Token[], index: number): Scan {
  const groups = [numberAt(tokens, index)];
  let separators = '';
  for (let at = index + 1; groups.length < LONGEST_CHAIN; at += 2) {
    const mark = markAt(tokens, at);
    const group = numberAt(tokens, at + 1);
    if ((mark !== '.' && mark !== ',') || group === '') break;
    separators += mark;
    groups.push(group);
  }
  return { groups, separators };
}

function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return first.length <= 3 && !first.startsWith('0') && rest.length > 0 && rest.every((group) => group.length === 3);
}

type Reading = Omit<Literal, 'end'>;

const integer = (groups: readonly string[], kind: Literal['kind']): Reading => ({
  kind,
  whole: groups.join(''),
  fraction: '',
  groups,
});

type Shape = 'none' | 'dot' | 'dots' | 'comma' | 'commas' | 'point' | 'other';

function shapeOf(separators: string): Shape {
  if (separators.length < 2) return separators === '' ? 'none' : separators === '.' ? 'dot' : 'comma';
  if (/^\.+$/.test(separators)) return 'dots';
  if (/^,+$/.test(separators)) return 'commas';
  return /^(?:\.+,|,+\.)$/.test(separators) ? 'point' : 'other';
}

/** There are only so many runs of separators. */
const SHAPES = new Map<string, Shape>();

function knownShape(separators: string): Shape {
  const known = SHAPES.get(separators);
  if (known !== undefined) return known;
  const shape = shapeOf(separators);
  SHAPES.set(separators, shape);
  return shape;
}

/** Readings by the run of separators; undefined where the groups make no one number. */
function classify({ groups, separators }: Scan): Reading | undefined {
  const [first = '', second = ''] = groups;
  switch (knownShape(separators)) {
    case 'none':
      return integer(groups, 'integer');
    case 'dot':
      return areThousands(groups)
        ? integer(groups, 'grouped')
        : { kind: 'dotted', whole: first, fraction: second, groups };
    case 'dots':
      return integer(groups, areThousands(groups) ? 'grouped' : 'chain');
    case 'comma':
      return second === '000' && areThousands(groups)
        ? integer(groups, 'grouped')
        : { kind: 'decimal', whole: first, fraction: second, groups };
    case 'commas':
      return areThousands(groups) ? integer(groups, 'grouped') : undefined;
    case 'point': {
      const head = groups.slice(0, -1);
      if (!areThousands(head)) return undefined;
      return { kind: 'decimal', whole: head.join(''), fraction: groups.at(-1) ?? '', groups };
    }
    case 'other':
      return undefined;
  }
}

/** Before the number of one of many of a kind, behind which the next number counts something. */
const ONE_OF_A_ROW: ReadonlySet<string> = new Set('thôn xóm ấp bản tổ khu khối đội lớp nhóm phường quận'.split(' '));

/** Thousands set off by spaces: "1 234 567", "20\u00a0000". One plain space needs a unit behind it, which the caller checks. */
export function scanSpacedThousands(tokens: readonly Token[], index: number): Literal | undefined {
  const groups = [numberAt(tokens, index)];
  let end = index + 1;
  let isHard = false;
  while (
    groups.length < LONGEST_CHAIN &&
    tokens[end]?.kind === 'space' &&
    tokens[end]?.text.length === 1 &&
    numberAt(tokens, end + 1).length === 3
  ) {
    isHard ||= tokens[end]?.text !== ' ';
    groups.push(numberAt(tokens, end + 1));
    end += 2;
  }
  if (!areThousands(groups)) return undefined;
  const isAlone = index === 0 && end === tokens.length;
  if (groups.length < 3 && !isHard && !isAlone && !isWord(tokens[end + 1])) return undefined;
  // "Thôn 2 150 hộ"
  if (groups.length < 3 && ONE_OF_A_ROW.has(wordBefore(tokens, index))) return undefined;
  return { ...integer(groups, 'grouped'), end };
}

/** Whether digits are a year of our time: 1900 to 2099. */
export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** Marks behind which a number may go on. */
export const NUMBER_MARKS: readonly string[] = ['.', ',', "'", '’'];

/** "1'000'000": thousands in the Swiss manner; a quote with anything else behind it is a sign of minutes. */
function scanQuoted(tokens: readonly Token[], index: number, quote: string): Literal {
  const groups = [numberAt(tokens, index)];
  let end = index + 1;
  while (groups.length < LONGEST_CHAIN && markAt(tokens, end) === quote && numberAt(tokens, end + 1).length === 3) {
    groups.push(numberAt(tokens, end + 1));
    end += 2;
  }
  if (areThousands(groups)) return { ...integer(groups, 'grouped'), end };
  return { ...integer(groups.slice(0, 1), 'integer'), end: index + 1 };
}

function scanAt(tokens: readonly Token[], index: number): Literal {
  const next = markAt(tokens, index + 1);
  if (next === "'" || next === '’') return scanQuoted(tokens, index, next);
  // Most numbers are one token.
  if (next !== '.' && next !== ',') {
    const whole = numberAt(tokens, index);
    return { kind: 'integer', whole, fraction: '', groups: [whole], end: index + 1 };
  }
  const scan = scanGroups(tokens, index);
  for (let count = scan.groups.length; count > 1; count -= 1) {
    const groups = count === scan.groups.length ? scan.groups : scan.groups.slice(0, count);
    const reading = classify({ groups, separators: scan.separators.slice(0, count - 1) });
    if (reading !== undefined) return { ...reading, end: index + count * 2 - 1 };
  }
  const whole = numberAt(tokens, index);
  return { kind: 'integer', whole, fraction: '', groups: [whole], end: index + 1 };
}

/** Numbers found so far, by the token that they start at. */
const foundIn = byToken<Literal>();

/** The longest number that starts at token `index`; undefined where there is no digit. */
export function scanLiteral(tokens: readonly Token[], index: number): Literal | undefined {
  if (tokens[index]?.kind !== 'number') return undefined;
  const found = foundIn(tokens);
  const known = found[index];
  if (known !== undefined) return known;
  const literal = scanAt(tokens, index);
  found[index] = literal;
  return literal;
}

/** `asAmount`: a dot before one or two digits is a decimal point ("3.5 kg"), otherwise a version ("4.0"). */
export function readLiteral(literal: Literal, options: ResolvedOptions, asAmount = false): string {
  switch (literal.kind) {
    case 'integer':
      return readCount(literal.whole, options);
    case 'grouped':
      return readInteger(literal.whole, options);
    case 'decimal':
      return readDecimal(literal.whole, literal.fraction, options);
    case 'dotted':
      return readDecimal(literal.whole, literal.fraction, options, asAmount ? 'phẩy' : 'chấm');
    case 'chain':
      return literal.groups
        .map((group) => (group.length > 4 ? readDigits(group) : readCount(group, options)))
        .join(' chấm ');
  }
}
