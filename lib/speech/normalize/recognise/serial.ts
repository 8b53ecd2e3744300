import { hasWordBefore, numberAt, pieceOver } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { spellLetters } from '../numbers/letters.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

/** Before the number of a printed form: "số seri", "sê-ri", "số phát hành", "phôi". */
const SERIAL_WORDS: ReadonlySet<string> = new Set(['seri', 'serial', 'ri', 'hành', 'phôi', 'gcn', 'gcnqsdđ', 'qsdđ']);
const REACH = 3;
const LETTERS = /^[A-ZĐ]{1,2}$/;
const DIGITS = /^\d{6,8}$/;

/** "số seri CB 123456": the number of a certificate, letter by letter and digit by digit, whatever CB is elsewhere. */
export const serial: Recogniser = {
  name: 'serial',
  starts: ['upper'],
  behind: new Set(['space', 'number']),
  beyond: new Set(['number']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const letters = tokens[index]?.text ?? '';
    const at = tokens[index + 1]?.kind === 'space' ? index + 2 : index + 1;
    const digits = numberAt(tokens, at);
    if (!LETTERS.test(letters) || !DIGITS.test(digits) || isWord(tokens[at + 1])) return undefined;
    if (!hasWordBefore(tokens, index, REACH, SERIAL_WORDS)) return undefined;
    const pieces = [
      pieceOver(reading, index, index + 1, spellLetters(letters, options)),
      pieceOver(reading, at, at + 1, readDigits(digits)),
    ];
    return { end: at + 1, pieces };
  },
};
