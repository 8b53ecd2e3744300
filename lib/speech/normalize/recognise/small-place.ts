import { PLACE_LETTERS } from '../data/places.ts';
import { isLineHead, markAt, numberAt, pieceOver, skipSpace, skipSpaceBack, wordBefore } from '../neighbours.ts';
import type { Reading, Recogniser } from '../recogniser.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(PLACE_LETTERS).map(([letter, spoken]) => [letter.toLowerCase(), spoken])),
  kp: 'khu phố',
  tt: 'thị trấn',
  tx: 'thị xã',
};
/** Those that are numbered as well as named. */
const NUMBERED: ReadonlySet<string> = new Set(['q', 'p', 'kp']);
const LONGEST_NUMBER = 2;
/** What an address begins behind. */
const WHERE: ReadonlySet<string> = new Set(['ở', 'tại', 'thuộc', 'về', 'trú', 'quê', 'từ', 'đến', 'và']);

/** Whether what stands before is an address so far: "Nam Cường, …", "ở …". */
function isInAddress({ tokens }: Reading, index: number): boolean {
  const before = skipSpaceBack(tokens, index);
  const mark = markAt(tokens, before);
  return mark === ',' || mark === '(' || mark === '-' || WHERE.has(wordBefore(tokens, index));
}

/** Capital letters that are written without their stop, too. */
const BARE: ReadonlySet<string> = new Set(['Q', 'P', 'H', 'X']);

/** ", P Tân An" */
function isBarePlace({ tokens }: Reading, index: number): boolean {
  const [first, second] = [tokens[index + 2], tokens[index + 4]];
  const isNamed = tokens[index + 1]?.kind === 'space' && first?.kind === 'capital' && second?.kind === 'capital';
  return isNamed && markAt(tokens, skipSpaceBack(tokens, index)) === ',';
}

/**
 * Addresses in small letters: "12 Lê Lợi, p. 5, q. 3", "x. Nam Cường, h. Chợ Đồn", or in capitals without a stop. A single letter elsewhere marks a
 * list or is a unit.
 */
export const smallPlace: Recogniser = {
  name: 'small-place',
  starts: ['lower', 'letter'],
  words: new Set([...Object.keys(PREFIXES), ...BARE]),
  behind: new Set(['.', 'space']),
  beyond: new Set(['capital']),
  recognise(reading, index) {
    const { tokens } = reading;
    const letter = tokens[index]?.text ?? '';
    const spoken = PREFIXES[letter.toLowerCase()];
    if (spoken !== undefined && BARE.has(letter))
      return isBarePlace(reading, index)
        ? { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] }
        : undefined;
    if (spoken === undefined || markAt(tokens, index + 1) !== '.') return undefined;
    const at = skipSpace(tokens, index + 2);
    const number = numberAt(tokens, at);
    const isNumber = number !== '' && number.length <= LONGEST_NUMBER && NUMBERED.has(letter);
    const isName = tokens[at]?.kind === 'capital' && (tokens[at]?.text.length ?? 0) > 1;
    if (!isNumber && !isName) return undefined;
    if (!isInAddress(reading, index) && !(letter.length > 1 && isLineHead(tokens, index))) return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, spoken)] };
  },
};
