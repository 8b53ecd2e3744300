import { once } from '../../text/index.ts';

/**
 * TCVN 5712:1993, VN3 ("ABC"): one byte a letter, A1–FE, shown by `.Vn…` fonts. There are no capitals with tones: fonts whose name ends
 * in H show every small letter as a capital.
 */
const ROWS: readonly (readonly [firstByte: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const toUnicode = once(
  () =>
    new Map(
      ROWS.flatMap(([first, letters]) =>
        [...letters].map((letter, index): [string, string] => [String.fromCharCode(first + index), letter]),
      ),
    ),
);

const fromUnicode = /* @__PURE__ */ once(() => new Map([...toUnicode()].map(([byte, letter]) => [letter, byte])));

/** Letters of Latin-1 that VN3 does not use: a text that holds one was not written in it. */
export const NOT_TCVN3 = /[ÀÁÂÃÄÅÍÙÚÛàðÿº¿]/;

/**
 * Unicode (NFC) of text written for a TCVN3 font, one character a byte as windows-1252 reads it. U+00AD is ư, so this must run before
 * soft hyphens are dropped. `capitals` is true for a font of capitals (`.VnTimeH`). Characters outside the table stay as they are.
 */
export function tcvn3ToUnicode(text: string, capitals = false): string {
  const decoded = text.replace(/[\u00a1-\u00fe]/g, (byte) => toUnicode().get(byte) ?? byte);
  return capitals ? decoded.toUpperCase() : decoded;
}

/** The inverse; a capital with a tone becomes its small letter's byte, to be shown by a font of capitals. */
export function unicodeToTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => fromUnicode().get(letter) ?? fromUnicode().get(letter.toLowerCase()) ?? letter,
  ).join('');
}
