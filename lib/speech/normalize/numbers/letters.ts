import type { ResolvedOptions } from '../options.ts';
import { remember } from '../remember.ts';

/** Names of the letters as they are said in codes and acronyms. */
const NORTH: Readonly<Record<string, string>> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'đê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'gờ',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'ô',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'ét',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'y',
  Z: 'dét',
};
const SOUTH: Readonly<Record<string, string>> = {
  ...NORTH,
  G: 'giê',
  L: 'e lờ',
  M: 'em mờ',
  N: 'en nờ',
  P: 'bê phở',
  R: 'e rờ',
  S: 'ét xì',
  X: 'ích xì',
  Y: 'i cờ rét',
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function nameIn(names: Readonly<Record<string, string>>, letter: string): string | undefined {
  const upper = letter.toUpperCase();
  if (Object.hasOwn(names, upper)) return names[upper];
  const plain = upper.normalize('NFD').replace(TONES, '').normalize('NFC');
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
}

const BARRED = /[ĐƯƠĂÂÊ]/i;
const LETTER_D = /d/i;

/** What the letters of one region are called, and words spelled with them. */
class Speller {
  readonly name: (letter: string) => string | undefined;

  constructor(names: Readonly<Record<string, string>>) {
    this.name = remember((letter) => nameIn(names, letter));
  }

  spell(text: string): string {
    const isBarred = LETTER_D.test(text) && BARRED.test(text);
    let said = '';
    for (const letter of text) {
      const name = isBarred && LETTER_D.test(letter) ? 'dê' : this.name(letter);
      if (name !== undefined) said += said === '' ? name : ` ${name}`;
    }
    return said;
  }
}

const SPELLERS = { north: new Speller(NORTH), south: new Speller(SOUTH) };

/** Name of one letter; undefined for what is no Vietnamese or basic Latin letter. Tones are dropped. */
export function letterName(letter: string, { letters }: ResolvedOptions): string | undefined {
  return SPELLERS[letters].name(letter);
}

/** "WTO" → "vê kép tê ô". What has no name is left out. D is "dê" beside Đ, which takes "đê". */
export function spellLetters(text: string, { letters }: ResolvedOptions): string {
  return SPELLERS[letters].spell(text);
}
