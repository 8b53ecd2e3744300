import { GROWN_WORDS } from './data/spacing.ts';
import { markAt, numberAt, wordBefore } from './neighbours.ts';
import { isGap, type Token } from './tokens.ts';

/** Of a week. */
const MOST_DAYS = 6;

/** "thứ 2,3,4" */
function isListOfDays(tokens: readonly Token[], comma: number): boolean {
  if (!/^[3-7]$/.test(numberAt(tokens, comma + 1))) return false;
  let at = comma - 1;
  for (let days = 0; days < MOST_DAYS && /^[2-7]$/.test(numberAt(tokens, at)); days += 1) {
    if (wordBefore(tokens, at) === 'thứ') return true;
    if (markAt(tokens, at - 1) !== ',') return false;
    at -= 2;
  }
  return false;
}

/** "5mx200m": a sign of multiplication that has grown onto its unit. */
const MULTIPLIED = /^(m|cm|mm|km|dm)x$/;

/** What a slip of the hand has grown together ("ngày15/6", "5mx200m", "thứ 2,3,4"), apart; the gap between has no length. Undefined for all other tokens. */
export function partUp(tokens: readonly Token[], index: number, token: Token): Token[] | undefined {
  if (numberAt(tokens, index + 1) === '') return undefined;
  const gap: Token = { kind: 'space', text: ' ', lower: ' ', start: token.end, end: token.end };
  if (token.text === ',') return isListOfDays(tokens, index) ? [token, gap] : undefined;
  if (token.kind !== 'lower' && token.kind !== 'capital') return undefined;
  if (GROWN_WORDS.has(token.lower)) return isGap(tokens[index - 1]) ? [token, gap] : undefined;
  const unit = numberAt(tokens, index - 1) === '' ? undefined : MULTIPLIED.exec(token.text)?.[1];
  if (unit === undefined) return undefined;
  const seam = token.end - 1;
  return [
    { ...token, text: unit, lower: unit, end: seam },
    { ...token, text: 'x', lower: 'x', start: seam },
  ];
}
