export { countWords, readingMinutes, SYLLABLES_PER_MINUTE } from './count.ts';
export { foldVietnamese } from './fold.ts';
