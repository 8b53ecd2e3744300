const COMBINING_MARKS = /\p{Mn}+/gu;

/**
 * Folds Vietnamese for searching: tone- and mark-free, đ → d, lower case.
 * On NFC input the result has the same length in UTF-16 units, so offsets carry over.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
