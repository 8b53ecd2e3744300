import { isOpenBefore } from '../neighbours.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Recogniser } from '../recogniser.ts';

const SIGNS = '>›»';
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
    return isStep && isSyllable(before.text) && !isOpenBefore(tokens, index, '«‹', SIGNS)
      ? { end, pieces: [], pause: ',' }
      : undefined;
  },
};
