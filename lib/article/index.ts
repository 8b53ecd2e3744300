export { detectArticle } from './detect.ts';
export { extractArticle } from './extract.ts';
export { joinPages } from './pages.ts';
export { articleText, blockText, runsText } from './text.ts';
export type * from './types.ts';
