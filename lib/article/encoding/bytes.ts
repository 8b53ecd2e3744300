/** What windows-1258 shows where windows-1252 has another character; all other bytes from A0 to FF are the same. */
const ONLY_IN_1258: ReadonlyMap<string, number> = new Map([
  ['\u0102', 0xc3],
  ['\u0300', 0xcc],
  ['\u0110', 0xd0],
  ['\u0309', 0xd2],
  ['\u01a0', 0xd5],
  ['\u01af', 0xdd],
  ['\u0303', 0xde],
  ['\u0103', 0xe3],
  ['\u0301', 0xec],
  ['\u0111', 0xf0],
  ['\u0323', 0xf2],
  ['\u01a1', 0xf5],
  ['\u01b0', 0xfd],
  ['\u20ab', 0xfe],
]);

const IN_1258 = new RegExp(`[${[...ONLY_IN_1258.keys()].join('')}]`, 'g');

/**
 * Brings text of a legacy font to one character a byte, as if the page had been read as windows-1252. Undoes x-user-defined (U+F780…) and the
 * Greek mu that some editors put for the micro sign.
 */
export function latinBytes(text: string): string {
  return text
    .replace(/[\uf780-\uf7ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) & 0xff))
    .replaceAll('\u03bc', '\u00b5');
}

/** The same for text of a page that was read as windows-1258, a Vietnamese browser's own choice where a page names no encoding. */
export function latinBytesOf1258(text: string): string {
  return latinBytes(text).replace(IN_1258, (character) => String.fromCharCode(ONLY_IN_1258.get(character) ?? 0));
}
