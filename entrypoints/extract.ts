import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReading } from '../lib/app/read-page.ts';
import { detectArticle, extractArticle } from '../lib/article/index.ts';

export default defineUnlistedScript({
  globalName: true,
  main(): PageReading {
    try {
      const url = new URL(document.URL);
      const { root: _root, ...detection } = detectArticle(document, url);
      return { detection, article: extractArticle(document, url) };
    } catch (error) {
      // A hostile page can make any getter throw; the reader gets a sentence, not silence.
      const nothing = { isArticle: false, confidence: 0, reasons: ['the page broke the extraction'] };
      return { detection: nothing, article: null, error: String(error) };
    }
  },
});
