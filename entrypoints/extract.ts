import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage } from '../lib/app/answer-page.ts';
import { takeRequest } from '../lib/app/inject.ts';
import type { PageRequest } from '../lib/app/read-page.ts';
import { wantsOldLetters } from '../lib/article/encoding/old-letters-elsewhere.ts';

export default defineUnlistedScript({
  globalName: true,
  main: async () => {
    const reading = await answerPage(document, takeRequest<PageRequest>());
    return JSON.stringify(wantsOldLetters() ? { article: null, wantsOldLetters: true } : reading);
  },
});
