import { hasWordBefore, markAt, pieceOver, skipSpace } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** Whom one calls. */
const TITLES: Readonly<Record<string, string>> = { a: 'anh', A: 'anh', c: 'chị', C: 'chị', e: 'em', b: 'bác' };
const CONTACT: ReadonlySet<string> = new Set(['lh', 'hệ', 'gặp', 'gọi', 'zalo', 'alo']);
const REACH = 8;

/** "LH: a. Tuấn 0903… hoặc c. Hoa": letters before the names of those to be called. */
export const contact: Recogniser = {
  name: 'contact',
  starts: ['letter', 'lower'],
  words: new Set(Object.keys(TITLES)),
  behind: new Set(['.']),
  recognise(reading, index) {
    const { tokens } = reading;
    const spoken = TITLES[tokens[index]?.text ?? ''];
    const name = tokens[skipSpace(tokens, index + 2)];
    if (spoken === undefined || markAt(tokens, index + 1) !== '.' || isWord(tokens[index - 1])) return undefined;
    if (name?.kind !== 'capital' || !hasWordBefore(tokens, index, REACH, CONTACT)) return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, spoken)] };
  },
};
