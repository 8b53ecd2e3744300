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

/** What those who look a run up have in common: two small numbers. */
export interface Place {
  /** Of all runs that are asked alike. */
  readonly id: number;
  /** Of all runs that are alike as neighbours. */
  readonly key: number;
}

/** What a run of one kind of characters is, wherever it stands. */
export interface Run {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Looked up once, by the board, and kept for as long as the run is. */
  place: Place | undefined;
}

/** A run of one kind of characters; tokens stand side by side and cover the whole text. Offsets are UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in lower case, made once: neighbours ask for it again and again. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly run: Run;
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

/** What a run is by its characters; small numbers, for every character of a text is asked. */
const WORD = 1;
const NUMBER = 2;
const SPACE_RUN = 3;
const BREAK_RUN = 4;
const MARK = 5;
type RunKind = typeof WORD | typeof NUMBER | typeof SPACE_RUN | typeof BREAK_RUN | typeof MARK;

/** The kinds of the runs that are no words. */
const KIND_NAMES = { [NUMBER]: 'number', [SPACE_RUN]: 'space', [BREAK_RUN]: 'break', [MARK]: 'mark' } as const;

function runKind(character: string): RunKind {
  if (LETTER.test(character)) return WORD;
  if (/^[0-9]/.test(character)) return NUMBER;
  if (!SPACE.test(character)) return MARK;
  return BREAK.test(character) ? BREAK_RUN : SPACE_RUN;
}

/** Most of what Vietnamese is written with; further codes have their kind looked up each time. */
const LAST_KNOWN = 0x20ff;
/** Kinds by code, as they come along; 0: not yet. */
const KINDS = new Uint8Array(LAST_KNOWN + 1);
const LAST_OF_PLANE = 0xffff;

function kindOf(code: number): RunKind {
  if (code > LAST_KNOWN) return runKind(String.fromCodePoint(code));
  const known = KINDS[code] as RunKind | 0;
  if (known !== 0) return known;
  const kind = runKind(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** Where the run ends that begins before `at`: a break takes the white space behind it along, and every mark stands alone. */
function endOfRun(text: string, at: number, run: RunKind): number {
  if (run === MARK) return at;
  let end = at;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const kind = kindOf(code);
    if (kind !== run && !(run === BREAK_RUN && kind === SPACE_RUN)) return end;
    end += code > LAST_OF_PLANE ? 2 : 1;
  }
  return end;
}

/** The engine's own copy of a string, which it makes of a key: such copies are compared by address alone, and every recogniser compares. */
function internal(text: string): string {
  for (const key in { [text]: 0 }) return key;
  return text;
}

function runOf(raw: string): Run {
  const text = internal(raw);
  const run = kindOf(text.codePointAt(0) ?? 0);
  if (run !== WORD) return { kind: KIND_NAMES[run], text, lower: text, place: undefined };
  const lower = internal(text.toLowerCase());
  const kind = shapeOf(text, lower);
  return { kind, text, lower: kind === 'lower' ? text : lower, place: undefined };
}

const knownRun = remember(runOf);
/** Runs of one character by its code, as they come along. Of full length from the first: an array with large holes is a table that is searched. */
const SINGLES: (Run | undefined)[] = new Array<Run | undefined>(LAST_KNOWN + 1).fill(undefined);

/** The one run of that text, so that the same word is the same string wherever it stands: comparing two of them is quick then. */
function runAt(text: string, start: number, end: number, code: number): Run {
  if (end - start > 1 || code > LAST_KNOWN) return knownRun(text.slice(start, end));
  const known = SINGLES[code];
  if (known !== undefined) return known;
  const run = runOf(text.charAt(start));
  SINGLES[code] = run;
  return run;
}

// Not by spreading a token and changing what differs: an object that is written to again has all code that reads its likes compiled anew.
const placed = (run: Run, start: number, end: number): Token => ({
  kind: run.kind,
  text: run.text,
  lower: run.lower,
  start,
  end,
  run,
});

/** A token that reads other than what is written there; `text` is one run, not empty. */
export function tokenOf(text: string, start: number, end: number): Token {
  return placed(knownRun(text), start, end);
}

/** Splits clean text (NFC) into tokens. Linear; an empty text gives none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.codePointAt(start) ?? 0;
    const end = endOfRun(text, start + (code > LAST_OF_PLANE ? 2 : 1), kindOf(code));
    tokens.push(placed(runAt(text, start, end, code), start, end));
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
