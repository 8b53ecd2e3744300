import { hasWordBefore, markAt, numberAt, pieceOver, unsaid } from '../neighbours.ts';
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

const BOATS: ReadonlySet<string> = new Set(['tàu', 'thuyền']);
const BOAT_REACH = 5;
/** Ships of the state, known by the four figures on their sides. */
const SHIPS: ReadonlyMap<string, string> = new Map([
  ['CSB', 'cảnh sát biển'],
  ['KN', 'kiểm ngư'],
]);

/** "tàu cá mang số hiệu QB 98243" */
function isOfBoat(tokens: readonly Token[], index: number, at: number): boolean {
  const isPlain = /^[A-ZĐ]{1,2}g?$/.test(tokens[index]?.text ?? '') && numberAt(tokens, at).length === 5;
  return isPlain && hasWordBefore(tokens, index, BOAT_REACH, BOATS) && !isWord(tokens[at + 1]);
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
    if (!/^\d{4,5}$/.test(digits)) return undefined;
    const ship = SHIPS.get(head.text);
    if (ship !== undefined && hasWordBefore(tokens, index, BOAT_REACH, BOATS)) {
      const name = pieceOver(reading, index, index + 1, unsaid(tokens, index, ship));
      return { end: at + 1, pieces: [name, pieceOver(reading, at, at + 1, readDigits(digits))] };
    }
    const isMarked = tokens[tail]?.text === REGISTERED && !isWord(tokens[tail + 1]);
    if (!isMarked && !isOfBoat(tokens, index, at)) return undefined;
    const pieces = [
      pieceOver(reading, index, index + 1, spellLetters(head.text, options)),
      pieceOver(reading, at, at + 1, readDigits(digits)),
    ];
    if (!isMarked) return { end: at + 1, pieces };
    return {
      end: tail + 1,
      pieces: [...pieces, pieceOver(reading, tail, tail + 1, spellLetters(REGISTERED, options))],
    };
  },
};
