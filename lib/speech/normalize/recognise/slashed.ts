import { SLASHED_WORDS } from '../data/abbreviations/slashed.ts';
import { markAt, pieceOver } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** A word of two syllables with its first cut short: "k/hoạch", "B/cáo", "a/c". */
export const slashed: Recogniser = {
  name: 'slashed',
  starts: ['lower', 'capital', 'letter'],
  words: new Set(Array.from(SLASHED_WORDS.keys(), (written) => written.split('/')[0] ?? '')),
  behind: new Set('/'),
  recognise(reading, index) {
    const { tokens } = reading;
    const [first, second] = [tokens[index], tokens[index + 2]];
    if (markAt(tokens, index + 1) !== '/' || !isWord(first) || !isWord(second)) return undefined;
    const before = tokens[index - 1];
    if (isWord(before) || before?.kind === 'number' || before?.text === '/' || markAt(tokens, index + 3) === '/')
      return undefined;
    const spoken = SLASHED_WORDS.get(`${first.lower}/${second.lower}`);
    return spoken === undefined
      ? undefined
      : { end: index + 3, pieces: [pieceOver(reading, index, index + 3, spoken)] };
  },
};
