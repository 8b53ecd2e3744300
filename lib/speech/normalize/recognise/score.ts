import { COUNT_NOUNS } from '../data/ratios.ts';
import {
  hasWordBefore,
  isDash,
  markAt,
  numberAt,
  pairBefore,
  skipSpace,
  skipSpaceBack,
  wordsBefore,
} from '../neighbours.ts';
import type { Literal } from '../numbers/literal.ts';
import { isWord, type Token } from '../tokens.ts';

/** Words near two numbers that make them the goals of two sides. */
const SCORE_WORDS: ReadonlySet<string> = new Set('thắng thua hòa hoà dẫn bại cuộc ván set hiệp đè vùi cầm'.split(' '));

/** "lượt về 0-1" */
const LEGS: ReadonlySet<string> = new Set(['lượt đi', 'lượt về']);

/** Sets looked back at. */
const MOST_SETS = 4;

/** "(25-23, 21-25, 25-20)": the row has a set that falls, so that all of it counts points. */
function isInSets(tokens: readonly Token[], index: number): boolean {
  for (let at = index, sets = 0; sets < MOST_SETS; sets += 1) {
    const comma = skipSpaceBack(tokens, at);
    if (markAt(tokens, comma) !== ',' || !isDash(tokens, comma - 2)) return false;
    const [left, right] = [numberAt(tokens, comma - 3), numberAt(tokens, comma - 1)];
    if (left === '' || right === '') return false;
    if (Number(left) > Number(right)) return true;
    at = comma - 3;
  }
  return false;
}

/** What a set may end with: six games, seven, or as many points as any sport asks. */
const isSet = (left: number, right: number): boolean => {
  const most = Math.max(left, right);
  return most < 30 && left !== right && (most === 6 || most === 7 || most > 9);
};

/** The two numbers of "6-4" at an index, where they may be a set; a number that is none is undefined. */
function setAt(tokens: readonly Token[], index: number): readonly [number, number] | undefined {
  const [left, right] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  if (left === '' || right === '' || !isDash(tokens, index + 1)) return undefined;
  return isSet(Number(left), Number(right)) ? [Number(left), Number(right)] : undefined;
}

/** Index past the set at an index and the tie-break in brackets behind it. */
function pastSet(tokens: readonly Token[], index: number): number {
  const bracket = skipSpace(tokens, index + 3);
  const hasTieBreak = markAt(tokens, bracket) === '(' && setAt(tokens, bracket + 1) !== undefined;
  return hasTieBreak && markAt(tokens, bracket + 4) === ')' ? bracket + 5 : index + 3;
}

/** "4-6, 6-7 (4-7), 6-4": a set that falls comes behind. */
function opensSets(tokens: readonly Token[], index: number): boolean {
  let at = index;
  for (let sets = 0; sets < MOST_SETS && setAt(tokens, at) !== undefined; sets += 1) {
    const comma = pastSet(tokens, at);
    at = skipSpace(tokens, comma + 1);
    const [left, right] = (markAt(tokens, comma) === ',' && setAt(tokens, at)) || [0, 0];
    if (left > right) return true;
  }
  return false;
}

/** "6-7 (4-7)": the points of the seventh game. */
function isTieBreak(tokens: readonly Token[], index: number): boolean {
  const bracket = index - 1;
  const set = skipSpaceBack(tokens, bracket) - 2;
  const games = setAt(tokens, set);
  return markAt(tokens, bracket) === '(' && games !== undefined && Math.min(...games) === 6 && Math.max(...games) === 7;
}

/** Before a range, as COUNT_NOUNS are: "Quý 1-2 Nguyễn", "Tổ 1-3 Phường". */
const NUMBERED: ReadonlySet<string> = new Set('quý tháng khóa khoá điều tuần vùng cấp chương đợt'.split(' '));

/** "Man City 1-2 Newcastle": two small numbers between two names; `end` is the index behind the second. */
export function isBetweenSides(tokens: readonly Token[], index: number, end: number): boolean {
  const [left, right] = [tokens[index - 2], tokens[end + 1]];
  return (
    left?.kind === 'capital' &&
    right?.kind === 'capital' &&
    tokens[index - 1]?.kind === 'space' &&
    tokens[end]?.kind === 'space' &&
    !COUNT_NOUNS.has(left.lower) &&
    !NUMBERED.has(left.lower)
  );
}

const SET_WORDS: ReadonlySet<string> = new Set(['thắng', 'thua', 'set', 'séc', 'ván', 'hiệp']);
const SETS_REACH = 12;

/** "thắng 3-1 (25/20, 22/25)": points of a set with a slash between; `end` is the index behind the second number. */
export function isSetOfPoints(tokens: readonly Token[], index: number, end: number): boolean {
  const before = markAt(tokens, skipSpaceBack(tokens, index));
  const behind = markAt(tokens, end);
  if ((before !== '(' && before !== ',') || (behind !== ')' && behind !== ',')) return false;
  return hasWordBefore(tokens, index, SETS_REACH, SET_WORDS);
}

/** Before a range that begins at nothing. */
const FROM: ReadonlySet<string> = new Set('từ khoảng mức cấp thang điểm tuổi độ'.split(' '));

/** "Hà Nam - Than KSVN 0-2": nothing against a few, and no word of what they count; `end` is the index behind the second number. */
export function isShutOut(tokens: readonly Token[], index: number, { end, whole }: Literal): boolean {
  if (numberAt(tokens, index) !== '0' || !/^[1-9]$/.test(whole) || markAt(tokens, index + 1) !== '-') return false;
  const name = tokens[index - 2];
  return isWord(name) && !FROM.has(name.lower) && name.kind !== 'lower' && isEnd(tokens[skipSpace(tokens, end)]);
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break' || (token.kind === 'mark' && '.,;)'.includes(token.text));
}

const RESULT_HEADS: ReadonlySet<string> = new Set(['tỷ', 'tỉ']);

/** "tỷ số 3:2", "Tỷ số chung cuộc 3:2": behind the word for a result, with up to two of its own. */
export function isBehindResult(tokens: readonly Token[], index: number): boolean {
  const words = wordsBefore(tokens, index, 4);
  const at = words.indexOf('số');
  return at >= 0 && RESULT_HEADS.has(words[at + 1] ?? '');
}

/** "tỉ số 1-6, 2-6": the next set. */
function isBehindScore(tokens: readonly Token[], index: number): boolean {
  const comma = skipSpaceBack(tokens, index);
  const isNext = markAt(tokens, comma) === ',' && isDash(tokens, comma - 2) && numberAt(tokens, comma - 1).length === 1;
  return isNext && isBehindResult(tokens, comma - 3);
}

/** "tỷ số" right before, a word of winning and losing nearby, or sets before. */
export function isScoreContext(tokens: readonly Token[], index: number): boolean {
  return (
    /^t[ỷỉ] số$/.test(pairBefore(tokens, index)) ||
    hasWordBefore(tokens, index, 4, SCORE_WORDS) ||
    LEGS.has(pairBefore(tokens, index)) ||
    isBehindScore(tokens, index) ||
    isInSets(tokens, index) ||
    opensSets(tokens, index) ||
    isTieBreak(tokens, index)
  );
}
