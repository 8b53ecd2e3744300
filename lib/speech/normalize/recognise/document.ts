import { expandAbbreviation, sayAbbreviation } from '../abbreviations.ts';
import {
  COURT_KINDS,
  COURT_RULINGS,
  COURT_STAGES,
  DOCUMENT_ISSUERS,
  DOCUMENT_TWINS,
  DOCUMENT_TYPES,
  DOCUMENT_WORDS,
} from '../data/documents.ts';
import { markAt, numberAt, pairBefore, pieceOver, skipSpace, wordBefore, wordsBefore } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { readCount, readInteger } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { isYear } from '../numbers/literal.ts';
import { type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const JOINERS = '-/–‑−';

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isJoiner(tokens: readonly Token[], at: number): boolean {
  return JOINERS.includes(markAt(tokens, at) || ' ');
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
  readonly number: string;
}

/** A run of letters with an "&" inside, and a number that touches it (QH14). */
function scanPart(tokens: readonly Token[], from: number): Part | undefined {
  if (!isWord(tokens[from]) || tokens[from]?.kind === 'lower') return undefined;
  let to = from + 1;
  while (
    (markAt(tokens, to) === '&' || markAt(tokens, to) === '.') &&
    isWord(tokens[to + 1]) &&
    tokens[to + 1]?.kind !== 'lower'
  )
    to += 2;
  const letters = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('');
  const number = numberAt(tokens, to);
  return { from, to: number === '' ? to : to + 1, letters, number };
}

/** Parts after the number, each behind a joiner; spaces may stand around the first joiner after a word such as "số". */
function scanParts(tokens: readonly Token[], index: number, isLoose: boolean): Part[] {
  const parts: Part[] = [];
  let at = index;
  for (;;) {
    const canSpace = isLoose && parts.length === 0;
    const joiner = canSpace ? skipSpace(tokens, at) : at;
    if (!isJoiner(tokens, joiner)) return parts;
    const part = scanPart(tokens, canSpace ? skipSpace(tokens, joiner + 1) : joiner + 1);
    if (part === undefined) return parts;
    parts.push(part);
    at = part.to;
  }
}

/** QĐ is a decision, but a regulation where the text says so just before; and the like. */
function sayType(letters: string, reading: Reading, index: number): string | undefined {
  const twins = own(DOCUMENT_TWINS, letters)?.split(';') ?? [];
  const before = twins.length === 0 ? [] : wordsBefore(reading.tokens, index, 4);
  for (const [word = '', spoken] of twins.map((twin) => twin.split('|'))) if (before.includes(word)) return spoken;
  return undefined;
}

function sayLetters(letters: string, isFirst: boolean, { options }: Reading): string {
  if (options.documentCodes === 'letters') return spellLetters(letters.replace(/[^\p{L}]/gu, ''), options);
  const bare = letters.replace(/[&.]/g, '');
  const [first, second] = isFirst ? [DOCUMENT_TYPES, DOCUMENT_ISSUERS] : [DOCUMENT_ISSUERS, DOCUMENT_TYPES];
  const known =
    own(first, letters) ??
    own(first, bare) ??
    own(second, letters) ??
    own(second, bare) ??
    sayAbbreviation(letters) ??
    expandAbbreviation(letters);
  return known ?? spellLetters(bare, options);
}

/** The parts of the number of a judgment: HS-ST, QĐST-DS. */
function sayCourt(letters: string, parts: readonly Part[]): string | undefined {
  const [first, last] = [parts[0]?.letters ?? '', parts.at(-1)?.letters ?? ''];
  const isJudgment = parts.length > 1 && (own(COURT_STAGES, last) ?? own(COURT_RULINGS, first)) !== undefined;
  return isJudgment
    ? (own(COURT_KINDS, letters) ?? own(COURT_STAGES, letters) ?? own(COURT_RULINGS, letters))
    : undefined;
}

function looksLikeDocument(
  tokens: readonly Token[],
  parts: readonly Part[],
  hasYear: boolean,
  isNamed: boolean,
  index: number,
): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  const isKnown =
    own(DOCUMENT_TYPES, first.letters) !== undefined || own(DOCUMENT_ISSUERS, first.letters) !== undefined;
  const isLong = parts.length > 1;
  const isUpper = first.letters === first.letters.toUpperCase() || isKnown;
  if (!isUpper) return false;
  if (hasYear || isLong) return isKnown || isNamed || isLong;
  return (
    isKnown &&
    first.letters.length > 1 &&
    (isNamed || markAt(tokens, index + 1) === '-' || own(DOCUMENT_TYPES, first.letters) !== undefined)
  );
}

/** Whether a joiner stands soon behind the number, and letters soon behind that: a glance that spares most numbers the rest. */
function mayHaveParts(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at <= index + 3; at += 1) {
    if (!isJoiner(tokens, at)) continue;
    const next = tokens[skipSpace(tokens, at + 1)];
    return isWord(next) || (next?.kind === 'number' && next.text.length === 4);
  }
  return false;
}

/** 15-NQ/TW, 1719/QĐ-TTg, 10/2020/NĐ-CP: number, year, then the letters in full; joiners are silent. */
export const document: Recogniser = {
  name: 'document',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', ...JOINERS]),
  beyond: new Set([...WORDS, ...JOINERS]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    if (!mayHaveParts(tokens, index)) return undefined;
    const number = numberAt(tokens, index);
    const isNamed = DOCUMENT_WORDS.has(wordBefore(tokens, index));
    const touching = tokens[index + 1];
    const suffix = isWord(touching) && touching.text.length === 1 ? touching.text : undefined;
    const numberEnd = suffix === undefined ? index + 1 : index + 2;
    const afterJoiner = isJoiner(tokens, numberEnd) ? numberAt(tokens, numberEnd + 1) : '';
    const year = isYear(afterJoiner) ? afterJoiner : '';
    const end = year === '' ? numberEnd : numberEnd + 2;
    const parts = scanParts(tokens, end, isNamed);
    if (!looksLikeDocument(tokens, parts, year !== '', isNamed, index)) return undefined;
    // "Đề án 06/CP" goes by its two digits.
    const isByDigits = number === '06' && pairBefore(tokens, index) === 'đề án';
    const count = isByDigits ? readDigits(number) : readCount(number.replace(/^0+(?=\d)/, ''), options);
    const pieces: Piece[] = [pieceOver(reading, index, index + 1, count)];
    if (suffix !== undefined) pieces.push(pieceOver(reading, index + 1, index + 2, spellLetters(suffix, options)));
    if (year !== '') pieces.push(pieceOver(reading, end - 1, end, `năm ${readInteger(year, options)}`));
    const last = parts.at(-1)?.to ?? end;
    if (options.documentCodes === 'short') return { end: last, pieces };
    const saysType = options.documentCodes === 'full';
    parts.forEach((part, place) => {
      const said = [
        (saysType ? sayCourt(part.letters, parts) : undefined) ??
          (saysType && place === 0 ? sayType(part.letters, reading, index) : undefined) ??
          // What BCH and its like are for is told by what they issue: "CĐ-BCH".
          (saysType && place === 1 ? own(DOCUMENT_ISSUERS, `${parts[0]?.letters}-${part.letters}`) : undefined) ??
          sayLetters(part.letters, place === 0, reading),
        part.number === '' ? '' : readCount(part.number, options),
      ];
      pieces.push(pieceOver(reading, part.from, part.to, said.filter(Boolean).join(' ')));
    });
    return { end: last, pieces };
  },
};
