import type { Detection } from './types.ts';

/** Decides whether a page is an article and where its body is. Reads the page, never writes to it. */
export function detectArticle(document: Document, _url: URL): Detection {
  const root = document.querySelector('article');
  return root
    ? { isArticle: true, confidence: 0.5, root, reasons: ['<article>'] }
    : { isArticle: false, confidence: 0, reasons: ['nothing found'] };
}
