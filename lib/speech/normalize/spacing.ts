import { STRONG_DATE_WORDS, WEAK_DATE_WORDS } from './data/dates.ts';
import { CLOCK_WORDS, MEASURED_WORDS, NUMBERED_WORDS, POWERED_UNITS, SCALES } from './data/spacing.ts';
import { markAt, numberAt, wordBefore } from './neighbours.ts';
import { partUp } from './seams.ts';
import type { Token } from './tokens.ts';

const isSpace = (token: Token | undefined): boolean => token?.kind === 'space';

/** "1.250", "800.000" behind a stop and a space: what follows is measured, or the zeros can be nothing else. */
function isRestOfThousands(tokens: readonly Token[], space: number): boolean {
  const left = numberAt(tokens, space - 2);
  const right = numberAt(tokens, space + 1);
  if (left === '' || left.length > 3 || right.length !== 3) return false;
  if (right === '000') return left !== '0';
  const behind = tokens[isSpace(tokens[space + 2]) ? space + 3 : space + 2];
  const before = tokens[space - 4];
  return (
    behind?.kind === 'lower' &&
    before?.kind === 'lower' &&
    isSpace(tokens[space - 3]) &&
    !NUMBERED_WORDS.has(before.text) &&
    !left.startsWith('0')
  );
}

/** "còn 2, 5%", "kinh phí 2, 8 tỷ": a list of two would need "và". */
function isRestOfDecimal(tokens: readonly Token[], space: number): boolean {
  const right = numberAt(tokens, space + 1);
  const behind = past(tokens, space + 2);
  return (
    numberAt(tokens, space - 2) !== '' &&
    right !== '' &&
    right.length < 3 &&
    (markAt(tokens, behind) === '%' || SCALES.has(tokens[behind]?.text ?? '')) &&
    MEASURED_WORDS.has(wordBefore(tokens, space - 2))
  );
}

/** "3 .500", "7 ,5 km": no clause begins right behind its stop. */
function isBeforeRest(tokens: readonly Token[], space: number): boolean {
  const mark = markAt(tokens, space + 1);
  const left = numberAt(tokens, space - 1);
  const right = numberAt(tokens, space + 2);
  if (left === '' || right === '' || left.length > 3) return false;
  return mark === '.' ? right.length === 3 : mark === ',' && right.length < 3;
}

/** Index past an optional space. */
const past = (tokens: readonly Token[], at: number): number => (isSpace(tokens[at]) ? at + 1 : at);

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Index past "5 /6/2024", "14 /2/ 2024", or past "12 / 5" behind a word for a day, "tháng 7 /2024"; `index` itself where no such date begins there. */
function pastDate(tokens: readonly Token[], index: number): number {
  const day = numberAt(tokens, index);
  const slash = past(tokens, index + 1);
  if (day === '' || day.length > 2 || Number(day) > 31 || markAt(tokens, slash) !== '/') return index;
  const month = past(tokens, slash + 1);
  const name = numberAt(tokens, month);
  const before = wordBefore(tokens, index);
  if (before === 'tháng' && Number(day) <= 12 && isYear(name)) return month + 1;
  if (name === '' || name.length > 2 || Number(name) > 12) return index;
  const second = past(tokens, month + 1);
  const year = past(tokens, second + 1);
  if (markAt(tokens, second) === '/' && isYear(numberAt(tokens, year))) return year + 1;
  const isOneSlip = isSpace(tokens[index + 1]) !== isSpace(tokens[slash + 1]);
  const isDated = STRONG_DATE_WORDS.has(before) || (isOneSlip && WEAK_DATE_WORDS.has(before));
  return markAt(tokens, second) !== '/' && isDated ? month + 1 : index;
}

/** "19-NQ / TW": beside the slash between two short forms of a document. */
function isInDocument(tokens: readonly Token[], space: number): boolean {
  const slash = markAt(tokens, space + 1) === '/' ? space + 1 : space - 1;
  if (markAt(tokens, slash) !== '/') return false;
  const left = isSpace(tokens[slash - 1]) ? slash - 2 : slash - 1;
  const right = past(tokens, slash + 1);
  return (
    tokens[left]?.kind === 'upper' &&
    markAt(tokens, left - 1) === '-' &&
    numberAt(tokens, left - 2) !== '' &&
    tokens[right]?.kind === 'upper'
  );
}

/** "lúc 8 : 30" */
function isInColonClock(tokens: readonly Token[], space: number): boolean {
  const colon = markAt(tokens, space + 1) === ':' ? space + 1 : space - 1;
  const hourAt = isSpace(tokens[colon - 1]) ? colon - 2 : colon - 1;
  return (
    markAt(tokens, colon) === ':' &&
    /^\d\d?$/.test(numberAt(tokens, hourAt)) &&
    /^[0-5]\d$/.test(numberAt(tokens, past(tokens, colon + 1))) &&
    CLOCK_WORDS.has(wordBefore(tokens, hourAt))
  );
}

/** "rộng 120 m 2.": the power of a unit, with nothing that it could count. */
function isBeforePower(tokens: readonly Token[], space: number): boolean {
  const power = numberAt(tokens, space + 1);
  const unit = tokens[space - 1]?.text ?? '';
  const measured = isSpace(tokens[space - 2]) ? space - 3 : space - 2;
  const behind = tokens[space + 2];
  return (
    (power === '2' || power === '3') &&
    POWERED_UNITS.has(unit) &&
    numberAt(tokens, measured) !== '' &&
    (behind === undefined || (behind.kind === 'mark' && numberAt(tokens, space + 3) === ''))
  );
}

/** "8 h30": an hour from its sign; "7h 00": the minutes that are none. */
function isInClock(tokens: readonly Token[], space: number): boolean {
  const sign = tokens[space + 1]?.text === 'h' ? space + 1 : space - 1;
  const hour = numberAt(tokens, sign === space + 1 ? space - 1 : sign - 1);
  if (tokens[sign]?.text !== 'h' || hour === '' || Number(hour) > 24) return false;
  return sign === space + 1 ? /^[0-5]\d$/.test(numberAt(tokens, space + 2)) : numberAt(tokens, space + 1) === '00';
}

const isInAmount = (tokens: readonly Token[], space: number): boolean =>
  isInClock(tokens, space) || isInColonClock(tokens, space) || isBeforePower(tokens, space);

function isStray(tokens: readonly Token[], space: number): boolean {
  switch (tokens[space - 1]?.text) {
    case '.':
      return isRestOfThousands(tokens, space);
    case ',':
      return isRestOfDecimal(tokens, space);
    default:
      return isBeforeRest(tokens, space) || isInDocument(tokens, space) || isInAmount(tokens, space);
  }
}

/**
 * Leaves out the spaces that stand inside a number, a date or the sign of a document by a slip of the hand: "3 .500", "1. 250 ha", "5 /6/2024", "19-NQ / TW", "8 h30",
 * and parts what has grown together: "5mx200m", "ngày15/6".
 * Where there is none, the tokens are given back as they are.
 */
export function closeUp(tokens: readonly Token[]): readonly Token[] {
  let kept: Token[] | undefined;
  let dateEnd = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'number' && index >= dateEnd) dateEnd = Math.max(dateEnd, pastDate(tokens, index));
    const isDropped = token.kind === 'space' && (index < dateEnd || isStray(tokens, index));
    const parts = partUp(tokens, index, token);
    if (isDropped || parts) kept ??= tokens.slice(0, index);
    if (!isDropped) kept?.push(...(parts ?? [token]));
  }
  return kept ?? tokens;
}
