/** Syllables that the embedded voice takes for English words, written so that it says them as Vietnamese. */
export const RESPELLINGS: Readonly<Record<string, string>> = {
  buy: 'bai',
  gen: 'ghen',
  hat: 'hát',
  mat: 'mát',
  veo: 'véo',
};
