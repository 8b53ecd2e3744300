import { markAt, numberAt, pieceOver, wordBefore } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { romanValue } from '../numbers/roman.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** Between the part of a year and the year. */
const LINKS = '/-.';

/** Letters before the number of a part of a year, and how many of it there are. */
const PARTS: Readonly<Record<string, { readonly spoken: string; readonly most: number }>> = {
  Q: { spoken: 'quý', most: 4 },
  T: { spoken: 'tháng', most: 12 },
};

function valueAt(reading: Reading, index: number): number {
  const text = reading.tokens[index]?.text ?? '';
  return /^\d{1,2}$/.test(text) ? Number(text) : (romanValue(text) ?? 0);
}

function withYear(reading: Reading, index: number, at: number, spoken: string): Match | undefined {
  const { tokens, options } = reading;
  const link = markAt(tokens, at);
  const year = numberAt(tokens, link === '' ? at : at + 1);
  const isLinked = link === '' || LINKS.includes(link);
  if (!isLinked || !YEAR.test(year)) return undefined;
  const end = link === '' ? at + 1 : at + 2;
  if (isWord(tokens[end])) return undefined;
  const pieces = [
    pieceOver(reading, index, at, spoken),
    pieceOver(reading, end - 1, end, `năm ${readInteger(year, options)}`),
  ];
  return { end, pieces };
}

/** A part of a year in short: Q1/2021, Q.IV/2024, T6/2021; 9T/2024 is nine months of it. */
export const period: Recogniser = {
  name: 'period',
  starts: ['letter', 'number'],
  behind: new Set(['number', 'letter', '.']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const token = tokens[index];
    if (token === undefined || isWord(tokens[index - 1]) || wordBefore(tokens, index) === 'số') return undefined;
    if (token.kind === 'number') {
      const months = valueAt(reading, index);
      if (tokens[index + 1]?.text !== 'T' || months < 1 || months > 12) return undefined;
      return withYear(reading, index, index + 2, `${readInteger(String(months), options)} tháng`);
    }
    const part = Object.hasOwn(PARTS, token.text) ? PARTS[token.text] : undefined;
    if (part === undefined) return undefined;
    const at = markAt(tokens, index + 1) === '.' ? index + 2 : index + 1;
    const value = valueAt(reading, at);
    if (value < 1 || value > part.most || markAt(tokens, at + 1) === '') return undefined;
    const name = value === 4 && token.text === 'T' ? 'tư' : readInteger(String(value), options);
    return withYear(reading, index, at + 1, `${part.spoken} ${name}`);
  },
};
