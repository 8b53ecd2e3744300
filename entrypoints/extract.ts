import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage } from '../lib/app/answer-page.ts';
import { takeRequest } from '../lib/app/inject.ts';
import type { PageRequest } from '../lib/app/read-page.ts';

export default defineUnlistedScript({
  globalName: true,
  main: async () => JSON.stringify(await answerPage(document, takeRequest<PageRequest>())),
});
