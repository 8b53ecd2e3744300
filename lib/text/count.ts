import { isWordCode } from './letters.ts';
import { isSpace } from './space.ts';

/** Vietnamese silent reading, in syllables a minute; a space-separated token is a syllable. */
export const SYLLABLES_PER_MINUTE = 260;

/** Number of white-space-separated tokens that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let index = 0; index < text.length; index++) {
    if (isSpace(text.charCodeAt(index))) isCounted = false;
    else if (!isCounted && isWordCode(text.codePointAt(index) ?? 0)) {
      isCounted = true;
      count += 1;
    }
  }
  return count;
}

/** Whole minutes to read `wordCount` syllables, never under 1. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / SYLLABLES_PER_MINUTE));
}
