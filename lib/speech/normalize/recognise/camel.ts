import { sayAbbreviation, sayForeign } from '../abbreviations.ts';
import { LOANS } from '../loans.ts';
import { numberAt, pieceOver } from '../neighbours.ts';
import { letterName, spellLetters } from '../numbers/letters.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Recogniser } from '../recogniser.ts';
import { UNIT_TABLE } from '../units.ts';

/** Where a word run together has its seams: "Publishing|Portal", "Vn|Express", "VP|Bank", "e|KYC". */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u;
/** No vowel, no word: KfW. */
const VOWEL = /[aeiouyàáảãạăâđêôơư]/i;
/** SMEs: more than one of what the capitals name. */
const PLURAL = /^(\p{Lu}{2,})s$/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

const BASIC = /^[A-Za-z]+$/;
/** The code of the first small letter: all of them lie behind the capitals. */
const SMALL_A = 97;

/** As `split` at the seams; for basic letters, which are nearly all, without looking behind at each of them. */
function splitAtSeams(text: string): string[] {
  if (!BASIC.test(text)) return text.split(SEAM);
  const isSmall = (at: number): boolean => text.charCodeAt(at) >= SMALL_A;
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (isSmall(at)) continue;
    const isNewWord = isSmall(at - 1);
    const isBehindCapitals = at > 1 && !isNewWord && !isSmall(at - 2) && isSmall(at + 1) && isSmall(at + 2);
    if (!isNewWord && !isBehindCapitals) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  parts.push(text.slice(from));
  return parts;
}

function sayPart(part: string, options: ResolvedOptions): string {
  const loan = options.loanWords === 'keep' ? undefined : LOANS.get(part.toLowerCase());
  if (loan !== undefined) return loan;
  if (part.length === 1) return letterName(part, options) ?? part;
  if (CAPITALS.test(part)) return sayForeign(part) ?? spellLetters(part, options);
  return UNIT_TABLE.get(part)?.spoken ?? part;
}

/** "PublishingPortal", "VPBank", "mRNA": a voice takes one word for two, so each part is a word of its own. */
export const camel: Recogniser = {
  name: 'camel',
  isSingle: true,
  starts: ['mixed'],
  recognise(reading, index) {
    const { tokens, options } = reading;
    const token = tokens[index];
    if (token === undefined || numberAt(tokens, index + 1) !== '') return undefined;
    const plural = token.text.endsWith('s') ? PLURAL.exec(token.text)?.[1] : undefined;
    const whole = plural ?? (VOWEL.test(token.text) ? undefined : token.text);
    if (whole !== undefined)
      return {
        end: index + 1,
        pieces: [pieceOver(reading, index, index + 1, sayAbbreviation(whole) ?? spellLetters(whole, options))],
      };
    const parts = splitAtSeams(token.text);
    if (parts.length < 2) return undefined;
    let start = token.start;
    const pieces = parts.map((part) => {
      const piece = { start, end: start + part.length, spoken: sayPart(part, options) };
      start = piece.end;
      return piece;
    });
    return { end: index + 1, pieces };
  },
};
