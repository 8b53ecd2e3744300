import type { ResolvedOptions } from './options.ts';
import { RANKS } from './ranks.ts';
import { RECOGNISERS } from './recognise/index.ts';
import type { Match, Reading, Recogniser } from './recogniser.ts';
import { isGap, type Token, type TokenKind, tokenize } from './tokens.ts';

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

type Board = ReadonlyMap<TokenKind, readonly Recogniser[]>;

function boardOf(recognisers: readonly Recogniser[]): Board {
  const board = new Map<TokenKind, Recogniser[]>();
  for (const recogniser of recognisers) {
    for (const kind of recogniser.starts) board.set(kind, [...(board.get(kind) ?? []), recogniser]);
  }
  return board;
}

const BOARD: Board = boardOf(RECOGNISERS);

/** A forced rank beats any span; then the longer span; then the higher rank. */
function isStronger(claim: Claim, than: Claim | undefined): boolean {
  if (than === undefined) return true;
  const [mine, theirs] = [RANKS[claim.recogniser], RANKS[than.recogniser]];
  if (mine?.forced !== theirs?.forced) return mine?.forced === true;
  if (claim.to !== than.to) return claim.to > than.to;
  return (mine?.rank ?? 0) > (theirs?.rank ?? 0);
}

function strongest(reading: Reading, index: number, token: Token): Claim | undefined {
  let best: Claim | undefined;
  for (const recogniser of BOARD.get(token.kind) ?? []) {
    if (token.kind === 'mark' && recogniser.marks !== undefined && !recogniser.marks.has(token.text)) continue;
    const match = recogniser.recognise(reading, index);
    if (match === undefined) continue;
    const claim = { from: index, to: match.end, recogniser: recogniser.name, match };
    if (isStronger(claim, best)) best = claim;
  }
  return best;
}

/** Reads clean text from left to right: at each token the strongest claim wins, and what nobody claims stays as it is. */
export function runPipeline(text: string, options: ResolvedOptions): Pass {
  const tokens = tokenize(text);
  const claims: Claim[] = [];
  const readers: (string | undefined)[] = [];
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
    const claim = strongest(reading, index, token);
    if (claim === undefined) index += 1;
    else {
      claims.push(claim);
      readers[claim.to] = claim.recogniser;
      index = claim.to;
    }
  }
  return { tokens, claims };
}
