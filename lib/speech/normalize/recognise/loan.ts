import { RESPELLINGS } from '../data/respellings.ts';
import { LOANS } from '../loans.ts';
import { markAt, numberAt, pieceOver } from '../neighbours.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** What the loans of two parts begin with. */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  [...LOANS.keys()].filter((loan) => /[-. ]/.test(loan)).map((loan) => loan.split(/[-. ]/)[0] ?? loan),
);

/** Two parts that the table knows as one: "wi-fi", "V.League", "New York". */
function hyphenated(reading: Reading, index: number): Match | undefined {
  const { tokens, text } = reading;
  const mark = markAt(tokens, index + 1);
  const kind = tokens[index]?.kind;
  const isPair = (kind === 'capital' || kind === 'upper' || kind === 'mixed') && tokens[index + 1]?.text === ' ';
  if ((mark !== '-' && mark !== '.' && !isPair) || !isWord(tokens[index + 2])) return undefined;
  if (!FIRST_PARTS.has(tokens[index]?.lower ?? '')) return undefined;
  const spoken = LOANS.get(text.slice(tokens[index]?.start, tokens[index + 2]?.end).toLowerCase());
  return spoken === undefined ? undefined : { end: index + 3, pieces: [pieceOver(reading, index, index + 3, spoken)] };
}

const RESPELLED: ReadonlyMap<string, string> = new Map(Object.entries(RESPELLINGS));

/** A foreign or loan word of the table: Facebook, internet, wi-fi, Covid. */
export const loan: Recogniser = {
  name: 'loan',
  starts: ['lower', 'capital', 'upper', 'mixed', 'letter'],
  words: new Set([...LOANS.keys(), ...FIRST_PARTS, ...RESPELLED.keys()]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (options.loanWords === 'keep') return undefined;
    const joined = hyphenated(reading, index);
    if (joined !== undefined) return joined;
    if (RESPELLED.has(token.text))
      return {
        end: index + 1,
        pieces: [pieceOver(reading, index, index + 1, RESPELLED.get(token.text) ?? token.text)],
      };
    const spoken = LOANS.get(token.lower);
    if (spoken === undefined || numberAt(tokens, index + 1) !== '') return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
