import { markAt, numberAt, pieceOver } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { spellLetters } from '../numbers/letters.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

/** Letters of the province. */
const LONGEST_HEAD = 3;
const REGISTERED = 'TS';

function pastGap(tokens: readonly Token[], index: number): number {
  return tokens[index]?.kind === 'space' || markAt(tokens, index) === '-' ? index + 1 : index;
}

/** The number of a fishing boat: "QNg 95321 TS", "BĐ-97531-TS"; letters by name, digits one by one. */
export const vessel: Recogniser = {
  name: 'vessel',
  starts: ['upper', 'mixed', 'capital'],
  behind: new Set(['space', '-', 'number']),
  beyond: new Set(['number']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const head = tokens[index];
    if (head === undefined || head.text.length > LONGEST_HEAD) return undefined;
    const at = pastGap(tokens, index + 1);
    const tail = pastGap(tokens, at + 1);
    const digits = numberAt(tokens, at);
    if (!/^\d{4,5}$/.test(digits) || tokens[tail]?.text !== REGISTERED || isWord(tokens[tail + 1])) return undefined;
    const pieces = [
      pieceOver(reading, index, index + 1, spellLetters(head.text, options)),
      pieceOver(reading, at, at + 1, readDigits(digits)),
      pieceOver(reading, tail, tail + 1, spellLetters(REGISTERED, options)),
    ];
    return { end: tail + 1, pieces };
  },
};
