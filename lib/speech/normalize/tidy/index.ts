import type { Token } from '../tokens.ts';
import { joinAt } from './joins.ts';
import { partUp } from './seams.ts';
import { pastDate, pastDocument, pastTelephone } from './spans.ts';
import { isStray } from './strays.ts';

/** Index past what begins at a number and has no spaces inside: a date, the sign of a document, a telephone number. */
const pastTight = (tokens: readonly Token[], index: number): number =>
  Math.max(pastDate(tokens, index), pastDocument(tokens, index), pastTelephone(tokens, index));

/**
 * Mends slips of the hand: leaves out the spaces that stand inside a number, a date or the sign of a document ("3 .500", "1. 250 ha", "5 /6/2024", "19-NQ / TW", "8 h30"),
 * parts what has grown together ("5mx200m", "ngày15/6", "12đội"), and joins what was torn ("T.P Vinh").
 * Where there is nothing to mend, the tokens are given back as they are.
 */
export function tidy(tokens: readonly Token[]): readonly Token[] {
  let kept: Token[] | undefined;
  let tightEnd = 0;
  let joinedEnd = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || index < joinedEnd) continue;
    const joined = joinAt(tokens, index);
    if (joined !== undefined) {
      kept ??= tokens.slice(0, index);
      kept.push(joined.token);
      joinedEnd = joined.end;
      continue;
    }
    if (token.kind === 'number' && index >= tightEnd) tightEnd = Math.max(tightEnd, pastTight(tokens, index));
    const isDropped = token.kind === 'space' && (index < tightEnd || isStray(tokens, index));
    const parts = isDropped ? [] : partUp(tokens, index, token);
    if (parts === undefined) {
      kept?.push(token);
      continue;
    }
    kept ??= tokens.slice(0, index);
    kept.push(...parts);
  }
  return kept ?? tokens;
}
