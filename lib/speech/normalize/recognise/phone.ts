import { markAt, numberAt, pieceOver, skipSpace, wordsBefore } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const CALL_WORDS: ReadonlySet<string> = new Set(
  'đt điện thoại gọi sđt hotline tel fax phone nóng bấm máy alo liên zalo viber mobile tổng đài fb di động lạc sms nhắn sát'.split(
    ' ',
  ),
);
/** Numbers of three digits that are always called. */
const SHORT_NUMBERS: ReadonlySet<string> = new Set([
  '111',
  '112',
  '113',
  '114',
  '115',
  '116',
  '119',
  '911',
  '1022',
  '9095',
  '9596',
  '1080',
  '1717',
  '18001',
]);
const SEPARATORS = '.-–';

interface Groups {
  readonly at: readonly number[];
  readonly end: number;
  readonly digits: string;
  readonly isSpaced: boolean;
}

function separatorEnd(tokens: readonly Token[], at: number): number | undefined {
  const mark = markAt(tokens, at);
  if (mark !== '' && SEPARATORS.includes(mark) && numberAt(tokens, at + 1) !== '') return at + 1;
  if (tokens[at]?.kind === 'space') {
    const next = markAt(tokens, at + 1);
    if (numberAt(tokens, at + 1) !== '') return at + 1;
    if (next !== '' && SEPARATORS.includes(next)) {
      const number = skipSpace(tokens, at + 2);
      return numberAt(tokens, number) === '' ? undefined : number;
    }
  }
  if (mark === ')') {
    const number = skipSpace(tokens, at + 1);
    return numberAt(tokens, number) === '' ? undefined : number;
  }
  return undefined;
}

function scanGroups(tokens: readonly Token[], index: number): Groups {
  const at = [index];
  let digits = numberAt(tokens, index);
  let end = index + 1;
  let isSpaced = false;
  for (;;) {
    const next = separatorEnd(tokens, end);
    if (next === undefined || digits.length + numberAt(tokens, next).length > 13) break;
    isSpaced ||= tokens[end]?.kind === 'space';
    at.push(next);
    digits += numberAt(tokens, next);
    end = next + 1;
  }
  return { at, end, digits, isSpaced };
}

/** Vietnamese subscriber numbers: mobile and trunk 0…, hot lines 1800/1900, +84. */
function isPhone({ digits, at }: Groups, hasCallWord: boolean, hasPlus: boolean): boolean {
  if (hasPlus) return digits.length >= 8;
  if (/^0[235789]\d{8}$/.test(digits) || /^02\d{9}$/.test(digits)) return true;
  if (/^(?:1800|1900)\d{4}(?:\d{2})?$/.test(digits)) return at.length > 1 || hasCallWord || digits.length === 8;
  return hasCallWord && digits.length >= 6 && !/^\d{1,3}(?:000)+$/.test(digits);
}

/** A telephone number, digit by digit: 0912 345 678, 0209.3870.123, 1900 1234, +84…, and 113 after a call word. */
export const phone: Recogniser = {
  name: 'phone',
  starts: ['number', 'mark'],
  marks: new Set(['+', '(']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const mark = markAt(tokens, index);
    if (mark === '+' && numberAt(tokens, index + 1) === '') return undefined;
    const hasPlus = mark === '+' || (mark === '(' && markAt(tokens, index + 1) === '+');
    const first = mark === '' ? index : index + (mark === '(' && hasPlus ? 2 : 1);
    if (numberAt(tokens, first) === '' || (isWord(tokens[index - 1]) && mark !== '(')) return undefined;
    if (mark === '(' && (!/^0\d{1,3}$|^84$/.test(numberAt(tokens, first)) || markAt(tokens, first + 1) !== ')'))
      return undefined;
    const hasCallWord = wordsBefore(tokens, index, 4).some((word) => CALL_WORDS.has(word));
    if (!hasCallWord && !hasPlus && !/^(?:0|18|19)/.test(numberAt(tokens, first))) return undefined;
    const groups = scanGroups(tokens, first);
    const say = (at: number): string => readDigits(numberAt(tokens, at));
    if (isPhone(groups, hasCallWord, hasPlus) && !isWord(tokens[groups.end])) {
      const comma = options.phoneGroups === 'pause' ? ',' : '';
      const pieces: Piece[] = groups.at.map((at, place) =>
        pieceOver(reading, at, at + 1, say(at) + (place < groups.at.length - 1 ? comma : '')),
      );
      if (hasPlus) pieces.unshift(pieceOver(reading, first - 1, first, 'cộng'));
      return { end: groups.end, pieces };
    }
    const isShort = SHORT_NUMBERS.has(numberAt(tokens, index)) && hasCallWord;
    const isLonger = markAt(tokens, index + 1) !== '' && numberAt(tokens, index + 2) !== '';
    if (mark !== '' || !isShort || isLonger) return undefined;
    return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, say(index))] };
  },
};
