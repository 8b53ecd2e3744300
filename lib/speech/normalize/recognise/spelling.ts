import { ROMAN_WORDS } from '../data/roman.ts';
import { hasWordBefore, isLineHead, markAt, numberAt, pieceOver, skipSpace, skipSpaceBack } from '../neighbours.ts';
import { letterName, spellLetters } from '../numbers/letters.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { isInHeadline } from './headline.ts';

const BASIC = /^[A-ZĐƯƠĂÂÊÔ]+$/;
const VOWELS = /[AEIOUYƯƠĂÂÊÔ]/g;
const LONGEST_SPELLED = 6;

/** "MISA", "YAGI", "VIVO". */
const OPEN_SYLLABLES = /^(?:[BCDFGHJKLMNPRSTVWXYZ][AEIOU]){2}$/;

/** Nobody says these as a word: TTATGTĐB. */
const CLUSTER = /Đ|[BCDFGHJKLMNPQRSTVWXZ]{4}/;

/** Whether capitals can be said as a word: "MISAKI", "VINGROUP", not "TNXD". */
function isSayable(letters: string): boolean {
  if (letters.length < 4) return false;
  if (OPEN_SYLLABLES.test(letters)) return true;
  if (CLUSTER.test(letters)) return false;
  const vowels = letters.match(VOWELS)?.length ?? 0;
  const isBalanced = vowels * 3 >= letters.length && vowels < letters.length;
  return letters.length > LONGEST_SPELLED
    ? vowels > 0
    : isBalanced && letters.length > 4 && !/[^AEIOUYƯƠĂÂÊÔ]{3}/.test(letters);
}

/** "TIN KHẨN:" at the head of a line, "VIỆT NAM": beside a syllable that no letters stand for. */
function isBesideShout(tokens: readonly Token[], index: number): boolean {
  const isShout = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'upper' && isSyllable(token.text) && !/^[A-ZĐ]+$/.test(token.text);
  };
  const isBehind = tokens[index - 1]?.kind === 'space' && isShout(index - 2);
  return isBehind || (isLineHead(tokens, index) && tokens[index + 1]?.kind === 'space' && isShout(index + 2));
}

/** Capitals that no table knows: a shouted Vietnamese word in lower case, a name kept, an acronym by its letters. */
export const spelling: Recogniser = {
  name: 'spelling',
  isSingle: true,
  starts: ['upper'],
  recognise(reading, index) {
    const { tokens, options } = reading;
    const text = tokens[index]?.text ?? '';
    const piece = (spoken: string) => ({ end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] });
    if (
      isSyllable(text) &&
      (!/^[A-Z]+$/.test(text) || isInHeadline(tokens, index) || text.length > 3 || isBesideShout(tokens, index))
    )
      return piece(text.toLowerCase());
    if (!BASIC.test(text)) return /[\p{Script=Latin}]/u.test(text) ? piece(text.toLowerCase()) : undefined;
    if (isSayable(text)) return piece(text.charAt(0) + text.slice(1).toLowerCase());
    return piece(spellLetters(text, options));
  },
};

/** Behind these a letter is a number or a name among A, B, C, and a stop ends the heading: "Phần I.", "Nhóm A." */
const NUMBERED: ReadonlySet<string> = new Set([
  ...ROMAN_WORDS,
  ...'nhóm loại hạng bảng khối lớp tổ đội điểm khoản vitamin khu lô phòng'.split(' '),
]);

/** Behind the last word of a courtesy or a part before the court a capital is somebody's: "ông B.", "đồng chí C.", "bị cáo K." */
const BEFORE_PERSONS: ReadonlySet<string> = new Set(
  'ông bà anh chị em cháu cô chú bác c chí cáo can tượng đơn nhân'.split(' '),
);

/** "điểm d" of a law, where điểm đ comes next. */
const POINTS: ReadonlySet<string> = new Set(['điểm']);
const POINT_REACH = 4;
/** What the fourth item of a list is called, for the fifth is đ. */
export const ITEM_D = 'dê';

/** Words before a single capital that is a name among A, B, C: said by the letter's own name. */
const VOWEL_NAMES: ReadonlySet<string> = new Set('AEIOUYĂÂÊÔƠƯ');

/** Letters with a name; small vowels are words. */
const LETTERS: ReadonlySet<string> = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZĐĂÂÊÔƠƯbcdđfghjklmnpqrstvwxz');

/** A capital standing alone: "vitamin C", "điểm b"; initials with a stop too. Vowels say themselves. */
export const letter: Recogniser = {
  name: 'letter',
  starts: ['letter', 'lower'],
  words: LETTERS,
  recognise(reading, index) {
    const { tokens, options } = reading;
    const text = tokens[index]?.text ?? '';
    if (!LETTERS.has(text)) return undefined;
    const isPoint = text === 'd' && hasWordBefore(tokens, index, POINT_REACH, POINTS);
    const name = isPoint ? ITEM_D : letterName(text, options);
    if (name === undefined) return undefined;
    const isVowel = VOWEL_NAMES.has(text);

    if (isInHeadline(tokens, index) && isVowel)
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, text.toLowerCase())] };
    const previous = tokens[skipSpaceBack(tokens, index)];
    const isNamed =
      (previous?.kind === 'capital' && !NUMBERED.has(previous.text.toLowerCase())) ||
      BEFORE_PERSONS.has(previous?.text ?? '') ||
      markAt(tokens, index - 1) === '.';
    const isChain = markAt(tokens, index + 1) === '.' && tokens[index + 2]?.kind === 'letter';
    const next = skipSpace(tokens, index + 2);
    const isFollowed =
      isWord(tokens[next]) || numberAt(tokens, next) !== '' || '(,;-–'.includes(markAt(tokens, next) || ' ');
    const isInitial = isChain || (isNamed && markAt(tokens, index + 1) === '.' && isFollowed);
    if (isVowel && !isInitial) return undefined;
    return {
      end: isInitial ? index + 2 : index + 1,
      pieces: [pieceOver(reading, index, index + 1, isVowel ? text : name)],
    };
  },
};
