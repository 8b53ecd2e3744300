import { COLLOCATIONS_A_TO_L } from './data/abbreviations/collocations-a-l.ts';
import { COLLOCATIONS_M_TO_Z } from './data/abbreviations/collocations-m-z.ts';
import { isWord, type Token } from './tokens.ts';

/** Readings of one short form by the words that stand right before and right behind it. */
interface Sides {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** In words. */
const LONGEST_PHRASE = 3;

/** The rows as they are written, by short form: one is read when it is first asked for. */
const ROWS: ReadonlyMap<string, string> = new Map(
  [COLLOCATIONS_A_TO_L, COLLOCATIONS_M_TO_Z]
    .flatMap((table) => table.trim().split('\n'))
    .map((row) => {
      const at = row.indexOf(' = ');
      return [row.slice(0, at), row.slice(at + 3)];
    }),
);

/** Short forms that have a row. */
export const COLLOCATED: readonly string[] = [...ROWS.keys()];

const phrasesOf = (list: string | undefined): readonly string[] => list?.split(', ') ?? [];

function readRow(row: string): Sides {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const reading of row.split(' ; ')) {
    const [head = '', right] = reading.split(' > ');
    const [spoken = '', left] = head.split(' < ');
    for (const phrase of phrasesOf(left)) before.set(phrase, spoken);
    for (const phrase of phrasesOf(right)) after.set(phrase, spoken);
  }
  return { before, after };
}

const KNOWN = new Map<string, Sides>();

function sidesOf(written: string): Sides | undefined {
  const known = KNOWN.get(written);
  const row = known === undefined ? ROWS.get(written) : undefined;
  if (row === undefined) return known;
  const sides = readRow(row);
  KNOWN.set(written, sides);
  return sides;
}

/** Words in lower case with nothing but single spaces between them and the token at `index`, nearest first; `step` is 1 or -1. */
function touchingWords(tokens: readonly Token[], index: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = index + step; words.length < LONGEST_PHRASE; at += 2 * step) {
    const word = tokens[at + step];
    if (tokens[at]?.kind !== 'space' || !isWord(word)) break;
    words.push(word.lower);
  }
  return words;
}

/**
 * What an ambiguous short form means beside the words that it stands with: "vụ TN", "TN giao thông" are accidents. The longer phrase tells, and of two of
 * one length the one behind. Undefined where no phrase of its row is there.
 */
export function sayByCollocation(
  written: string,
  tokens: readonly Token[],
  from: number,
  end: number,
): string | undefined {
  const sides = sidesOf(written);
  if (sides === undefined) return undefined;
  const behind = touchingWords(tokens, end - 1, 1);
  const ahead = touchingWords(tokens, from, -1).reverse();
  for (let length = Math.max(behind.length, ahead.length); length > 0; length -= 1) {
    const spoken =
      (behind.length >= length ? sides.after.get(behind.slice(0, length).join(' ')) : undefined) ??
      (ahead.length >= length ? sides.before.get(ahead.slice(-length).join(' ')) : undefined);
    if (spoken !== undefined) return spoken;
  }
  return undefined;
}
