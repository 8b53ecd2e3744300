import { markAt, numberAt } from '../neighbours.ts';
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

/** Readings by the run of separators; the first that fits wins. */
function classify({ groups, separators }: Scan): Reading | undefined {
  const [first = '', second = ''] = groups;
  const head = groups.slice(0, -1);
  const last = groups.at(-1) ?? '';
  if (separators === '') return integer(groups, 'integer');
  if (/^\.+$/.test(separators) && areThousands(groups)) return integer(groups, 'grouped');
  if (/^,{2,}$/.test(separators) && areThousands(groups)) return integer(groups, 'grouped');
  if (separators === ',' && second === '000' && areThousands(groups)) return integer(groups, 'grouped');
  if (/^(\.+,|,+\.)$/.test(separators) && areThousands(head))
    return { kind: 'decimal', whole: head.join(''), fraction: last, groups };
  if (separators === ',') return { kind: 'decimal', whole: first, fraction: second, groups };
  if (separators === '.') return { kind: 'dotted', whole: first, fraction: second, groups };
  if (/^\.+$/.test(separators)) return integer(groups, 'chain');
  return undefined;
}

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
  if (!areThousands(groups) || (groups.length < 3 && !isHard && !isWord(tokens[end + 1]))) return undefined;
  return { ...integer(groups, 'grouped'), end };
}

/** The longest number that starts at token `index`; undefined where there is no digit. */
export function scanLiteral(tokens: readonly Token[], index: number): Literal | undefined {
  if (numberAt(tokens, index) === '') return undefined;
  const scan = scanGroups(tokens, index);
  for (let count = scan.groups.length; count > 0; count -= 1) {
    const groups = scan.groups.slice(0, count);
    const reading = classify({ groups, separators: scan.separators.slice(0, count - 1) });
    if (reading !== undefined) return { ...reading, end: index + count * 2 - 1 };
  }
  return undefined;
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
