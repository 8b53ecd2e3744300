import { once } from '../../text/index.ts';

/** Rhymes of written Vietnamese without their tone. */
const RHYMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu`;

const syllable = once(
  () =>
    new RegExp(
      `^(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?(?:${RHYMES.trim().split(/\s+/).join('|')})$`,
    ),
);
// A tone sits on a vowel, after the vowel's own mark or before it (NFD orders the dot below first).
const TONE = /(?<=[aeiouy][\u0302\u0306\u031b]?)[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00ad\u00d7\u00f7]+/gu;
const EDGES = /^[\u00a1\u00ab\u00b7\u00bb\u00bf]+|[\u00a1\u00ab\u00b7\u00bb\u00bf]+$/g;

/** Whether a word could be a Vietnamese syllable by its spelling. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const toneless = decomposed.replace(TONE, '');
  return decomposed.length - toneless.length <= 1 && syllable().test(toneless.normalize('NFC'));
}

/** How much of a text's words with marks reads as Vietnamese. */
export interface Reading {
  /** Words with a character outside ASCII. */
  words: number;
  /** Those of them that are spelled like a Vietnamese syllable. */
  syllables: number;
}

/** Counts the words with marks and the Vietnamese syllables among them. Words of ASCII alone say nothing and are left out. */
export function readMarkedWords(text: string): Reading {
  const words = (text.match(WORD) ?? []).filter((word) => /[^\0-\x7f]/.test(word.replace(EDGES, '')));
  return { words: words.length, syllables: words.filter((word) => isSyllable(word.replace(EDGES, ''))).length };
}
