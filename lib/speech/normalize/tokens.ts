import { remember } from './remember.ts';

/** How a word is written; `upper` has two letters or more. */
export type WordShape = 'lower' | 'capital' | 'upper' | 'letter' | 'mixed';

export const TOKEN_KINDS = [
  'lower',
  'capital',
  'upper',
  'letter',
  'mixed',
  'number',
  'space',
  'break',
  'mark',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A run of one kind of characters; tokens stand side by side and cover the whole text. Offsets are UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in lower case, made once: neighbours ask for it again and again. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /^[\p{L}\p{M}]/u;
const SPACE = /^[\s\u0085]/;
const BREAK = /^[\n\r\u0085\u2028\u2029]/;

function shapeOf(word: string, lower: string): WordShape {
  if (word === lower) return 'lower';
  if (word.length === 1) return 'letter';
  if (word === word.toUpperCase()) return 'upper';
  return word.slice(1) === lower.slice(1) ? 'capital' : 'mixed';
}

/** What a run is by its characters. */
type RunKind = 'word' | 'number' | 'space' | 'break' | 'mark';

function runKind(character: string): RunKind {
  if (LETTER.test(character)) return 'word';
  if (/^[0-9]/.test(character)) return 'number';
  if (!SPACE.test(character)) return 'mark';
  return BREAK.test(character) ? 'break' : 'space';
}

/** Most of what Vietnamese is written with; further codes have their kind looked up each time. */
const LAST_KNOWN = 0x20ff;
/** Kinds by code, as they come along. */
const KINDS: RunKind[] = [];
const LAST_OF_PLANE = 0xffff;

function kindOf(code: number): RunKind {
  if (code > LAST_KNOWN) return runKind(String.fromCodePoint(code));
  const known = KINDS[code];
  if (known !== undefined) return known;
  const kind = runKind(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** Where the run ends that begins before `at`: a break takes the white space behind it along, and every mark stands alone. */
function endOfRun(text: string, at: number, run: RunKind): number {
  if (run === 'mark') return at;
  let end = at;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const kind = kindOf(code);
    if (kind !== run && !(run === 'break' && kind === 'space')) return end;
    end += code > LAST_OF_PLANE ? 2 : 1;
  }
  return end;
}

/** What a run is, whatever its place. */
interface Run {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
}

function runOf(text: string): Run {
  const run = kindOf(text.codePointAt(0) ?? 0);
  if (run !== 'word') return { kind: run, text, lower: text };
  const lower = text.toLowerCase();
  const kind = shapeOf(text, lower);
  return { kind, text, lower: kind === 'lower' ? text : lower };
}

const knownRun = remember(runOf);
/** Runs of one character by its code, as they come along. */
const SINGLES: Run[] = [];

/** The one run of that text, so that the same word is the same string wherever it stands: comparing two of them is quick then. */
function runAt(text: string, start: number, end: number, code: number): Run {
  if (end - start > 1 || code > LAST_KNOWN) return knownRun(text.slice(start, end));
  const known = SINGLES[code];
  if (known !== undefined) return known;
  const run = runOf(text.charAt(start));
  SINGLES[code] = run;
  return run;
}

/** Splits clean text (NFC) into tokens. Linear; an empty text gives none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.codePointAt(start) ?? 0;
    const end = endOfRun(text, start + (code > LAST_OF_PLANE ? 2 : 1), kindOf(code));
    const { kind, text: written, lower } = runAt(text, start, end, code);
    tokens.push({ kind, text: written, lower, start, end });
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
