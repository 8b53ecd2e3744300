import { type Board, boardFor, type Seat } from './board.ts';
import type { ResolvedOptions } from './options.ts';
import type { Match, Reading } from './recogniser.ts';
import { tidy } from './tidy/index.ts';
import { isGap, type Token, tokenize } from './tokens.ts';

/** A stretch of tokens that a recogniser reads. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly recogniser: string;
  readonly match: Match;
}

export interface Pass {
  readonly tokens: readonly Token[];
  /** In order; tokens of no claim say themselves. */
  readonly claims: readonly Claim[];
}

/** A forced rank beats any span; then the longer span; then the higher rank. */
function isStronger(seat: Seat, end: number, than: Seat, thanEnd: number): boolean {
  if (seat.forced !== than.forced) return seat.forced;
  return end === thanEnd ? seat.rank > than.rank : end > thanEnd;
}

function strongest(board: Board, reading: Reading, index: number, token: Token): Claim | undefined {
  let best: Seat | undefined;
  let won: Match | undefined;
  for (const seat of board.seatsFor(reading.tokens, index, token)) {
    // Seats come from the highest rank down: what reads one token loses to whoever has answered.
    if (best !== undefined && seat.isSingle) continue;
    const { ask, reach } = seat;
    if (won !== undefined && reach !== undefined && reach(reading.tokens, index) <= won.end) continue;
    const match = ask(reading, index);
    if (match === undefined) continue;
    if (best !== undefined && won !== undefined && !isStronger(seat, match.end, best, won.end)) continue;
    best = seat;
    won = match;
  }
  return best && won && { from: index, to: won.end, recogniser: best.recogniser.name, match: won };
}

/** Reads clean text from left to right: at each token the strongest claim wins, and what nobody claims stays as it is. */
export function runPipeline(text: string, options: ResolvedOptions): Pass {
  const tokens = tidy(tokenize(text));
  const board = boardFor(options.dictionary.length > 0);
  const claims: Claim[] = [];
  const readers = new Array<string | undefined>(tokens.length + 1);
  const reading: Reading = {
    tokens,
    options,
    text,
    readByBefore: (index) => readers[index] ?? (isGap(tokens[index - 1]) ? readers[index - 1] : undefined),
  };
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const claim = strongest(board, reading, index, token);
    if (claim === undefined) index += 1;
    else {
      claims.push(claim);
      readers[claim.to] = claim.recogniser;
      index = claim.to;
    }
  }
  return { tokens, claims };
}
