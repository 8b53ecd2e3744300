import { endsInDigits, sayAbbreviation, sayForeign } from '../abbreviations.ts';
import { AMBIGUOUS } from '../ambiguous.ts';
import { CODE_TWINS, CODE_WORDS, FORMULAS, ROAD_CODES } from '../data/codes.ts';
import { ROMAN_WORDS } from '../data/roman.ts';
import { LOANS } from '../loans.ts';
import { markAt, numberAt, pairBefore, pieceOver, skipSpace, unsaid, wordAfter, wordBefore } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { readCount } from '../numbers/integer.ts';
import { spellLetters } from '../numbers/letters.ts';
import { scanLiteral } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import { isSyllable } from '../numbers/syllable.ts';
import { type Match, type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { UNIT_TABLE } from '../units.ts';
import { isOldPlateTail, isPlateTail, withPlate } from './plate.ts';

/** Numbers of codes: three digits and fewer are numbers ("258"), longer ones and those with zeros ahead go digit by digit. */
function sayNumber(digits: string, { options }: Reading, isSpelled: boolean): string {
  return isSpelled || digits.length > 4 || digits.startsWith('0') ? readDigits(digits) : readCount(digits, options);
}

/** "T4": months have a word of their own for the fourth. */
function sayNumberBehind(head: Piece | undefined, digits: string, reading: Reading, isSpelled: boolean): string {
  return head?.spoken === 'tháng' && Number(digits) === 4 ? 'tư' : sayNumber(digits, reading, isSpelled);
}

// Maps, for any word is looked up: a record takes only such words for keys as the engine keeps one copy of, and has to look for that first.
const TWINS = new Map(Object.entries(CODE_TWINS));
const SAID = new Map(Object.entries(CODE_WORDS));
const SAID_FORMULAS = new Map(Object.entries(FORMULAS));

function sayTwin(letters: string, { tokens }: Reading, at: number): string | undefined {
  return TWINS.get(letters)?.find(
    ({ before, number, after }) =>
      (before === undefined || before.includes(wordBefore(tokens, at))) &&
      (after === undefined || after.includes(wordAfter(tokens, at + 2))) &&
      (number === undefined || number.test(numberAt(tokens, markAt(tokens, at + 1) === '-' ? at + 2 : at + 1))),
  )?.spoken;
}

/** "67P" is no ward: what roads and districts are called stands before their number. */
function sayHead(letters: string, { tokens }: Reading, at: number): string | undefined {
  const said = SAID.get(letters);
  if (said === undefined) return undefined;
  // "mã ĐH-2024-0015": no road has so high a number.
  if (ROAD_CODES.has(letters) && markAt(tokens, at + 1) === '-' && numberAt(tokens, at + 2).length > 3)
    return undefined;
  return letters.length === 1 && numberAt(tokens, at - 1) !== '' ? undefined : said;
}

function sayLetters(token: Token, reading: Reading, at: number): string {
  const { text, kind } = token;
  const foreignMixed = kind === 'mixed' ? sayForeign(text) : undefined;
  if (foreignMixed !== undefined) return foreignMixed;
  const humps = kind === 'mixed' ? splitHumps(text, markAt(reading.tokens, at - 1) === '#') : [];
  // A hashtag's words: "BacKan2024".
  if (humps.length > 1) return humps.join(' ');
  const known = sayTwin(text, reading, at) ?? sayHead(text, reading, at);
  if (known !== undefined) return known;
  const foreign = kind === 'upper' && text.length > 2 ? sayForeign(text) : undefined;
  if (foreign !== undefined) return foreign;
  const unit = kind !== 'upper' && text.length > 1 ? UNIT_TABLE.get(text)?.spoken : undefined;
  if (unit !== undefined) return unit;
  const title = kind === 'capital' ? sayAbbreviation(text) : undefined;
  if (title !== undefined) return title;
  const loan = reading.options.loanWords === 'keep' || text.length < 3 ? undefined : LOANS.get(token.lower);
  if (loan !== undefined) return loan;
  if (kind === 'lower' || kind === 'capital')
    return text.length === 1 || !VOWEL.test(text) ? spellLetters(text, reading.options) : text;
  return text.length > 3 && isSyllable(text) ? text.toLowerCase() : spellLetters(text, reading.options);
}

const VOWEL = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
/** Words run together, each of three letters or more. */
const HUMPS = /(?<=\p{Lu}\p{Ll}{2,})(?=\p{Lu}\p{Ll}{2})/u;
const TAG_HUMPS = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
/** Of two humps. */
const SHORTEST_HUMPED = 6;

function splitHumps(text: string, isTag: boolean): string[] {
  if (isTag) return text.split(TAG_HUMPS);
  return text.length < SHORTEST_HUMPED ? [] : text.split(HUMPS);
}
const LONGEST_HEAD = 3;
/** In pieces. */
const LONGEST_VERSION = 8;
/** Behind these a code is said letter by letter and digit by digit. */
const SPELLED_BEHIND: ReadonlySet<string> = new Set(['chuyến bay', 'số hiệu', 'mã số']);
const SPELLED_LAST: ReadonlySet<string> = new Set([...SPELLED_BEHIND].map((pair) => pair.split(' ')[1] ?? pair));

/** "chuyến VJ198", "số hiệu …": called out letter by letter and digit by digit. */
function isSpelledBehind(last: string, tokens: readonly Token[], index: number): boolean {
  return last === 'chuyến' || (SPELLED_LAST.has(last) && SPELLED_BEHIND.has(pairBefore(tokens, index)));
}

const FORMULA_HEADS: ReadonlySet<string> = new Set(
  [...SAID_FORMULAS.keys()].map((formula) => /^[A-Z]+/.exec(formula)?.[0] ?? formula),
);

function formulaAt(reading: Reading, index: number): { readonly end: number; readonly spoken: string } | undefined {
  const { tokens, text } = reading;
  if (!FORMULA_HEADS.has(tokens[index]?.text ?? '')) return undefined;
  for (const length of [4, 3, 2]) {
    const written = text.slice(tokens[index]?.start, tokens[index + length - 1]?.end);
    const spoken = SAID_FORMULAS.get(written);
    if (spoken !== undefined && !isWord(tokens[index + length])) return { end: index + length, spoken };
  }
  return undefined;
}

/** The numeral at the end of a code: RON95-III, BSCK-II. */
function sayGrade(letters: string, isInside: boolean, { options }: Reading): string | undefined {
  const value = isInside && /^[IVX]{2,}$/.test(letters) ? romanValue(letters) : undefined;
  return value === undefined ? undefined : readCount(String(value), options);
}

/** Letters and digits in one: QL1A, ĐT258, H5N1, 5G, A1, U23, VN-2000, Covid-19. */
function scan(reading: Reading, index: number): { readonly end: number; readonly pieces: Piece[] } {
  const { tokens } = reading;
  const pieces: Piece[] = [];
  const last = wordBefore(tokens, index);
  const isSpelled = isSpelledBehind(last, tokens, index);
  let at = index;
  for (;;) {
    const token = tokens[at];
    if (isWord(token)) {
      const name = isSpelled
        ? spellLetters(token.text, reading.options)
        : (sayGrade(token.text, at > index, reading) ?? sayLetters(token, reading, at));
      pieces.push(pieceOver(reading, at, at + 1, at === index ? unsaid(tokens, index, name) : name));
    } else if (token?.kind === 'number')
      pieces.push(
        pieceOver(
          reading,
          at,
          at + 1,
          sayNumberBehind(
            pieces.at(-1),
            token.text,
            reading,
            isSpelled || isPlateTail(tokens, at) || isOldPlateTail(tokens, index, at),
          ),
        ),
      );
    else return { end: at, pieces };
    at += 1;
    const next = tokens[at + 1];
    const isHyphen = markAt(tokens, at) === '-' || markAt(tokens, at) === '‑';
    const isInner =
      isHyphen &&
      (next?.kind === 'number' ||
        (token.kind === 'number' && isWord(next) && next.kind !== 'lower' && next.kind !== 'capital'));
    // BN10540-10631: long numbers in a row are a run of codes.
    if (isInner && token.kind === 'number' && isRun(token.text, next?.text ?? ''))
      pieces.push(pieceOver(reading, at, at + 1, 'đến'));
    // "quầy C12-C16": from one to another of the same letter.
    const isRising =
      isInner &&
      isWord(next) &&
      next.text === tokens[index]?.text &&
      at === index + 2 &&
      Number(numberAt(tokens, at + 2)) > Number(token.text);
    if (isRising) {
      const last = numberAt(tokens, at + 2);
      const head = pieces[0]?.spoken ?? '';
      pieces.push(
        pieceOver(reading, at, at + 1, 'đến'),
        pieceOver(reading, at + 1, at + 2, head),
        pieceOver(reading, at + 2, at + 3, sayNumberBehind(pieces[0], last, reading, isSpelled)),
      );
      return { end: at + 3, pieces };
    }
    // Number plates: 97B1-012.34.
    const isPlate = pieces.length > 2 && isPlateTail(tokens, at - 1);
    if (isPlate) {
      pieces.push(pieceOver(reading, at + 1, at + 2, readDigits(numberAt(tokens, at + 1))));
      at += 2;
    }
    if (isInner) at += 1;
    else if (!isPlate && token.kind === 'number' && isVersioned(tokens, index, at))
      at = sayVersion(reading, at, pieces);
  }
}

/** Two long numbers of one length that rise: the first and the last of a run. */
function isRun(first: string, last: string): boolean {
  return first.length > 3 && first.length === last.length && first < last;
}

/** v1.2.0, H.264, 471E4.6: short letters before the number that ends at `end`, and stops between the rest. */
function isVersioned(tokens: readonly Token[], index: number, end: number): boolean {
  const head = isWord(tokens[index]) ? tokens[index] : tokens[end - 2];
  return isWord(head) && head.text.length <= LONGEST_HEAD;
}

function sayVersion(reading: Reading, index: number, pieces: Piece[]): number {
  const { tokens, options } = reading;
  let at = index;
  while (markAt(tokens, at) === '.' && numberAt(tokens, at + 1) !== '' && pieces.length < LONGEST_VERSION) {
    pieces.push(pieceOver(reading, at, at + 2, `chấm ${readCount(numberAt(tokens, at + 1), options)}`));
    at += 2;
  }
  return at;
}

export const code: Recogniser = {
  name: 'code',
  starts: ['upper', 'mixed', 'letter', 'capital', 'lower', 'number'],
  behind: new Set([...WORDS, 'number', '-', '‑', '.']),
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token?.kind === 'number' && !isWord(next)) return undefined;
    if (token === undefined || isWord(tokens[index - 1]) || tokens[index - 1]?.kind === 'number') return undefined;
    const formula = formulaAt(reading, index);
    if (formula !== undefined)
      return { end: formula.end, pieces: [pieceOver(reading, index, formula.end, formula.spoken)] };
    const isGlued = isWord(token) ? next?.kind === 'number' : isWord(next);
    // "CMT8" is a row of the tables.
    if (
      isGlued &&
      isWord(token) &&
      endsInDigits(token.text) &&
      sayAbbreviation(token.text + (next?.text ?? '')) !== undefined
    )
      return undefined;
    // "Km1.096+200"
    if (isGlued && token.lower === 'km' && scanLiteral(tokens, index + 1)?.kind === 'grouped')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'ki lô mét')] };
    const isHyphened =
      isWord(token) &&
      token.kind !== 'lower' &&
      (token.kind !== 'capital' || SAID.has(token.text)) &&
      markAt(tokens, index + 1) === '-' &&
      numberAt(tokens, index + 2) !== '';
    const lineage = lineageAt(reading, index);
    if (lineage !== undefined) return lineage;
    const isStopped =
      ROAD_CODES.has(token.text) &&
      markAt(tokens, index + 1) === '.' &&
      numberAt(tokens, skipSpace(tokens, index + 2)) !== '';
    if (isStopped) return roadAfterStop(reading, index);
    if ((!isGlued && !isHyphened) || isSpanOfAmounts(tokens, index)) return undefined;
    return withPlate(reading, index, scan(reading, index));
  },
};

function isMeasured(tokens: readonly Token[], index: number): boolean {
  const unit = tokens[index + 1];
  return numberAt(tokens, index) !== '' && unit?.kind === 'lower' && UNIT_TABLE.has(unit.text);
}

/** "5km-7km", "45k-60k": from one amount to another; "220V-50Hz": two amounts. */
function isSpanOfAmounts(tokens: readonly Token[], index: number): boolean {
  if (markAt(tokens, index + 2) !== '-' || numberAt(tokens, index + 3) === '') return false;
  const [left, right] = [tokens[index + 1]?.text ?? '', tokens[index + 4]?.text ?? ''];
  const areCurrent = CURRENT.has(left) && CURRENT.has(right) && left !== right;
  // "250kVA-22/0,4kV"
  const isPower = left === 'kVA' && markAt(tokens, index + 4) === '/';
  return areCurrent || isPower || (isMeasured(tokens, index) && isMeasured(tokens, index + 3));
}

/** What is written on whatever has a plug. */
const CURRENT: ReadonlySet<string> = new Set(['V', 'A', 'W', 'Hz', 'kV', 'kW', 'mA']);

function isKnown(letters: string): boolean {
  return AMBIGUOUS.has(letters) || sayAbbreviation(letters) !== undefined || SAID.has(letters);
}

/** B.1.1.7, BA.5, XBB.1.5: letters and a chain of numbers. */
function lineageAt(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const letter = tokens[index];
  if (letter === undefined || markAt(tokens, index + 1) !== '.' || isWord(tokens[index - 1])) return undefined;
  if (romanValue(letter.text) !== undefined && ROMAN_WORDS.has(wordBefore(tokens, index))) return undefined;
  const isStrain = letter.kind === 'upper' && letter.text.length < 4;
  if (letter.kind !== 'letter' && !isStrain) return undefined;
  const chain = scanLiteral(tokens, index + 2);
  // What stands for something may still be a strain where the chain is long: NB.1.8.1.
  const fewest = letter.kind === 'letter' ? 2 : isKnown(letter.text) ? 3 : 1;
  if (chain === undefined || chain.groups.length < fewest || isWord(tokens[chain.end])) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 1, spellLetters(letter.text, options)),
    pieceOver(reading, index + 2, chain.end, chain.groups.map((group) => readCount(group, options)).join(' chấm ')),
  ];
  return { end: chain.end, pieces };
}

/** QL.3, ĐT. 258: the stop belongs to the road. */
function roadAfterStop(reading: Reading, index: number): { end: number; pieces: Piece[] } {
  const at = skipSpace(reading.tokens, index + 2);
  const rest = scan(reading, at);
  const token = reading.tokens[index];
  const said = token === undefined ? '' : sayLetters(token, reading, index);
  const head = pieceOver(reading, index, index + 1, unsaid(reading.tokens, index, said));
  return { end: rest.end, pieces: [head, ...rest.pieces] };
}
