import { words } from './neighbour-rules.ts';

/** Cues that mean something else with the word that follows them: a topic whose cue is "giải" is not called up by "giải ngân". */
export const LONGER_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['giải', words('ngân, phóng, quyết, pháp, trình, thích, thể, tỏa, tán, đáp, trí')],
  ['thi', words('công, hành, đua, thể')],
  ['đội', words('vốn, giá')],
]);
