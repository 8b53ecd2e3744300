import { once } from '../../text/index.ts';

/**
 * VNI for Windows: a letter is its base, followed by one byte for tone and quality together; a few letters are one byte. Shown by `VNI-…` fonts.
 * Marks and lone letters share no byte, so reading is unambiguous as long as pairs are tried before single bytes.
 */
const PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const SINGLES: readonly (readonly [byte: string, letter: string])[] = [
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
];

const smallToUnicode = once((): [string, string][] => [
  ...PAIRS.flatMap(([base, marks, letters]) => {
    const written = [...letters];
    return [...marks].map((mark, index): [string, string] => [base + mark, written[index] ?? '']);
  }),
  ...SINGLES.map(([byte, letter]): [string, string] => [byte, letter]),
]);

/** Small letters, capitals, and a capital base under a small mark, as hasty typists leave it. */
const toUnicode = once(
  () =>
    new Map(
      smallToUnicode().flatMap(([bytes, letter]): [string, string][] => [
        [bytes, letter],
        [bytes.toUpperCase(), letter.toUpperCase()],
        [bytes.charAt(0).toUpperCase() + bytes.slice(1), letter.toUpperCase()],
        [bytes.charAt(0) + bytes.slice(1).toUpperCase(), letter],
      ]),
    ),
);

const fromUnicode = /* @__PURE__ */ once(
  () =>
    new Map(
      smallToUnicode().flatMap(([bytes, letter]): [string, string][] => [
        [letter, bytes],
        [letter.toUpperCase(), bytes.toUpperCase()],
      ]),
    ),
);

/** Letters of Latin-1 that VNI does not use: a text that holds one was not written in it. */
export const NOT_VNI = /[çÇðÐýÝþÞßÿ]/;

const written = once(() => new RegExp([...toUnicode().keys()].sort((a, b) => b.length - a.length).join('|'), 'g'));

/** Unicode (NFC) of text written for a VNI font, one character a byte as windows-1252 reads it. Anything else stays as it is. */
export function vniToUnicode(text: string): string {
  return text.replace(written(), (bytes) => toUnicode().get(bytes) ?? bytes);
}

/** The inverse of {@link vniToUnicode} for every Vietnamese letter. */
export function unicodeToVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => fromUnicode().get(letter) ?? letter).join('');
}
