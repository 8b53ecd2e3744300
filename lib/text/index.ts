export { countWords, readingMinutes, SYLLABLES_PER_MINUTE } from './count.ts';
export { foldVietnamese } from './fold.ts';
export { hasWord, shapeOf, wordsIn } from './letters.ts';
export { once } from './once.ts';
