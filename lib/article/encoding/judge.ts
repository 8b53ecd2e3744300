import { latinBytes, latinBytesOf1258 } from './bytes.ts';
import type { LegacyFont } from './fonts.ts';
import { readMarkedWords } from './syllables.ts';
import { NOT_TCVN3, tcvn3ToUnicode } from './tcvn3.ts';
import { NOT_VNI, vniToUnicode } from './vni.ts';

export type Encoding = LegacyFont['encoding'];

/** How a text is brought to one character a byte before it is decoded. */
export type ToBytes = (text: string) => string;

const DECODERS: Readonly<Record<Encoding, (text: string) => string>> = { tcvn3: tcvn3ToUnicode, vni: vniToUnicode };
const FOREIGN: Readonly<Record<Encoding, RegExp>> = { tcvn3: NOT_TCVN3, vni: NOT_VNI };
/** Letters that no byte of a legacy page can show, whichever code page it was read with: they prove Unicode. */
const ONLY_UNICODE = /[\u1ea0-\u1ef9\u0128\u0129\u0168\u0169]/;
const BEYOND_BYTES = /[\u0100-\u01b0]|[\u0300-\u0323]/;

/** What the spelling of a text says about it. */
export interface Verdict {
  says: 'legacy' | 'unicode' | 'nothing';
  /** Words with marks that it is judged by. */
  words: number;
  /** Share of them that are syllables, as the text stands and as decoded. */
  raw: number;
  decoded: number;
  toBytes: ToBytes;
}

function syllableShare(text: string): { words: number; share: number } {
  const { words, syllables } = readMarkedWords(text);
  return { words, share: words === 0 ? 0 : syllables / words };
}

function readAs(
  text: string,
  encoding: Encoding,
  toBytes: ToBytes,
): { words: number; share: number; toBytes: ToBytes } {
  const bytes = toBytes(text);
  if (BEYOND_BYTES.test(bytes) || FOREIGN[encoding].test(bytes)) return { words: 0, share: -1, toBytes };
  return { ...syllableShare(DECODERS[encoding](bytes)), toBytes };
}

/**
 * Whether a text in a legacy font really is in that encoding: the reading with more Vietnamese syllables wins. Editors leave legacy font
 * names on text that is Unicode already, so the name alone proves nothing.
 */
export function judge(text: string, encoding: Encoding): Verdict {
  const raw = syllableShare(text.normalize('NFC'));
  const plain = readAs(text, encoding, latinBytes);
  const as1258 = readAs(text, encoding, latinBytesOf1258);
  const best = as1258.share > plain.share ? as1258 : plain;
  const verdict = { raw: raw.share, decoded: best.share, toBytes: best.toBytes };
  if (ONLY_UNICODE.test(text)) return { ...verdict, says: 'unicode', words: raw.words };
  const words = Math.max(raw.words, best.words);
  if (words === 0 || best.share === raw.share) return { ...verdict, says: 'nothing', words: 0 };
  return { ...verdict, says: best.share > raw.share ? 'legacy' : 'unicode', words };
}

/** Decodes text of a legacy font, and gives capitals where the font showed them. */
export function decodeText(text: string, font: LegacyFont, toBytes: ToBytes): string {
  const decoded = DECODERS[font.encoding](toBytes(text));
  return font.capitals ? decoded.toUpperCase() : decoded;
}
