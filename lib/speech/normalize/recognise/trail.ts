import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';
import type { Token } from '../tokens.ts';

const SIGNS = '>›»';
/** How far back a quotation may have been opened, in tokens. */
const QUOTED_REACH = 60;

function isQuotation(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - QUOTED_REACH; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'break') return false;
    if (token?.text === '«' || token?.text === '‹') return true;
  }
  return false;
}

/** The way to a page, "Trang chủ > Tin tức » Thời sự": steps with pauses between them, no comparison and no quotation. */
export const trail: Recogniser = {
  name: 'trail',
  starts: ['mark'],
  marks: new Set(SIGNS),
  recognise({ tokens }, index) {
    const before = tokens[index - 2];
    if (tokens[index - 1]?.kind !== 'space' || before?.kind !== 'lower' || before.text.length < 2) return undefined;
    let end = index + 1;
    while (end < index + 3 && SIGNS.includes(tokens[end]?.text ?? ' ')) end += 1;
    const isStep = tokens[end]?.kind === 'space' && tokens[end + 1]?.kind === 'capital';
    return isStep && isSyllable(before.text) && !isQuotation(tokens, index)
      ? { end, pieces: [], pause: ',' }
      : undefined;
  },
};
