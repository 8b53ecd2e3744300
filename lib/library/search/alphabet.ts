/**
 * Searchable text takes one byte a letter: digits and a–z are themselves, marked letters stand from 0x80 up, and everything
 * that is no letter or digit is one space. Vietnamese then takes fewer bytes than its UTF-8, tones and all, and a folded copy
 * of the same length is one table look-up a byte.
 */

const VIETNAMESE =
  'àáảãạăằắẳẵặâầấẩẫậ' + // a
  'èéẻẽẹêềếểễệ' +
  'ìíỉĩị' +
  'òóỏõọôồốổỗộơờớởỡợ' +
  'ùúủũụưừứửữự' +
  'ỳýỷỹỵ' +
  'đ';
const NEIGHBOURS = 'äåæçëîïñöøœßûüÿāēīōūśšžźżčćłńğış';

/** Between two paragraphs: no phrase reaches over it. */
export const PARAGRAPH = 0x01;
/** Between title, about (tags, site, byline) and text. */
export const FIELD = 0x02;
export const SPACE = 0x20;
const ESCAPE = 0x03;
const FIRST_MARKED = 0x80;
const DIGITS_OF_ESCAPED = 4;

const CODES = new Map<string, number>(
  [...`${VIETNAMESE}${NEIGHBOURS}`].map((letter, at) => [letter, FIRST_MARKED + at]),
);

function baseOf(letter: string): number {
  const base =
    letter.normalize('NFD')[0]?.replace('đ', 'd').replace('ł', 'l').replace('ø', 'o').replace('ı', 'i') ?? '';
  return /^[a-z]$/.test(base) ? base.charCodeAt(0) : (CODES.get(letter) ?? SPACE);
}

function foldTable(): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, code) => code);
  for (const [letter, code] of CODES) table[code] = baseOf(letter);
  return table;
}

const FOLDED = foldTable();

/** The same bytes without marks. */
export function foldBytes(bytes: Uint8Array): Uint8Array {
  const folded = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) folded[at] = FOLDED[bytes[at] ?? 0] ?? 0;
  return folded;
}

/** Other scripts: an escape and the code point in letters that nothing else uses (upper case ASCII, two bytes' worth of 5 bits). */
function escaped(codePoint: number): number[] {
  const digits = Array.from({ length: DIGITS_OF_ESCAPED }, (_, at) => 0x40 + ((codePoint >> (5 * at)) & 31));
  return [ESCAPE, ...digits];
}

/** Old and new ways to place the tone (hoà and hòa) are one word: the tone moves to the first of the two vowels. */
const PLACED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);
const LATE_TONE = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A text's words in lower case, NFC, tones placed one way. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase();
  const placed = plain.replace(LATE_TONE, (pair) => PLACED[pair] ?? pair);
  return placed.match(WORD) ?? [];
}

/** One word as bytes, without the spaces around it. Letters of other scripts take several. */
export function encodeWord(word: string): number[] {
  return [...word].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return [code];
    return CODES.get(letter) ?? escaped(letter.codePointAt(0) ?? 0);
  });
}

/** True for a word that is typed with a tone or a mark, which then counts. */
export function hasMarks(word: readonly number[]): boolean {
  return word.some((code) => FOLDED[code] !== code);
}
