import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeRequest } from '../lib/app/inject.ts';
import { type PickTexts, pickRegion } from '../lib/app/pick/region.ts';
import { rememberRegion } from '../lib/app/pick/remembered.ts';
import { selectorFor } from '../lib/app/pick/selector.ts';
import { detectArticle } from '../lib/article/detect.ts';

export default defineUnlistedScript(() => {
  const texts = takeRequest<PickTexts>();
  if (!texts || !document.body) return;
  const host = location.hostname;
  pickRegion(document, {
    texts,
    start: detectArticle(document, new URL(document.URL)).root ?? document.body,
    onPick: (element) => void rememberRegion(host, selectorFor(element)).catch(console.error),
    onUndo: () => void rememberRegion(host).catch(console.error),
  });
});
