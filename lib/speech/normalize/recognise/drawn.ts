import { hasWordBefore, isAnnounced, markAt, numberAt, pairBefore } from '../neighbours.ts';
import type { Token } from '../tokens.ts';

/** Numbers drawn at a lottery: "giải nhất 83067". */
const DRAWN: ReadonlySet<string> = new Set(['xổ', 'kqxs', 'xsmb', 'xsmn', 'xsmt']);
const DRAWN_REACH = 24;

const PRIZE_NAMES: ReadonlySet<string> = new Set(['đặc biệt', 'giải đb', 'giải nhất', 'giải nhì', 'giải ba']);

/** "Giải đặc biệt: 45012": five digits and more are no amount without its unit. */
function isSpecialPrize(tokens: readonly Token[], index: number): boolean {
  return numberAt(tokens, index).length > 4 && isAnnounced(tokens, index) && PRIZE_NAMES.has(pairBefore(tokens, index));
}

/** "xổ số: giải nhất 83067", "Giải đặc biệt: 45012" */
export function isDrawn(tokens: readonly Token[], index: number): boolean {
  return (
    /^\d{4,6}$/.test(numberAt(tokens, index)) &&
    (markAt(tokens, index + 1) !== '.' || numberAt(tokens, index + 2) === '') &&
    hasWordBefore(tokens, index, 4, PRIZES) &&
    (isSpecialPrize(tokens, index) || hasWordBefore(tokens, index, DRAWN_REACH, DRAWN))
  );
}

const PRIZES: ReadonlySet<string> = new Set(['giải', 'trúng', 'g', 'vé', 'dãy']);
