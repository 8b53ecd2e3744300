import { AFTER_DAYS, LISTED_WORDS, PLURAL_WORDS, WHOLE_WORDS } from '../data/spacing.ts';
import { markAt, numberAt, skipSpace, skipSpaceBack, wordAfter, wordBefore, wordsBefore } from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import { isWord, type Token } from '../tokens.ts';

/** A row of whole numbers with commas between, wherever their spaces are. */
interface NumberRow {
  readonly numbers: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Numbers on each side that are looked at. */
const REACH = 8;
const LONGEST = 4;

const isShort = (number: string): boolean => number !== '' && number.length <= LONGEST && number.charAt(0) !== '0';

function rowAround(tokens: readonly Token[], comma: number): NumberRow | undefined {
  let start = comma - 1;
  const numbers = [numberAt(tokens, start)];
  while (numbers.length < REACH) {
    const before = skipSpaceBack(tokens, start);
    if (markAt(tokens, before) !== ',' || !isShort(numberAt(tokens, before - 1))) break;
    start = before - 1;
    numbers.unshift(numberAt(tokens, start));
  }
  let end = comma;
  while (numbers.length < 2 * REACH && markAt(tokens, end) === ',') {
    const at = skipSpace(tokens, end + 1);
    if (!isShort(numberAt(tokens, at))) break;
    numbers.push(numberAt(tokens, at));
    end = at + 1;
  }
  const isRising = numbers.every((number, place) => place === 0 || Number(number) > Number(numbers[place - 1]));
  return isRising && numbers.every(isShort) ? { numbers, start, end } : undefined;
}

/** "ngày 20,21/5", "các ngày 15,25 âm lịch" */
function isOfDays(tokens: readonly Token[], { numbers, start, end }: NumberRow): boolean {
  if (!numbers.every((number) => number.length <= 2 && Number(number) <= 31)) return false;
  const [, before = ''] = wordsBefore(tokens, start, 2);
  return markAt(tokens, end) === '/' || before === 'các' || AFTER_DAYS.has(wordAfter(tokens, end));
}

/** Before what has so much each: "mỗi tiết 1,5 giờ". */
const EACH: ReadonlySet<string> = new Set(['mỗi', 'từng', 'một', 'hằng', 'hàng']);

/** "thôn 1,2,5 và 7": more than two, or two that are many by the word before or the number that is joined to them. */
function isOfKind(tokens: readonly Token[], { numbers, start, end }: NumberRow): boolean {
  const [head = '', before = ''] = wordsBefore(tokens, start, 2);
  if (numbers.length > 2 || (WHOLE_WORDS.has(head) && !EACH.has(before))) return true;
  const after = wordAfter(tokens, end);
  const isJoined =
    (after === 'và' || after === 'đến') && numberAt(tokens, skipSpace(tokens, skipSpace(tokens, end) + 1));
  return PLURAL_WORDS.has(before) || Boolean(isJoined);
}

/** Whether the comma at an index parts two of a list ("khối 10,11,12"), and no decimals. */
export function isInList(tokens: readonly Token[], comma: number): boolean {
  if (numberAt(tokens, comma - 1) === '') return false;
  const row = rowAround(tokens, comma);
  if (row === undefined || isWord(tokens[row.end])) return false;
  const head = wordBefore(tokens, row.start);
  switch (head) {
    case 'thứ':
      return row.numbers.every((number) => /^[2-7]$/.test(number));
    case 'năm':
      return row.numbers.every(isYear);
    case 'ngày':
      return isOfDays(tokens, row);
    default:
      return LISTED_WORDS.has(head) && row.numbers.every((number) => number.length < LONGEST) && isOfKind(tokens, row);
  }
}
