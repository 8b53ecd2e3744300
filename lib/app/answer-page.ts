import { detectArticle, extractArticle } from '../article/index.ts';
import type { ExtractOptions, Removal } from '../article/types.ts';
import type { PageReading, PageRequest } from './read-page.ts';

/**
 * In the page: detects and extracts. A hostile page can make any getter throw; the answer then names the error, so that
 * the reader gets a sentence and not silence.
 */
export function answerPage(document: Document, request: PageRequest = {}): PageReading {
  try {
    const url = new URL(document.URL);
    const { root: _root, ...detection } = detectArticle(document, url);
    const trace: Removal[] = [];
    const options: ExtractOptions = {
      ...(request.trace && { trace }),
      ...(request.rootSelector && { rootSelector: request.rootSelector }),
    };
    const article = extractArticle(document, url, options);
    return { detection, article: article && request.trace ? { ...article, trace } : article };
  } catch (error) {
    const nothing = { isArticle: false, confidence: 0, reasons: ['the page broke the extraction'] };
    return { detection: nothing, article: null, error: String(error) };
  }
}
