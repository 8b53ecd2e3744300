import { markAt, numberAt, skipSpaceBack, wordBefore } from '../neighbours.ts';
import { isWord, type Token } from '../tokens.ts';

/** Words between "ngày" and the date that it names. */
const NAME_WORDS = 4;
const NO_NAMES: ReadonlySet<string> = new Set(
  'từ đến tới vào trước sau qua hết kể là và càng nay mai kia đêm một đầu cuối nào hoặc'.split(' '),
);
const MANY_DAYS: ReadonlySet<string> = new Set('hằng hàng mỗi các những mấy nhiều vài'.split(' '));

/**
 * "ngày bầu cử 23/5/2021", "Ngày sản xuất: 15/08/2023", "Sinh ngày: 24/11/1975": nothing but the name of the day stands between "ngày" and the date,
 * which needs no second one. "nghỉ 9 ngày: 28/4/2025 …" counts them.
 */
export function isNamedByDay(tokens: readonly Token[], index: number): boolean {
  const colon = skipSpaceBack(tokens, index);
  let at = markAt(tokens, colon) === ':' ? skipSpaceBack(tokens, colon) : colon;
  for (let count = 0; count < NAME_WORDS; count += 1) {
    const token = tokens[at];
    if (!isWord(token) || NO_NAMES.has(token.lower)) return false;
    if (token.lower === 'ngày') return numberAt(tokens, at - 2) === '' && !MANY_DAYS.has(wordBefore(tokens, at));
    at = skipSpaceBack(tokens, at);
  }
  return false;
}
