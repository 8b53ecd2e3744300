import { markAt } from '../neighbours.ts';
import { isGap, isWord, type Token } from '../tokens.ts';

/** Dots of a form or a list of contents, that hold a place or lead the eye. */
const FEWEST = 5;
/** As many behind a word are no voice that trails off any more. */
const FEWEST_TOUCHING = 8;

/** Dots by their mark. */
const DOTS: Readonly<Record<string, number>> = { '.': 1, '…': 3 };
const dotsIn = (tokens: readonly Token[], index: number): number => DOTS[markAt(tokens, index)] ?? 0;

/** Dots side by side from `at` on in steps of one or minus one, and where they end; as far as they matter, since a long run is looked through from each of its marks. */
function dotsFrom(tokens: readonly Token[], at: number, step: 1 | -1): { count: number; end: number } {
  let [count, end] = [0, at];
  while (count < FEWEST_TOUCHING && dotsIn(tokens, end) > 0) {
    count += dotsIn(tokens, end);
    end += step;
  }
  return { count, end };
}

/** Whether the mark at an index is a dot of a leader: "Họ và tên ........", "Chương II ........ 15"; "em không biết....." trails off. */
export function isLeaderDot(tokens: readonly Token[], index: number): boolean {
  if (dotsIn(tokens, index) === 0 || (dotsIn(tokens, index + 1) === 0 && dotsIn(tokens, index - 1) === 0)) return false;
  const before = dotsFrom(tokens, index - 1, -1);
  const after = dotsFrom(tokens, index + 1, 1);
  const count = before.count + dotsIn(tokens, index) + after.count;
  if (count < FEWEST || count >= FEWEST_TOUCHING) return count >= FEWEST;
  return !(isWord(tokens[before.end]) && isGap(tokens[after.end]));
}
