import { DASHES, isDash, markAt, numberAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { scanFullDate } from './date-parts.ts';

/** Numbers in one sequence; a longer one goes on as the next. */
const LONGEST = 8;
const FEWEST = 3;

/** Numbers with room around their hyphens: what was drawn, "05 - 12 - 23 - 31". */
const FEWEST_SPACED = 4;

function pastDash(tokens: readonly Token[], index: number): number | undefined {
  const dash = skipSpace(tokens, index);
  return isDash(tokens, dash) ? skipSpace(tokens, dash + 1) : undefined;
}

const paused = (piece: Piece): Piece => ({ ...piece, spoken: `${piece.spoken},` });

/** Small numbers in a row with hyphens between: the formation 4-2-3-1, the rule 5-4-3. Said one after another. */
export const sequence: Recogniser = {
  name: 'sequence',
  starts: ['number'],
  behind: new Set(['space', ...DASHES]),
  beyond: new Set(DASHES),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const before = tokens[index - 1];
    if (isWord(before) || (before?.kind === 'mark' && '/.,:+-–'.includes(before.text))) return undefined;
    const pieces: Piece[] = [];
    let at = index;
    let isSpaced = false;
    while (pieces.length < LONGEST && numberAt(tokens, at) !== '' && numberAt(tokens, at).length < 3) {
      pieces.push(pieceOver(reading, at, at + 1, readCount(numberAt(tokens, at), options)));
      const next = pastDash(tokens, at + 1);
      if (next === undefined || numberAt(tokens, next) === '') break;
      isSpaced ||= next > at + 2;
      at = next;
    }
    const end = at + 1;
    if (pieces.length < (isSpaced ? FEWEST_SPACED : FEWEST) || numberAt(tokens, at) === '' || isWord(tokens[end]))
      return undefined;
    if ('/.,:-–%'.includes(markAt(tokens, end) || ' ') && numberAt(tokens, end + 1) !== '') return undefined;
    if (scanFullDate(tokens, index) !== undefined) return undefined;
    // Without pauses "5-10-20" would be heard as five, twelve and twenty.
    const isLong = pieces.some(({ start, end: last }) => last - start > 1);
    const said = isLong ? pieces.map((piece, place) => (place < pieces.length - 1 ? paused(piece) : piece)) : pieces;
    return { end, pieces: said };
  },
};
