import { remember } from '../remember.ts';

const ONSET = 'ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x';
const NUCLEUS =
  'oai|oay|uây|uôi|ươi|ươu|yêu|iêu|oeo|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const CODA = 'ch|ng|nh|c|m|n|p|t';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${NUCLEUS})(${CODA})?$`);
const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
};

/** Marks apart, "nghiêng" is ten letters long; nothing longer needs a look. */
const LONGEST = 20;

const BASIC = /^[a-z]+$/;

function fits(word: string): boolean {
  let tone = '';
  const lower = word.toLowerCase();
  const plain = BASIC.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
          tone += TONES[mark] ?? '';
          return '';
        })
        .normalize('NFC');
  if (tone.length > 1) return false;
  const coda = SYLLABLE.exec(plain);
  if (coda === null) return false;
  const isStopped = /^(?:c|ch|p|t)$/.test(coda[1] ?? '');
  return !isStopped || tone === 's' || tone === 'j';
}

const remembered = remember(fits);

/** Whether letters can be one Vietnamese syllable, tone rules included ("bot" cannot: stops take sắc or nặng). Any case. */
export function isSyllable(word: string): boolean {
  return word.length <= LONGEST && remembered(word);
}
