import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../lib/article/index.ts';

export default defineUnlistedScript({ globalName: true, main: () => extractArticle(document, new URL(location.href)) });
