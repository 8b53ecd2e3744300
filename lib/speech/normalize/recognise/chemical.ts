import { COMPOUNDS, ELEMENTS } from '../data/elements.ts';
import { numberAt, pieceOver } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const SYMBOL = /\p{Lu}\p{Ll}?/gu;

/** Symbols of elements and nothing else: "Fe", "NaCl". */
function isOfElements(token: Token | undefined): token is Token {
  if (!isWord(token)) return false;
  if (token.text.length === 1) return ELEMENTS.has(token.text);
  const symbols = token.text.match(SYMBOL) ?? [];
  return symbols.join('') === token.text && symbols.every((symbol) => ELEMENTS.has(symbol));
}

/** A compound with an element of two letters, letter by letter: Fe2O3, Na2CO3, NaCl. Those of single letters are codes like any other. */
export const chemical: Recogniser = {
  name: 'chemical',
  starts: ['capital', 'mixed', 'upper', 'letter'],
  behind: new Set(['number']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    if (numberAt(tokens, index + 1) === '' || isWord(tokens[index - 1]) || numberAt(tokens, index - 1) !== '')
      return undefined;
    const pieces: Piece[] = [];
    let [at, letters] = [index, ''];
    for (;;) {
      const part = tokens[at];
      const count = numberAt(tokens, at);
      if (isOfElements(part)) letters += part.text;
      else if (count === '' || count.length > 2) break;
      const said = count === '' ? spellLetters(part?.text ?? '', options) : readCount(count, options);
      pieces.push(pieceOver(reading, at, at + 1, said));
      at += 1;
    }
    const isCompound = (letters.match(SYMBOL)?.length ?? 0) > 1 && /\p{Ll}/u.test(letters);
    return isCompound && !isWord(tokens[at]) && numberAt(tokens, at) === '' ? { end: at, pieces } : undefined;
  },
};

/** A compound without figures: NaCl, KOH. */
export const salt: Recogniser = {
  name: 'salt',
  starts: ['mixed'],
  words: COMPOUNDS,
  recognise(reading, index) {
    const { tokens, options } = reading;
    const text = tokens[index]?.text ?? '';
    if (!COMPOUNDS.has(text) || numberAt(tokens, index + 1) !== '') return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spellLetters(text, options))] };
  },
};
