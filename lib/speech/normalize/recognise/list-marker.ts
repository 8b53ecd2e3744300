import { isLineHead, isLooseOnRight, isOpenBefore, markAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readInteger } from '../numbers/integer.ts';
import { letterName } from '../numbers/letters.ts';
import { readLiteral, scanLiteral } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { ITEM_D } from './spelling.ts';

const CLOSERS = ').';
const DASHES_BEHIND = '-–';
/** Letters of items; those with a tone are words ("ở)"). */
const PLAIN = /^[a-zđăâêôơư]$/i;

/** What follows "A." is the item, not a further initial ("A. B. Nguyễn"). */
function isHeadOfItem(tokens: readonly Token[], at: number): boolean {
  const isInitial = tokens[at]?.kind === 'letter' && markAt(tokens, at + 1) === '.';
  return tokens[at] !== undefined && !(isInitial && isWord(tokens[skipSpace(tokens, at + 2)]));
}

/** Small numerals. */
const SMALL_NUMERAL = /^[ivx]{1,5}$/;
/** What stands before the items that look like a letter or a word. */
const ITEM_BEFORE: Readonly<Record<number, string>> = { 5: 'iv)', 6: 'v)', 10: 'ix)', 11: 'x)' };
/** How far away the item before or behind may stand, in UTF-16 units. */
const NEXT_ITEM = 600;

/** The value of "(ii)", "iv)": what could be a letter or a word is a numeral where the item before it, for "i" the one behind, is there too. */
function smallNumeral({ tokens, text }: Reading, index: number): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'lower' || !SMALL_NUMERAL.test(token.text) || markAt(tokens, index + 1) !== ')') return undefined;
  const value = romanValue(token.text.toUpperCase());
  if (value === undefined) return undefined;
  const before = ITEM_BEFORE[value];
  if (value === 1) return text.slice(token.end, token.end + NEXT_ITEM).includes('ii)') ? value : undefined;
  if (before === undefined) return value;
  return text.slice(Math.max(0, token.start - NEXT_ITEM), token.start).includes(before) ? value : undefined;
}

/** Index of the dash in "I- ĐẶC ĐIỂM TÌNH HÌNH", "V - Tổ chức thực hiện": behind a numeral that heads its line; undefined where there is none. */
function dashBehindNumeral(tokens: readonly Token[], index: number): number | undefined {
  const dash = skipSpace(tokens, index + 1);
  const mark = markAt(tokens, dash);
  const next = tokens[dash + 2];
  if (mark === '' || !DASHES_BEHIND.includes(mark) || tokens[dash + 1]?.kind !== 'space') return undefined;
  if (!/^[IVX]+$/.test(tokens[index]?.text ?? '') || !isLineHead(tokens, index)) return undefined;
  return (next?.kind === 'upper' || next?.kind === 'capital') && isSyllable(next.text) ? dash : undefined;
}

/** The mark of a list item at the head of a line: "a)", "1.", "I.", "(2)". The letter or number is said, then a pause. */
export const listMarker: Recogniser = {
  name: 'list-marker',
  starts: ['letter', 'upper', 'lower'],
  behind: new Set(['space', ...CLOSERS, ...DASHES_BEHIND]),
  beyond: new Set([...CLOSERS, ...DASHES_BEHIND]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const token = tokens[index];
    const dash = dashBehindNumeral(tokens, index);
    const section = dash === undefined ? undefined : romanValue(token?.text ?? '');
    if (dash !== undefined && section !== undefined) {
      const said = readInteger(String(section), options);
      return { end: dash + 1, pieces: [pieceOver(reading, index, index + 1, said)], pause: ',' };
    }
    const closerAt = skipSpace(tokens, index + 1);
    const closer = markAt(tokens, closerAt);
    const isOpened = markAt(tokens, index - 1) === '(';
    const numeral =
      closer === ')' && (isOpened || isLineHead(tokens, index)) ? smallNumeral(reading, index) : undefined;
    if (numeral !== undefined) {
      const pieces = [pieceOver(reading, index, index + 1, readInteger(String(numeral), options))];
      return isOpened ? { end: index + 1, pieces } : { end: index + 2, pieces, pause: ',' };
    }
    if (token === undefined || closer === '' || !CLOSERS.includes(closer) || isOpened) return undefined;
    const isHead = isLineHead(tokens, index);
    if (closer === '.' && (!isHead || !isHeadOfItem(tokens, skipSpace(tokens, closerAt + 1)))) return undefined;
    if (closer === ')' && (!isLooseOnRight(tokens, closerAt + 1) || isOpenBefore(tokens, index, '([{', ')')))
      return undefined;
    if (closer === ')' && !isHead && (token.kind !== 'lower' || token.text.length > 1)) return undefined;
    // Nobody has a hundred sections: "C. Nội dung" is the third.
    const value = token.kind === 'lower' || /^[CDLM]/.test(token.text) ? undefined : romanValue(token.text);
    if (token.text.length > 1 && value === undefined) return undefined;
    const sub = closer === '.' ? scanLiteral(tokens, closerAt + 1) : undefined;
    if (value !== undefined && isHead && sub !== undefined && markAt(tokens, sub.end) === '.')
      return {
        end: sub.end + 1,
        pieces: [
          pieceOver(reading, index, index + 1, readInteger(String(value), options)),
          pieceOver(reading, closerAt, sub.end, `chấm ${readLiteral(sub, options)}`),
        ],
        pause: '.',
      };
    if (value !== undefined && isHead)
      return {
        end: closerAt + 1,
        pieces: [pieceOver(reading, index, index + 1, readInteger(String(value), options))],
        pause: closer === '.' ? '.' : ',',
      };
    if (!PLAIN.test(token.text)) return undefined;
    const name = token.text === 'd' ? ITEM_D : letterName(token.text, options);
    if (name === undefined) return undefined;
    return {
      end: closerAt + 1,
      pieces: [pieceOver(reading, index, index + 1, name)],
      pause: closer === '.' ? '.' : ',',
    };
  },
};

/** Notes: [1], [2, 3] — silent. */
export const footnote: Recogniser = {
  name: 'footnote',
  starts: ['mark'],
  marks: new Set(['[']),
  recognise({ tokens }, index) {
    let at = index + 1;
    while (/^[\d,\-– ]+$/.test(tokens[at]?.text ?? '') && at - index < 12) at += 1;
    const isNote = at > index + 1 && markAt(tokens, at) === ']' && (tokens[index + 1]?.text.length ?? 9) < 4;
    return isNote ? { end: at + 1, pieces: [] } : undefined;
  },
};

/** The stroke and stop that end an official text. */
export const finalStroke: Recogniser = {
  name: 'final-stroke',
  starts: ['mark'],
  marks: new Set(['.', '/']),
  behind: new Set('./-'),
  recognise({ tokens }, index) {
    const at = markAt(tokens, index) === '.' ? index + 1 : index;
    if (markAt(tokens, at) !== '/' || (markAt(tokens, at + 1) !== '.' && markAt(tokens, at + 1) !== '-'))
      return undefined;
    return isGap(tokens[at + 2]) || tokens[at + 2]?.kind === 'mark'
      ? { end: at + 2, pieces: [], pause: '.' }
      : undefined;
  },
};
