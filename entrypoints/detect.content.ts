import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followTypeSize } from '../lib/app/follow-type-size.ts';
import { isAsked } from '../lib/app/page-asked.ts';
import { watchPage } from '../lib/app/page-watch.ts';
import { glanceAtPage } from '../lib/article/detect/glance.ts';
import { detectArticle } from '../lib/article/detect.ts';
import { claimPage } from '../lib/platform/single-instance.ts';

export default defineContentScript({
  // wxt.config.ts puts the other portals in at build time.
  matches: ['*://*.gov.vn/*'],
  runAt: 'document_idle',
  main() {
    if (!claimPage()) return;
    let stays = isAsked(document, location.hash, performance.getEntriesByType('navigation'));
    const typeSize = followTypeSize();
    const detect = () => detectArticle(document, location);
    watchPage({
      document,
      glance: () => glanceAtPage(document, location),
      detect,
      onDetection({ root, ...detection }) {
        typeSize.setRoot(() => (detection.isArticle ? (root ?? detect().root) : undefined));
        // The background may be gone after an update of the extension: the page then keeps its last icon.
        browser.runtime.sendMessage({ type: 'articleDetected', request: { ...detection, stays } }).catch(console.debug);
        // What a page of one document shows later was gone to.
        stays = false;
      },
    });
  },
});
