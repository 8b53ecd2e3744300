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

/** From the highest rank down. */
const SEATS: readonly Seat[] = RECOGNISERS.map((recogniser) => ({
  recogniser,
  rank: RANKS[recogniser.name]?.rank ?? 0,
  forced: RANKS[recogniser.name]?.forced === true,
})).sort((one, other) => other.rank - one.rank);

/** Marks that some recogniser names; all others are alike. */
const NAMED_MARKS: ReadonlySet<string> = new Set(
  RECOGNISERS.flatMap(({ marks, behind }) => [...(marks ?? []), ...(behind ?? [])]),
);

function keyOf(token: Token | undefined): string {
  if (token === undefined) return 'end';
  if (token.kind !== 'mark') return token.kind;
  return NAMED_MARKS.has(token.text) ? token.text : 'mark';
}

function mayStart({ starts, marks, behind }: Recogniser, token: Token, next: string): boolean {
  if (!starts.includes(token.kind)) return false;
  if (token.kind === 'mark') return marks === undefined || marks.has(token.text);
  return behind === undefined || behind.has(next);
}

/** Filled as pairs of tokens come along; as many rows as there are kinds and named marks. */
const BOARD = new Map<string, Map<string, readonly Seat[]>>();

/** Those who may have something to say of `token` when `next` stands right behind it. */
export function seatsFor(token: Token, next: Token | undefined): readonly Seat[] {
  const key = keyOf(token);
  let row = BOARD.get(key);
  if (row === undefined) {
    row = new Map();
    BOARD.set(key, row);
  }
  const nextKey = keyOf(next);
  let seats = row.get(nextKey);
  if (seats === undefined) {
    seats = SEATS.filter(({ recogniser }) => mayStart(recogniser, token, nextKey));
    row.set(nextKey, seats);
  }
  return seats;
}
