import { createContext } from 'preact';

/** Whether the first letters of each syllable are bold, which helps some eyes to find their way. */
export const BoldStartsContext = createContext(false);

/** A piece of a text; `bold` ones are the first letters of a syllable. */
export interface Piece {
  text: string;
  bold: boolean;
}

/** A letter with the marks that stand apart from it in texts that are not composed. */
const LETTER = String.raw`\p{L}\p{M}*`;
const SYLLABLE = new RegExp(`(?:${LETTER})+`, 'gu');
const LETTERS = new RegExp(LETTER, 'gu');
/** "UBND", "TTg": a short form is read letter by letter, and looked up as a whole. */
const SHORT_FORM = /\p{Lu}.*\p{Lu}/u;

/** How many letters of a syllable of so many are bold: "ở", "nh·à", "ngh·iêng". */
function startLength(letters: number): number {
  if (letters <= 3) return 1;
  return letters <= 5 ? 2 : 3;
}

/** Cuts a text, in order and without loss, so that the first letters of each syllable stand alone; short forms stay whole. */
export function boldStarts(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: syllable, index } of text.matchAll(SYLLABLE)) {
    if (SHORT_FORM.test(syllable)) continue;
    const letters = syllable.match(LETTERS) ?? [];
    const start = letters.slice(0, startLength(letters.length)).join('');
    if (index > end) pieces.push({ text: text.slice(end, index), bold: false });
    pieces.push({ text: start, bold: true });
    end = index + start.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), bold: false });
  return pieces;
}
