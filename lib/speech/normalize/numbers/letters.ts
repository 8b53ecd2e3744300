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

function nameIn(names: Readonly<Record<string, string>>, letter: string): string | undefined {
  const upper = letter.toUpperCase();
  if (Object.hasOwn(names, upper)) return names[upper];
  const plain = upper
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
}

function spellIn(names: Readonly<Record<string, string>>, text: string): string {
  const hasBarred = /[ĐƯƠĂÂÊ]/i.test(text);
  const said = [...text].map((letter) => (letter.toUpperCase() === 'D' && hasBarred ? 'dê' : nameIn(names, letter)));
  return said.filter((name) => name !== undefined).join(' ');
}

/** What the letters of one region are called, and words spelled with them. */
function speller(names: Readonly<Record<string, string>>) {
  return {
    name: remember((letter) => nameIn(names, letter)),
    spell: remember((text) => spellIn(names, text)),
  };
}

const SPELLERS = { north: speller(NORTH), south: speller(SOUTH) };

/** Name of one letter; undefined for what is no Vietnamese or basic Latin letter. Tones are dropped. */
export function letterName(letter: string, { letters }: ResolvedOptions): string | undefined {
  return SPELLERS[letters].name(letter);
}

/** "WTO" → "vê kép tê ô". What has no name is left out. D is "dê" beside Đ, which takes "đê". */
export function spellLetters(text: string, { letters }: ResolvedOptions): string {
  return SPELLERS[letters].spell(text);
}
