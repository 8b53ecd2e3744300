import { RANKS } from './ranks.ts';
import { RECOGNISERS } from './recognise/index.ts';
import type { Recogniser } from './recogniser.ts';
import { isWord, type Token } from './tokens.ts';

/** A recogniser with its rank. */
export interface Seat {
  readonly recogniser: Recogniser;
  readonly ask: Recogniser['recognise'];
  readonly isSingle: boolean;
  readonly reach: Recogniser['reach'];
  readonly rank: number;
  readonly forced: boolean;
}

/** Marks that some recogniser names; all others are alike. */
const NAMED_MARKS: ReadonlySet<string> = new Set(
  RECOGNISERS.flatMap(({ marks, behind, beyond }) => [...(marks ?? []), ...(behind ?? []), ...(beyond ?? [])]),
);

function keyOf(token: Token | undefined): string {
  if (token === undefined) return 'end';
  if (token.kind !== 'mark') return token.kind;
  return NAMED_MARKS.has(token.text) ? token.text : 'mark';
}

/** Recognisers that start at words of a table alone, each with a bit of its own. */
const AT_WORDS: readonly Recogniser[] = RECOGNISERS.filter(({ words }) => words !== undefined);

/** How many bits a number has for them. */
const MOST_AT_WORDS = 31;
if (AT_WORDS.length > MOST_AT_WORDS) throw new Error('more tables of words than bits');

/** By word: the bits of those whose table it is in. */
const BITS = new Map<string, number>();
for (const [place, { words = [] }] of AT_WORDS.entries())
  for (const word of words) BITS.set(word, (BITS.get(word) ?? 0) | (1 << place));

/** Who has this token in a table of words. */
function bitsOf({ kind, text, lower }: Token): number {
  if (kind === 'mark' || kind === 'number' || kind === 'space') return 0;
  const bits = BITS.get(text) ?? 0;
  return lower === text ? bits : bits | (BITS.get(lower) ?? 0);
}

interface Place {
  readonly token: Token;
  readonly bits: number;
  readonly next: string;
  readonly far: string;
}

function mayStart(recogniser: Recogniser, { token, bits, next, far }: Place): boolean {
  const { starts, marks, words, behind, beyond } = recogniser;
  if (!starts.includes(token.kind)) return false;
  if (isWord(token) && words !== undefined && (bits & (1 << AT_WORDS.indexOf(recogniser))) === 0) return false;
  if (token.kind === 'mark' && marks !== undefined && !marks.has(token.text)) return false;
  if (behind !== undefined && !behind.has(next)) return false;
  return next !== 'space' || beyond === undefined || beyond.has(far);
}

type Rows = Map<string, Map<string, readonly Seat[]>>;

/** Who is asked at which tokens. */
export class Board {
  /** From the highest rank down. */
  private readonly seats: readonly Seat[];
  /** By the bits of a token, and by its key and that of the next one; filled as they come along. */
  private readonly near = new Map<number, Rows>();
  /** By the bits of a token, and by its key and that of the one behind the space that follows it. */
  private readonly far = new Map<number, Rows>();

  constructor(recognisers: readonly Recogniser[]) {
    this.seats = recognisers
      .map((recogniser) => ({
        recogniser,
        ask: recogniser.recognise,
        isSingle: recogniser.isSingle === true,
        reach: recogniser.reach,
        rank: RANKS[recogniser.name]?.rank ?? 0,
        forced: RANKS[recogniser.name]?.forced === true,
      }))
      .sort((one, other) => other.rank - one.rank);
  }

  /** Those who may have something to say of `token`, which is token `index`. */
  seatsFor(tokens: readonly Token[], index: number, token: Token): readonly Seat[] {
    const next = tokens[index + 1];
    const isSpaced = next?.kind === 'space';
    const bits = bitsOf(token);
    const row = rowOf(isSpaced ? this.far : this.near, bits, keyOf(token));
    const other = keyOf(isSpaced ? tokens[index + 2] : next);
    const known = row.get(other);
    if (known !== undefined) return known;
    const place = { token, bits, next: isSpaced ? 'space' : other, far: other };
    const seats = this.seats.filter(({ recogniser }) => mayStart(recogniser, place));
    row.set(other, seats);
    return seats;
  }
}

function rowOf(table: Map<number, Rows>, bits: number, key: string): Map<string, readonly Seat[]> {
  let rows = table.get(bits);
  if (rows === undefined) {
    rows = new Map();
    table.set(bits, rows);
  }
  let row = rows.get(key);
  if (row === undefined) {
    row = new Map();
    rows.set(key, row);
  }
  return row;
}

const WHOLE = new Board(RECOGNISERS);
const WITHOUT_DICTIONARY = new Board(RECOGNISERS.filter(({ name }) => name !== 'dictionary'));

/** The board for a reader with words of their own, or for all others. */
export function boardFor(hasDictionary: boolean): Board {
  return hasDictionary ? WHOLE : WITHOUT_DICTIONARY;
}
