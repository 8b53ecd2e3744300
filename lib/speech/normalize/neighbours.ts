import type { Piece, Reading } from './recogniser.ts';
import { isGap, isWord, type Token } from './tokens.ts';

/** Index of the first token from `index` on that is not plain white space. A line break counts as a token. */
export function skipSpace(tokens: readonly Token[], index: number): number {
  return tokens[index]?.kind === 'space' ? index + 1 : index;
}

/** Index of the last token before `index` that is not plain white space; -1 or less where there is none. */
export function skipSpaceBack(tokens: readonly Token[], index: number): number {
  return tokens[index - 1]?.kind === 'space' ? index - 2 : index - 1;
}

/** How far back what is open may have been opened, in tokens. */
const OPEN_REACH = 60;

/** Whether one of the marks in `openers` stands shortly before `index` in the same line, and none of `closers` behind it. */
export function isOpenBefore(tokens: readonly Token[], index: number, openers: string, closers: string): boolean {
  for (let at = index - 1; at > index - OPEN_REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return false;
    if (token.kind !== 'mark') continue;
    if (closers.includes(token.text)) return false;
    if (openers.includes(token.text)) return true;
  }
  return false;
}

/** The word before token `index` in the same clause, in lower case; '' where a mark or a break stands between. */
export function wordBefore(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  if (tokens[at]?.kind === 'space') at -= 1;
  const token = tokens[at];
  return isWord(token) ? token.lower : '';
}

/** Up to `count` words before `index`, nearest first, in lower case, marks skipped, never across a line break. */
export function wordsBefore(tokens: readonly Token[], index: number, count: number): string[] {
  const words: string[] = [];
  for (let at = index - 1; at >= 0 && words.length < count && index - at < count * 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') break;
    if (isWord(token)) words.push(token.lower);
  }
  return words;
}

/** Whether one of the `count` words before `index` is in `set`; the same words as `wordsBefore` gives. */
export function hasWordBefore(
  tokens: readonly Token[],
  index: number,
  count: number,
  set: ReadonlySet<string>,
): boolean {
  for (let at = index - 1, seen = 0; at >= 0 && seen < count && index - at < count * 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return false;
    if (!isWord(token)) continue;
    if (set.has(token.lower)) return true;
    seen += 1;
  }
  return false;
}

/** The two words before `index` joined by a space, in lower case. */
export function pairBefore(tokens: readonly Token[], index: number): string {
  const [last = '', first = ''] = wordsBefore(tokens, index, 2);
  return first === '' ? last : `${first} ${last}`;
}

/** What is left to say where the words before `index` say its beginning: "Đường ĐT258", "cao tốc CT07", "Cảnh sát biển CSB 8004". */
export function unsaid(tokens: readonly Token[], index: number, said: string): string {
  if (wordBefore(tokens, index) === '') return said;
  const words = said.split(' ');
  const before = wordsBefore(tokens, index, words.length).reverse();
  for (let count = before.length; count > 0; count -= 1)
    if (before.slice(-count).join(' ') === words.slice(0, count).join(' ')) return words.slice(count).join(' ');
  return said;
}

/** The word after token `index` (exclusive end of a match) in the same clause, in lower case; '' where a mark stands between. */
export function wordAfter(tokens: readonly Token[], index: number): string {
  const token = tokens[skipSpace(tokens, index)];
  return isWord(token) ? token.lower : '';
}

/** Up to `count` words from `index` on, in lower case, up to the first mark, number or break. */
export function wordsAfter(tokens: readonly Token[], index: number, count: number): string[] {
  const words: string[] = [];
  for (let at = index; words.length < count; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'space') continue;
    if (!isWord(token)) break;
    words.push(token.lower);
  }
  return words;
}

/** The punctuation mark at an index; empty where the token is another or there is none. */
export function markAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'mark' ? token.text : '';
}

/** The digits at an index, as written; empty where the token is another or there is none. */
export function numberAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'number' ? token.text : '';
}

/** Marks behind which a word or a number starts anew. */
const FREEING_MARKS = '("\'“‘«[{,;:!?…*•–—';

/** True where nothing but white space or an opening mark touches the token on its left. */
export function startsFree(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return isGap(before) || (before?.kind === 'mark' && FREEING_MARKS.includes(before.text));
}

/** True where no letter or digit touches token `index` on its left. */
export function isLooseOnRight(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index];
  return !isWord(after) && after?.kind !== 'number';
}

/** Marks that are spoken as pauses or open what follows, so that what stands behind them is no longer the head of the line. */
const SEEN_MARKS = '("“‘«[{\'';
/** Silent marks that may stand before the head of a line. */
const MOST_SILENT = 8;

/** True at the head of a line, bullets and other silent marks left out. */
export function isLineHead(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= index - MOST_SILENT; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return true;
    if (token.kind !== 'space' && (token.kind !== 'mark' || SEEN_MARKS.includes(token.text))) return false;
  }
  return false;
}

/** A piece over the tokens `from`–`to` (exclusive). */
export function pieceOver(reading: Reading, from: number, to: number, spoken: string): Piece {
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  return { start: first?.start ?? 0, end: last?.end ?? reading.text.length, spoken };
}

/** Hyphens, dashes, and signs used like them. */
export const DASHES = '-–—−‐‑‒~÷';

/** A hyphen, a dash, or a sign used like one. */
export function isDash(tokens: readonly Token[], index: number): boolean {
  const mark = markAt(tokens, index);
  return mark !== '' && DASHES.includes(mark);
}

/** A colon right before: what follows is what the words before it name, however many they are. */
export function isAnnounced(tokens: readonly Token[], index: number): boolean {
  return markAt(tokens, skipSpaceBack(tokens, index)) === ':';
}
