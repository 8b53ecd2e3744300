/** Vietnamese silent reading, in syllables a minute; a space-separated token is a syllable. */
export const SYLLABLES_PER_MINUTE = 260;

/** Letters and digits of Latin, each with the rest of its token. */
const LATIN_TOKEN =
  /[\dA-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]\S*/g;
/** Characters that only Unicode's tables tell letters among. */
const OTHER_SCRIPTS = /(?![\u0300-\u036f])[^\0-\u024f\u1e00-\u1eff\u2000-\u205e]/;

/** Number of white-space-separated tokens that hold a letter or a digit. */
export function countWords(text: string): number {
  const token = OTHER_SCRIPTS.test(text) ? /[\p{L}\p{N}]\S*/gu : LATIN_TOKEN;
  return text.match(token)?.length ?? 0;
}

/** Whole minutes to read `wordCount` syllables, never under 1. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / SYLLABLES_PER_MINUTE));
}
