/** Vietnamese silent reading, in syllables a minute; a space-separated token is a syllable. */
export const SYLLABLES_PER_MINUTE = 260;

/** Number of white-space-separated tokens that hold a letter or a digit. */
export function countWords(text: string): number {
  // From the first letter of a token to its end: one match a token, and no way back.
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Whole minutes to read `wordCount` syllables, never under 1. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / SYLLABLES_PER_MINUTE));
}
