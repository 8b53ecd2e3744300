import { skipSpaceBack } from './neighbours.ts';
import type { Claim, Pass } from './pipeline.ts';
import type { Piece } from './recogniser.ts';
import { isGap, isWord, type Token } from './tokens.ts';

/** A spoken piece and where it stands in the spoken string. Offsets are UTF-16 units. */
export interface PlacedPiece extends Piece {
  /** Offset of `spoken` in the spoken text. */
  readonly at: number;
}

export interface Assembled {
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
}

/** What each mark becomes where no recogniser speaks it: a pause that hangs on the word before, or a mark that opens the next. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ...[...',.;:?!…)'].map((mark) => [mark, mark] as const),
  [']', ')'],
  ['}', ')'],
  ['”', '"'],
  ['»', '"'],
  ['。', '.'],
  ['、', ','],
  ['·', ','],
  ['•', ','],
  ['|', ','],
]);
const OPENING: ReadonlyMap<string, string> = new Map([
  ['(', '('],
  ['[', '('],
  ['{', '('],
  ['“', '"'],
  ['„', '"'],
  ['«', '"'],
]);
const PAUSES = ',.;:?!…';
/** An engine gets no word longer than this; the rest follows as further words. */
const LONGEST_WORD = 40;

interface Desk {
  parts: string[];
  readonly pieces: PlacedPiece[];
  length: number;
  opening: string;
  hasWord: boolean;
  /** Whether a straight quotation mark stands open. */
  isQuoted: boolean;
  lineBreak: boolean;
  /** Brackets open so far; one that closes nothing is the mark of a list item, and a pause. */
  depth: number;
  /** Where the stretch at hand begins in the whole text. */
  base: number;
  readonly keepsPieces: boolean;
}

function write(desk: Desk, part: string): void {
  desk.parts.push(part);
  desk.length += part.length;
}

function lastCharacter(desk: Desk): string {
  return desk.parts.at(-1)?.at(-1) ?? '';
}

function close(desk: Desk, mark: string): void {
  if (!desk.hasWord || desk.lineBreak) return;
  desk.opening = mark === ')' || mark === '"' ? desk.opening.replace(mark === ')' ? '(' : '"', '') : desk.opening;
  const last = lastCharacter(desk);
  if (PAUSES.includes(mark) && PAUSES.includes(last)) {
    const isSpread = last === '.' && mark === '.';
    const isStronger = last === ',' || (last !== mark && '?!'.includes(mark) && '?!'.includes(last));
    if (isSpread) write(desk, '.');
    else if (isStronger && last === ',') {
      desk.parts.pop();
      desk.length -= 1;
      write(desk, mark);
    }
    return;
  }
  write(desk, mark);
}

function say(desk: Desk, start: number, end: number, spoken: string): void {
  if (spoken === '') return;
  if (desk.hasWord) write(desk, desk.lineBreak ? '\n' : ' ');
  desk.lineBreak = false;
  if (desk.opening !== '') write(desk, desk.opening);
  desk.opening = '';
  if (desk.keepsPieces) desk.pieces.push({ start: desk.base + start, end: desk.base + end, spoken, at: desk.length });
  write(desk, spoken);
  desk.hasWord = true;
}

function sayWord(desk: Desk, token: Token): void {
  if (token.text.length <= LONGEST_WORD) {
    say(desk, token.start, token.end, token.text);
    return;
  }
  const units = [...token.text];
  let start = token.start;
  for (let at = 0; at < units.length; at += LONGEST_WORD) {
    const chunk = units.slice(at, at + LONGEST_WORD).join('');
    say(desk, start, start + chunk.length, chunk);
    start += chunk.length;
  }
}

function isSecondOfTwoStops(tokens: readonly Token[], index: number): boolean {
  const before = skipSpaceBack(tokens, index);
  const isStop = (at: number): boolean => tokens[at]?.text === '.';
  return isStop(before) && !isStop(index + 1) && !isStop(skipSpaceBack(tokens, before));
}

function putMark(desk: Desk, tokens: readonly Token[], index: number, mark: string): void {
  if (mark === '"') {
    const after = tokens[index + 1];
    const opens = !isGap(after) && (after?.kind !== 'mark' || OPENING.has(after.text));
    const before = tokens[index - 1]?.kind;
    const isBehindWord = before === 'lower' || before === 'capital' || before === 'number';
    // "mô hình"Nhà sạch"": between two words it opens what nothing has opened.
    const isGrown = isBehindWord && isWord(after) && before !== 'number' && !desk.isQuoted;
    desk.isQuoted = opens && (!isBehindWord || isGrown);
    if (desk.isQuoted) {
      if (!desk.opening.includes('"')) desk.opening += '"';
    } else close(desk, '"');
    return;
  }
  const opening = OPENING.get(mark);
  if (opening !== undefined) {
    if (!desk.opening.includes(opening)) desk.opening += opening;
    if (opening === '(') desk.depth += 1;
    return;
  }
  const closing = CLOSING.get(mark);
  if (closing === undefined) return;
  // "11h..", "văn hóa. . Bà con": a slip; three are meant.
  if (closing === '.' && lastCharacter(desk) === '.' && isSecondOfTwoStops(tokens, index)) return;
  if (closing !== ')') {
    close(desk, closing);
    return;
  }
  if (desk.opening.includes('(')) desk.opening = desk.opening.replace('(', '');
  else close(desk, desk.depth > 0 ? ')' : ',');
  desk.depth = Math.max(0, desk.depth - 1);
}

function putPlain(desk: Desk, tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined || token.kind === 'space') return;
  if (token.kind === 'break') {
    desk.lineBreak = desk.hasWord;
    desk.opening = '';
    desk.isQuoted = false;
  } else if (token.kind === 'mark') putMark(desk, tokens, index, token.text);
  else sayWord(desk, token);
}

/** Dates and hours follow each other without a pause, and the power of a unit is no number: "10:05 28/11", "mỗi m2 3 con". */
const UNPAUSED: ReadonlySet<string> = new Set(['date', 'date-range', 'time', 'period', 'unit', 'quantity']);

/** "báo động III 2,9 m", "PCB40 1.450 đồng": a number right behind another, which without a pause would be heard as one. */
function areTwoNumbers(tokens: readonly Token[], before: Claim, { from, recogniser }: Claim): boolean {
  if (before.to !== from - 1 || tokens[from - 1]?.kind !== 'space' || tokens[from]?.kind !== 'number') return false;
  if (UNPAUSED.has(before.recogniser) || recogniser === 'date' || recogniser === 'time') return false;
  // "1 1/2 thìa"
  if (tokens[from + 1]?.text === '/' && tokens[before.to - 1]?.text.length === 1) return false;
  return tokens[before.to - 1]?.kind === 'number' || before.recogniser === 'roman';
}

/** Joins what was read into one string: words with single spaces, pauses on the word before them, one line a line. */
export class Assembler {
  readonly #desk: Desk;
  /** Of the stretches that are done. */
  readonly #texts: string[] = [];

  /** Without pieces only the text is made: half the memory. */
  constructor(keepsPieces: boolean) {
    this.#desk = {
      parts: [],
      pieces: [],
      length: 0,
      opening: '',
      hasWord: false,
      isQuoted: false,
      lineBreak: false,
      depth: 0,
      base: 0,
      keepsPieces,
    };
  }

  /** Adds a stretch whose tokens count from `base`, its place in the whole clean text. */
  add({ tokens, claims }: Pass, base: number): void {
    const desk = this.#desk;
    desk.base = base;
    let index = 0;
    let before: Claim | undefined;
    for (const claim of claims) {
      const { from, to, match } = claim;
      for (; index < from; index += 1) putPlain(desk, tokens, index);
      if (before !== undefined && areTwoNumbers(tokens, before, claim)) close(desk, ',');
      before = claim;
      for (const piece of match.pieces) say(desk, piece.start, piece.end, piece.spoken);
      if (match.pause !== undefined) for (const mark of match.pause) close(desk, mark);
      index = to;
    }
    for (; index < tokens.length; index += 1) putPlain(desk, tokens, index);
    // What a coming mark may still replace stays apart.
    const last = desk.parts.pop();
    if (last === undefined) return;
    this.#texts.push(desk.parts.join(''));
    desk.parts = [last];
  }

  finish(): Assembled {
    return { text: [...this.#texts, ...this.#desk.parts].join(''), pieces: this.#desk.pieces };
  }
}
