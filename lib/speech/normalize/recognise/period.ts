import { isLooseOnRight, markAt, numberAt, pieceOver, wordBefore } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { isYear } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** Between the part of a year and the year. */
const LINKS = '/-. ';

/** Letters before the number of a part of a year, and how many of it there are. */
const PARTS: Readonly<Record<string, { readonly spoken: string; readonly most: number }>> = {
  Q: { spoken: 'quý', most: 4 },
  T: { spoken: 'tháng', most: 12 },
};
/** Before a month in short. */
const MONTH_HEADS: ReadonlySet<string> = new Set(['trong', 'đầu', 'cuối', 'giữa', 'hết', 'hồi', 'tác', 'vụ']);
/** Of a year: H1, H2; or one of them, 1H. */
const HALVES: Readonly<Record<number, string>> = { 1: 'nửa đầu', 2: 'nửa cuối' };

const MONTHS = 12;

/** "9T", "9M": the first so many months; "1H": half a year. */
function sayLength(count: number, sign: string, { options }: Reading): string | undefined {
  if (sign === 'H') return HALVES[count];
  const isMonths = (sign === 'T' || sign === 'M') && count >= 1 && count <= MONTHS;
  if (!isMonths) return undefined;
  // "chín tháng năm hai nghìn …" would be heard as a day of May.
  return `${readInteger(String(count), options)} tháng${count < MONTHS ? ' đầu' : ''}`;
}

/** "Q1", "T6", "H2": one part of a year. */
function sayPart(letter: string, value: number, { options }: Reading): string | undefined {
  if (letter === 'H') return HALVES[value];
  const part = Object.hasOwn(PARTS, letter) ? PARTS[letter] : undefined;
  if (part === undefined || value < 1 || value > part.most) return undefined;
  const name = value === 4 && letter === 'T' ? 'tư' : readInteger(String(value), options);
  return `${part.spoken} ${name}`;
}

function valueAt(reading: Reading, index: number): number {
  const text = reading.tokens[index]?.text ?? '';
  return /^\d{1,2}$/.test(text) ? Number(text) : (romanValue(text) ?? 0);
}

function withYear(reading: Reading, index: number, at: number, spoken: string): Match | undefined {
  const { tokens, options } = reading;
  const link = tokens[at]?.kind === 'space' ? ' ' : markAt(tokens, at);
  const year = numberAt(tokens, link === '' ? at : at + 1);
  const isLinked = link === '' || LINKS.includes(link);
  if (!isLinked || !isYear(year)) return undefined;
  const end = link === '' ? at + 1 : at + 2;
  if (isWord(tokens[end])) return undefined;
  const pieces = [
    pieceOver(reading, index, at, spoken),
    pieceOver(reading, end - 1, end, `năm ${readInteger(year, options)}`),
  ];
  return { end, pieces };
}

/** A part of a year in short: Q1/2021, Q.IV/2024, T6/2021; H1/2024; 9T/2024 is nine months of it; a month alone: "trong T5". */
export const period: Recogniser = {
  name: 'period',
  starts: ['letter', 'number'],
  behind: new Set(['number', 'letter', '.']),
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    if (token === undefined || isWord(tokens[index - 1]) || wordBefore(tokens, index) === 'số') return undefined;
    if (token.kind === 'number') {
      const length = sayLength(valueAt(reading, index), tokens[index + 1]?.text ?? '', reading);
      return length === undefined ? undefined : withYear(reading, index, index + 2, length);
    }
    const isStopped = markAt(tokens, index + 1) === '.';
    const at = isStopped ? index + 2 : index + 1;
    const part = sayPart(token.text, valueAt(reading, at), reading);
    if (part === undefined) return undefined;
    // "Q1 2020"; "Q.1 2000 hộ" and "phường T1 2021" are places.
    const isApart = tokens[at + 1]?.kind === 'space' && (isStopped || token.text === 'T');
    const dated = isApart ? undefined : withYear(reading, index, at + 1, part);
    const isMonth = token.text === 'T' && !isStopped && MONTH_HEADS.has(wordBefore(tokens, index));
    if (dated !== undefined || !isMonth || !isLooseOnRight(tokens, at + 1)) return dated;
    return { end: at + 1, pieces: [pieceOver(reading, index, at + 1, part)] };
  },
};
