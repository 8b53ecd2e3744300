import { isDash, markAt, numberAt, pieceOver } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';
import { scanFullDate } from './date-parts.ts';

/** Numbers in one sequence; a longer one goes on as the next. */
const LONGEST = 8;
const FEWEST = 3;

/** Small numbers in a row with hyphens between: the formation 4-2-3-1, the rule 5-4-3. Said one after another. */
export const sequence: Recogniser = {
  name: 'sequence',
  starts: ['number'],
  behind: new Set('-–'),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const before = tokens[index - 1];
    if (isWord(before) || (before?.kind === 'mark' && '/.,:+-–'.includes(before.text))) return undefined;
    const pieces: Piece[] = [];
    let at = index;
    while (pieces.length < LONGEST && numberAt(tokens, at) !== '' && numberAt(tokens, at).length < 3) {
      pieces.push(pieceOver(reading, at, at + 1, readCount(numberAt(tokens, at), options)));
      if (!isDash(tokens, at + 1) || numberAt(tokens, at + 2) === '') break;
      at += 2;
    }
    const end = at + 1;
    if (pieces.length < FEWEST || numberAt(tokens, at) === '' || isWord(tokens[end])) return undefined;
    if ('/.,:-–%'.includes(markAt(tokens, end) || ' ') && numberAt(tokens, end + 1) !== '') return undefined;
    return scanFullDate(tokens, index) === undefined ? { end, pieces } : undefined;
  },
};
