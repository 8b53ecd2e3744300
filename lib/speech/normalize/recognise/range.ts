import { DASHES, isDash, markAt, numberAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readLiteral, scanLiteral } from '../numbers/literal.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readUnit } from '../units.ts';
import { isScoreContext } from './score.ts';

function isTouched(before: Token | undefined): boolean {
  return isWord(before) || (before?.kind === 'mark' && '/.,:=+@#_-'.includes(before.text));
}

/** Two numbers with a dash: 2020 - 2025, 5-7%, 12,8 - 13%/năm; or the score of a match. */
export const range: Recogniser = {
  name: 'range',
  starts: ['number'],
  behind: new Set(['space', '.', ',', ...DASHES]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const left = scanLiteral(tokens, index);
    if (left === undefined) return undefined;
    const dash = skipSpace(tokens, left.end);
    if (!isDash(tokens, dash) || isTouched(tokens[index - 1])) return undefined;
    const rightAt = skipSpace(tokens, dash + 1);
    const right = scanLiteral(tokens, rightAt);
    if (right === undefined || (isDash(tokens, right.end) && numberAt(tokens, right.end + 1) !== '')) return undefined;
    if (markAt(tokens, right.end) === '/' && numberAt(tokens, right.end + 1) !== '') return undefined;
    const unitAt = skipSpace(tokens, right.end);
    const unit = readUnit(reading, unitAt);
    const isAmount = unit !== undefined;
    const [low, high] = [left, right].map(({ whole, fraction }) => Number(`${whole}.${fraction || 0}`)) as [
      number,
      number,
    ];
    const isScore = !isAmount && (low >= high || (high < 30 && isScoreContext(tokens, index)));
    const isSum = markAt(tokens, skipSpace(tokens, right.end)) === '=';
    const pieces = [
      pieceOver(reading, index, left.end, readLiteral(left, options, isAmount)),
      ...(isScore && !isSum ? [] : [pieceOver(reading, dash, dash + 1, isSum ? 'trừ' : 'đến')]),
      pieceOver(reading, rightAt, right.end, readLiteral(right, options, isAmount)),
    ];
    if (unit === undefined) return { end: right.end, pieces };
    return { end: unit.end, pieces: [...pieces, pieceOver(reading, unitAt, unit.end, unit.spoken)] };
  },
};
