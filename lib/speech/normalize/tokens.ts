/** How a word is written; `upper` has two letters or more. */
export type WordShape = 'lower' | 'capital' | 'upper' | 'letter' | 'mixed';

export type TokenKind = WordShape | 'number' | 'space' | 'break' | 'mark';

/** A run of one kind of characters; tokens stand side by side and cover the whole text. Offsets are UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in lower case, made once: neighbours ask for it again and again. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{M}]+|[0-9]+|[^\S\n\r\u0085\u2028\u2029]+|[\s\u0085]+|./gsu;
const LETTER = /^[\p{L}\p{M}]/u;
const SPACE = /^[\s\u0085]/;
const BREAK = /^[\n\r\u0085\u2028\u2029]/;

function shapeOf(word: string, lower: string): WordShape {
  if (word === lower) return 'lower';
  if (word.length === 1) return 'letter';
  if (word === word.toUpperCase()) return 'upper';
  return word.slice(1) === lower.slice(1) ? 'capital' : 'mixed';
}

/** What a run is by the character that it begins with. */
type RunKind = 'word' | 'number' | 'space' | 'break' | 'mark';

function runKind(run: string): RunKind {
  if (LETTER.test(run)) return 'word';
  if (/^[0-9]/.test(run)) return 'number';
  if (!SPACE.test(run)) return 'mark';
  return BREAK.test(run) ? 'break' : 'space';
}

/** Most of what Vietnamese is written with; further codes have their kind looked up each time. */
const LAST_KNOWN = 0x20ff;
/** Kinds by code, as they come along. */
const KINDS: RunKind[] = [];

function kindOf(piece: string): RunKind {
  const code = piece.charCodeAt(0);
  if (code > LAST_KNOWN) return runKind(piece);
  const known = KINDS[code];
  if (known !== undefined) return known;
  const kind = runKind(piece);
  KINDS[code] = kind;
  return kind;
}

/** Splits clean text (NFC) into tokens. Linear; an empty text gives none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const piece of text.match(TOKEN) ?? []) {
    const end = start + piece.length;
    const run = kindOf(piece);
    if (run === 'word') {
      const lower = piece.toLowerCase();
      const kind = shapeOf(piece, lower);
      tokens.push({ kind, text: piece, lower: kind === 'lower' ? piece : lower, start, end });
    } else tokens.push({ kind: run, text: piece, lower: piece, start, end });
    start = end;
  }
  return tokens;
}

export type WordToken = Token & { readonly kind: WordShape };

/** Whether a token is there and is a word, of whatever letters. */
export function isWord(token: Token | undefined): token is WordToken {
  if (token === undefined) return false;
  const { kind } = token;
  return kind !== 'space' && kind !== 'mark' && kind !== 'number' && kind !== 'break';
}

/** Whether words end here: white space, a break, or the end of the text. */
export function isGap(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'space' || token.kind === 'break';
}
