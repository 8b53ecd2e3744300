/** A word that may be an abbreviation, and where it stands in its text. */
export interface Candidate {
  written: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\d]+(?:[-&–][\p{L}\p{M}\d]+)*/gu;
/** Two capitals somewhere: "UBND", "QĐ-TTg", "ThS" is left to its own row of the table. */
const LOOKS_SHORT = /\p{Lu}\P{Lu}*\p{Lu}|^\p{Lu}\p{Ll}?\p{Lu}/u;
const LONGEST = 16;

/** The word at an offset (UTF-16) of a text, where it looks like an abbreviation; else null. */
export function abbreviationAt(text: string, offset: number): Candidate | null {
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const end = match.index + written.length;
    if (match.index > offset) return null;
    if (offset <= end) {
      return written.length <= LONGEST && LOOKS_SHORT.test(written) ? { written, start: match.index, end } : null;
    }
  }
  return null;
}
