import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { recognizeFamily } from './portals/index.ts';
import type { Detection } from './types.ts';

/** Decides whether a page is an article and where its body is. Reads the page, never writes to it. */
export function detectArticle(document: Document, _url: URL): Detection {
  const family = recognizeFamily((mark) => document.querySelector(quoted(mark)) !== null, undefined);
  const root = family?.body.map((selector) => document.querySelector(selector)).find((element) => element !== null);
  if (family && root) {
    return { isArticle: true, confidence: 0.8, portal: family.name, root, reasons: [`body of ${family.name}`] };
  }
  const readable = isProbablyReaderable(document);
  const article = document.querySelector('article');
  return readable
    ? { isArticle: true, confidence: 0.5, ...(article && { root: article }), reasons: ['reads like an article'] }
    : { isArticle: false, confidence: 0, reasons: ['nothing found'] };
}

const quoted = (mark: string) => mark.replace(/=([^\]"]+)\]/, '="$1"]');
