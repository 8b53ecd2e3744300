import type { ResolvedOptions } from './options.ts';
import type { Token, TokenKind, WordShape } from './tokens.ts';

/** All kinds of words. */
export const WORDS: readonly WordShape[] = ['lower', 'capital', 'upper', 'letter', 'mixed'];

/** What a recogniser sees: all tokens, the settings, and who read what just came before. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly options: ResolvedOptions;
  /** The whole clean text. */
  readonly text: string;
  /** Name of the recogniser whose match ended at token `index`, white space left out. */
  readByBefore(index: number): string | undefined;
}

/** Something to say for the clean span `start`–`end` (UTF-16 units). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Words with single spaces; empty: silent. */
  readonly spoken: string;
}

export interface Match {
  /** Index of the first token that the match leaves alone. */
  readonly end: number;
  /** In order, inside the match. None: the match is silent. */
  readonly pieces: readonly Piece[];
  /** Punctuation to leave where the match stood, for example `,` for a spaced dash. */
  readonly pause?: string;
}

/** One class of tokens. Pure: the same reading and index give the same match. */
export interface Recogniser {
  readonly name: string;
  /** Kinds of token at which it may start. */
  readonly starts: readonly TokenKind[];
  /** Only at these marks, where it starts at marks. */
  readonly marks?: ReadonlySet<string>;
  /** Only at these words, as written or in lower case, where it starts at words. */
  readonly words?: ReadonlySet<string>;
  /** Only at words and numbers that are written so, where it starts at such. A filter too, asked once a word and not at each of its places. */
  fits?(text: string): boolean;
  /**
   * Kinds and marks of the token right behind that it has use for; any where left out. Only a filter, so that few are asked;
   * `recognise` looks for itself.
   */
  readonly behind?: ReadonlySet<string>;
  /** The same of the token behind a space. */
  readonly beyond?: ReadonlySet<string>;
  /** Never reads more than one token, so that nobody need ask it once a higher rank has answered. */
  readonly isSingle?: true;
  /** Index past the longest match that it could give there, cheaply: where somebody of a higher rank reads as far, it is not asked. */
  reach?(tokens: readonly Token[], index: number): number;
  recognise(reading: Reading, index: number): Match | undefined;
}
