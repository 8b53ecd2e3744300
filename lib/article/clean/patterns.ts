/** Names that say "this is the text", and save an element from the pattern above. */
export const CONTENT =
  /article-?(?:body|content|detail)|post-?(?:body|content)|entry-?content|main-?content|content-?(?:body|main|detail)|page-?content|story-?body|detail-?content|noi-?dung|chi-?tiet|UIArticleInMenu/i;

/** Roles that hold no text of an article. */
export const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'menu',
  'menubar',
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'alert',
  'alertdialog',
  'dialog',
  'toolbar',
  'tablist',
]);

/** Tags of page furniture wherever they stand. */
export const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'menu']);
