import { sayAbbreviation } from '../abbreviations.ts';
import { LINKING_WORDS } from '../data/abbreviations/linking-words.ts';
import { markAt, pieceOver } from '../neighbours.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const SHORTEST = 2;
const LONGEST = 10;

/** The letter that a word gives to an abbreviation: no tone, no hat, no horn; Đ stays. */
function initial(word: string): string {
  return word
    .charAt(0)
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Words before `index` whose initials are `letters`, linking words passed over; undefined where one does not fit. */
function longForm(tokens: readonly Token[], index: number, letters: string): string | undefined {
  const words: string[] = [];
  let left = letters.length;
  for (let at = index - 1; left > 0 && at >= 0 && index - at < LONGEST * 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return undefined;
    if (token.kind === 'space' || (token.kind === 'mark' && ',-–&"”'.includes(token.text))) continue;
    if (!isWord(token) || !isSyllable(token.text)) return undefined;
    const fits = initial(token.text) === initial(letters.charAt(left - 1));
    if (fits) left -= 1;
    else if (!LINKING_WORDS.has(token.text)) return undefined;
    words.unshift(token.text);
  }
  return left === 0 ? words.join(' ') : undefined;
}

/** An abbreviation that the text explains just before: "tăng huyết áp (THA)" says its own words, whatever the tables make of THA. */
export const definition: Recogniser = {
  name: 'definition',
  starts: ['upper'],
  behind: new Set('),;.'),
  recognise(reading, index) {
    const { tokens } = reading;
    const letters = tokens[index]?.text ?? '';
    if (markAt(tokens, index - 1) !== '(' || letters.length < SHORTEST || letters.length > LONGEST) return undefined;
    if (isWord(tokens[index + 1]) || !'),;.'.includes(markAt(tokens, index + 1) || ' ')) return undefined;
    const spoken = longForm(tokens, index - 1, letters);
    if (spoken === undefined || sayAbbreviation(letters)?.toLowerCase() === spoken.toLowerCase()) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};
