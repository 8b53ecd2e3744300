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
const DIGIT = /^[0-9]/;
const LETTER = /^[\p{L}\p{M}]/u;
const SPACE = /^[\s\u0085]/;

function shapeOf(word: string, lower: string): WordShape {
  if (word === lower) return 'lower';
  if (word.length === 1) return 'letter';
  if (word === word.toUpperCase()) return 'upper';
  return word.slice(1) === lower.slice(1) ? 'capital' : 'mixed';
}

/** The kind of a run that is no word. */
function kindOf(text: string): TokenKind {
  if (DIGIT.test(text)) return 'number';
  if (SPACE.test(text)) return /[\n\r\u0085\u2028\u2029]/.test(text) ? 'break' : 'space';
  return 'mark';
}

/** Splits clean text (NFC) into tokens. Linear; an empty text gives none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const piece of text.match(TOKEN) ?? []) {
    const end = start + piece.length;
    if (piece !== ' ' && LETTER.test(piece)) {
      const lower = piece.toLowerCase();
      const kind = shapeOf(piece, lower);
      tokens.push({ kind, text: piece, lower: kind === 'lower' ? piece : lower, start, end });
    } else tokens.push({ kind: piece === ' ' ? 'space' : kindOf(piece), text: piece, lower: piece, start, end });
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
