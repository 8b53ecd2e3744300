import { RANKS } from './ranks.ts';
import { RECOGNISERS } from './recognise/index.ts';
import type { Recogniser } from './recogniser.ts';
import type { Token } from './tokens.ts';

/** A recogniser with its rank. */
export interface Seat {
  readonly recogniser: Recogniser;
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

function mayStart({ starts, marks, behind, beyond }: Recogniser, token: Token, next: string, far: string): boolean {
  if (!starts.includes(token.kind)) return false;
  if (token.kind === 'mark' && marks !== undefined && !marks.has(token.text)) return false;
  if (behind !== undefined && !behind.has(next)) return false;
  return next !== 'space' || beyond === undefined || beyond.has(far);
}

type Rows = Map<string, Map<string, readonly Seat[]>>;

/** Who is asked at which tokens. */
export class Board {
  /** From the highest rank down. */
  private readonly seats: readonly Seat[];
  /** By the keys of a token and of the next one; filled as pairs come along. */
  private readonly near: Rows = new Map();
  /** By the keys of a token and of the one behind the space that follows it. */
  private readonly far: Rows = new Map();

  constructor(recognisers: readonly Recogniser[]) {
    this.seats = recognisers
      .map((recogniser) => ({
        recogniser,
        rank: RANKS[recogniser.name]?.rank ?? 0,
        forced: RANKS[recogniser.name]?.forced === true,
      }))
      .sort((one, other) => other.rank - one.rank);
  }

  /** Those who may have something to say of `token`, which is token `index`. */
  seatsFor(tokens: readonly Token[], index: number, token: Token): readonly Seat[] {
    const next = tokens[index + 1];
    const isSpaced = next?.kind === 'space';
    const rows = isSpaced ? this.far : this.near;
    const key = keyOf(token);
    let row = rows.get(key);
    if (row === undefined) {
      row = new Map();
      rows.set(key, row);
    }
    const other = keyOf(isSpaced ? tokens[index + 2] : next);
    let seats = row.get(other);
    if (seats === undefined) {
      const behind = isSpaced ? 'space' : other;
      seats = this.seats.filter(({ recogniser }) => mayStart(recogniser, token, behind, other));
      row.set(other, seats);
    }
    return seats;
  }
}

const WHOLE = new Board(RECOGNISERS);
const WITHOUT_DICTIONARY = new Board(RECOGNISERS.filter(({ name }) => name !== 'dictionary'));

/** The board for a reader with words of their own, or for all others. */
export function boardFor(hasDictionary: boolean): Board {
  return hasDictionary ? WHOLE : WITHOUT_DICTIONARY;
}
