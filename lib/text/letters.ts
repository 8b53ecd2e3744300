/**
 * Letters and digits without patterns over Unicode's tables, each of which costs a page a millisecond before its first answer: for ASCII, Latin
 * and the signs among them the code tells; the tables are asked for other scripts alone.
 */

/** Letters and numbers among Latin-1's signs. */
const AMONG_SIGNS = 'ª²³µ¹º¼½¾';

function isAsciiWord(code: number): boolean {
  const small = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (small >= 0x61 && small <= 0x7a);
}

/** `undefined` where only Unicode's tables tell. */
function isLatinWord(code: number): boolean | undefined {
  if (code < 0x80) return isAsciiWord(code);
  if (code < 0xc0) return AMONG_SIGNS.includes(String.fromCharCode(code));
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x300 && code < 0x370) || (code >= 0x2000 && code < 0x205f) ? false : undefined;
}

/** Whether a code point is a letter or a number of any script (`\p{L}`, `\p{N}`). */
export function isWordCode(code: number): boolean {
  return isLatinWord(code) ?? /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}

/** Whether a text holds a letter or a number of any script. */
export function hasWord(text: string): boolean {
  for (const character of text) if (isWordCode(character.codePointAt(0) ?? 0)) return true;
  return false;
}

/** The stretches of letters and numbers in a text, in order; marks and signs divide them. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (isWordCode(character.codePointAt(0) ?? 0)) word += character;
    else if (word) {
      words.push(word);
      word = '';
    }
  }
  if (word) words.push(word);
  return words;
}

function shapeOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isLatin = isLatinWord(code);
  if (isLatin === false) return character;
  if (code >= 0x30 && code <= 0x39) return '0';
  if (isLatin && code >= 0xc0) return character === character.toLowerCase() ? 'a' : 'A';
  if (code < 0x80) return code < 0x60 ? 'A' : 'a';
  return /[\p{Lu}\p{Lt}]/u.test(character) ? 'A' : /\p{L}/u.test(character) ? 'a' : character;
}

/** The text with `A` for every capital, `a` for every other letter, `0` for every digit; all else as it is. For patterns on letters of any script. */
export function shapeOf(text: string): string {
  return Array.from(text, shapeOfCharacter).join('');
}
