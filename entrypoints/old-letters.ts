import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decodeLoose, decodeOldLetters } from '../lib/article/encoding/old-letters.ts';
import { giveOldLetters } from '../lib/article/encoding/old-letters-elsewhere.ts';

/** Brings the tables of TCVN3 and VNI to a page that needs them; the extractor runs again after it. */
export default defineUnlistedScript(() => giveOldLetters({ decodeLoose, decodeOldLetters }));
