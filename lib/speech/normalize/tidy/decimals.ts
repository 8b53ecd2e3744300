import { MEASURED_WORDS, MEASURES, SCALES } from '../data/spacing.ts';
import { hasWordBefore, markAt, numberAt, pairBefore, skipSpace, skipSpaceBack, wordBefore } from '../neighbours.ts';
import { isGap, type Token } from '../tokens.ts';
import { UNIT_WORDS } from '../units.ts';

/** What is measured once: "diện tích 312, 5 m2", "lãi suất 6, 5%". */
const MEASURED_PAIRS: ReadonlySet<string> = new Set([
  'diện tích',
  'lãi suất',
  'trọng lượng',
  'khối lượng',
  'cân nặng',
  'chiều cao',
  'chiều dài',
  'chiều rộng',
]);
const MARK_WORDS: ReadonlySet<string> = new Set(['điểm']);
const MARK_REACH = 8;
/** The best mark of a paper. */
const BEST_MARK = 10;

const isMeasure = (unit: string): boolean => unit === '%' || MEASURES.has(unit) || UNIT_WORDS.has(unit);

/** "rừng:57, 64%", "năng suất : 52, 4tạ/ ha": one amount behind a colon, to which its unit has grown; "Điểm môn Toán: 7, 85". */
function isAnnounced(tokens: readonly Token[], space: number): boolean {
  if (markAt(tokens, space - 1) !== ',' || markAt(tokens, skipSpaceBack(tokens, space - 2)) !== ':') return false;
  if (isMeasure(tokens[space + 2]?.text ?? '')) return true;
  const isLast = isGap(tokens[space + 2]) && tokens[space + 2]?.kind !== 'space';
  const isMark = numberAt(tokens, space + 1).length === 2 && Number(numberAt(tokens, space - 2)) <= BEST_MARK;
  return isLast && isMark && hasWordBefore(tokens, space - 2, MARK_REACH, MARK_WORDS);
}

/** "còn 2, 5%", "đạt 99. 5%", "kinh phí 2, 8 tỷ", "tăng 1, 05 lần": a list of two would need "và". */
export function isRestOfDecimal(tokens: readonly Token[], space: number): boolean {
  const [left, right] = [numberAt(tokens, space - 2), numberAt(tokens, space + 1)];
  if (left === '' || right === '' || right.length > 2) return false;
  const unit = tokens[skipSpace(tokens, space + 2)]?.text ?? '';
  if (MEASURED_WORDS.has(wordBefore(tokens, space - 2)))
    return unit === '%' || SCALES.has(unit) || (right.length === 2 && right.startsWith('0'));
  if (isAnnounced(tokens, space)) return true;
  const isNext = Number(right) === Number(left) + 1;
  return right.length === 1 && !isNext && isMeasure(unit) && MEASURED_PAIRS.has(pairBefore(tokens, space - 2));
}
