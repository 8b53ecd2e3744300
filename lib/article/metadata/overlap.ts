import { foldVietnamese, wordsIn } from '../../text/index.ts';

/** A text's words without tones and marks, in small letters. */
export const wordsOf = (text: string): string[] => wordsIn(foldVietnamese(text));

/** Share of `part`'s words that `whole` has too, 0..1. */
export function overlap(part: string, whole: string): number {
  const words = wordsOf(part);
  if (words.length === 0) return 0;
  const others = new Set(wordsOf(whole));
  return words.filter((word) => others.has(word)).length / words.length;
}
