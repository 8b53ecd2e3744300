import { pieceOver } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** The reader's own words, before every rule. An entry matches from the start of a token to the end of one. */
export const dictionary: Recogniser = {
  name: 'dictionary',
  starts: ['lower', 'capital', 'upper', 'letter', 'mixed', 'number', 'mark'],
  recognise(reading, index) {
    const { tokens, options, text } = reading;
    const start = tokens[index]?.start ?? 0;
    for (const { written, spoken, wholeWord = true } of options.dictionary) {
      const normal = written.normalize('NFC').trim();
      if (normal === '' || !text.startsWith(normal, start)) continue;
      let end = index;
      while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) < start + normal.length) end += 1;
      const last = tokens[end];
      const isExact = last?.end === start + normal.length;
      const touches =
        isWord(tokens[index - 1]) ||
        (isExact && (isWord(tokens[end + 1]) || tokens[end + 1]?.kind === 'number') && isWord(last));
      if (last === undefined || (wholeWord && (!isExact || touches)) || !isExact) continue;
      return { end: end + 1, pieces: [pieceOver(reading, index, end + 1, spoken.trim().replace(/\s+/g, ' '))] };
    }
    return undefined;
  },
};
