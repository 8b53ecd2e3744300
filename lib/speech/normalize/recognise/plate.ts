import { hasWordBefore, isDash, markAt, numberAt, pieceOver } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import type { Match, Reading } from '../recogniser.ts';
import type { Token } from '../tokens.ts';

/** The last five digits of a number plate: 012.34. */
export function isPlateTail(tokens: readonly Token[], at: number): boolean {
  return (
    numberAt(tokens, at).length === 3 &&
    markAt(tokens, at + 1) === '.' &&
    numberAt(tokens, at + 2).length === 2 &&
    markAt(tokens, at - 1) === '-'
  );
}

const PLATE_WORDS: ReadonlySet<string> = new Set(['bks', 'biển', 'soát', 'bs']);
const PLATE_REACH = 4;

/** "biển số 36K3-8142": four digits behind the hyphen, as plates had. */
export function isOldPlateTail(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    numberAt(tokens, at).length === 4 &&
    markAt(tokens, at - 1) === '-' &&
    numberAt(tokens, from).length === 2 &&
    hasWordBefore(tokens, from, PLATE_REACH, PLATE_WORDS)
  );
}

/** "30A – 1234" */
function isSpacedDash(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'space' && isDash(tokens, at + 1);
}

/** "biển số 29-M1 5678", "BKS 97B1 012.34": the digits behind the space belong to the plate. */
export function withPlate(reading: Reading, index: number, code: Match): Match {
  const { tokens, text } = reading;
  const gap = isSpacedDash(tokens, code.end) ? code.end + 2 : code.end;
  if (tokens[gap]?.kind !== 'space' || numberAt(tokens, gap + 1).length < 3) return code;
  const from = markAt(tokens, index - 1) === '-' ? index - 2 : index;
  const head = text.slice(tokens[from]?.start, tokens[code.end - 1]?.end);
  const digits = numberAt(tokens, gap + 1);
  if (!/^\d\d-?[A-ZĐ]{1,2}\d?$/.test(head)) return code;
  const hasStop = digits.length === 3 && markAt(tokens, gap + 2) === '.' && numberAt(tokens, gap + 3).length === 2;
  if (!hasStop && !/^\d{4,5}$/.test(digits)) return code;
  // "51G 123.45" is nothing else.
  const isPlain = hasStop && /^[1-9]\d/.test(head);
  if (!isPlain && !hasWordBefore(tokens, index, PLATE_REACH, PLATE_WORDS)) return code;
  const end = gap + (hasStop ? 4 : 2);
  const rest = hasStop ? digits + numberAt(tokens, gap + 3) : digits;
  return { end, pieces: [...code.pieces, pieceOver(reading, gap + 1, end, readDigits(rest))] };
}
