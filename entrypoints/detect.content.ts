import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectArticle } from '../lib/article/detect.ts';
import { portalMatches } from '../lib/article/portals/hosts.ts';

export default defineContentScript({
  matches: portalMatches(),
  main() {
    console.info(detectArticle(document, new URL(location.href)).isArticle);
  },
});
