import { GREEK } from '../data/greek.ts';
import { numberAt, pieceOver, skipSpace } from '../neighbours.ts';
import { letterName, spellLetters } from '../numbers/letters.ts';
import { type Recogniser, WORDS } from '../recogniser.ts';

const FIRST_GREEK = 0x370;
const LAST_GREEK = 0x3ff;

/** Letter by letter, for a pattern takes ten times as long. */
function hasGreek(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= FIRST_GREEK && code <= LAST_GREEK) return true;
  }
  return false;
}

const TRIANGLE_LENGTH = 4;
const TRIANGLE = /^\u0394[A-Z]{3}$/;
const DIAMETER: ReadonlySet<string> = new Set('Øø');
/** Longer words are Greek and no signs of formulas. */
const LONGEST = 3;

/** Greek letters in formulas and names of things, alone or beside others: π, Δt, πr. */
export const greek: Recogniser = {
  name: 'greek',
  starts: WORDS,
  fits: (text) => hasGreek(text) || DIAMETER.has(text),
  recognise(reading, index) {
    const text = reading.tokens[index]?.text ?? '';
    if (text.length === TRIANGLE_LENGTH && TRIANGLE.test(text)) {
      const said = `tam giác ${spellLetters(text.slice(1), reading.options)}`;
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, said)] };
    }
    // "Ø 110mm": how thick it is.
    if (DIAMETER.has(text)) {
      const isMeasured = numberAt(reading.tokens, skipSpace(reading.tokens, index + 1)) !== '';
      const said = isMeasured ? 'phi' : 'đường kính';
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, said)] };
    }
    if (text.length > LONGEST || !hasGreek(text)) return undefined;
    const said = [...text].map(
      (letter) => GREEK[letter.toLowerCase()] ?? letterName(letter, reading.options) ?? letter,
    );
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, said.join(' '))] };
  },
};
