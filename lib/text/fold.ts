const LATIN_MARKS = /[\u0300-\u036f]+/g;
/** Blocks whose marks only Unicode's tables tell. */
const OTHER_SCRIPTS = /[\u0483-\u1dff\u2c00-\uffff]/;

/**
 * Folds Vietnamese for searching: tone- and mark-free, đ → d (the Icelandic eth that some type for it, too), lower case.
 * On NFC input the result has the same length in UTF-16 units, so offsets carry over.
 */
export function foldVietnamese(text: string): string {
  const bare = text.normalize('NFD').replace(LATIN_MARKS, '');
  const folded = OTHER_SCRIPTS.test(bare) ? bare.replace(/\p{Mn}+/gu, '') : bare;
  return folded.replace(/[đĐðÐƉ]/g, 'd').toLowerCase();
}
