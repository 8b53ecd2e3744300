/** Nothing to see and nothing to read: soft hyphen, zero-width space, word joiner, byte-order mark, object replacement, controls. */
const INVISIBLE = /(?![\t\n\f\r])[\p{Cc}\u00ad\u180e\u200b\u2060\ufeff\ufffc]/gu;
/** Joiners bind emoji and letters of some scripts; beside Latin letters they are leftovers. */
const STRAY_JOINERS = /(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+/gu;
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Spaces of any width but line breaks; the no-break space among them. */
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Letters that are composed already, with the usual marks: nothing to do. Latin-1's first half holds the no-break space and the soft hyphen. */
const PLAIN = /^[\t\n\r -~\u00c0-\u024f\u1e00-\u1eff–—‘’“”…]*$/;

/** Whether a text, or a whole page's, has nothing that is to be cleaned. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** NFC, without invisible characters, every space a plain one. Visible characters are never changed beyond NFC. */
export function cleanText(text: string): string {
  const spaced = text.replace(WIDE_SPACES, ' ');
  if (isPlain(spaced)) return spaced;
  const cleaned = text.normalize('NFC').replace(INVISIBLE, '').replace(STRAY_JOINERS, '').replace(WIDE_SPACES, ' ');
  const directed = RIGHT_TO_LEFT.test(cleaned) ? cleaned : cleaned.replace(DIRECTION_MARKS, '');
  // What stood between a letter and its mark may be gone now.
  return directed.normalize('NFC');
}
