import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticle } from '../lib/article/detect.ts';

/** Tells of a page that no content script runs on whether it looks like an article. */
export default defineUnlistedScript({
  globalName: true,
  main: () => {
    const { root: _root, ...detection } = detectArticle(document, new URL(document.URL));
    return JSON.stringify(detection);
  },
});
