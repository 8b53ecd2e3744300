import { DASHES, isDash, markAt } from '../neighbours.ts';
import type { Recogniser } from '../recogniser.ts';
import { isGap, type Token } from '../tokens.ts';

const EYES = ':;=';
const MOUTHS = ')(]DPpvV*|';

/** Past the mouth of a face, which may be repeated: ":)", ":-))", "=))". */
function pastMouth(tokens: readonly Token[], index: number): number {
  const first = isDash(tokens, index) ? index + 1 : index;
  const mouth = tokens[first]?.text ?? '';
  let end = first;
  while (mouth.length === 1 && MOUTHS.includes(mouth) && tokens[end]?.text === mouth) end += 1;
  return end > first ? end : index;
}

/** A face of punctuation that stands alone, ":)", "=))", ":D": silent, as emoji are. */
export const emoticon: Recogniser = {
  name: 'emoticon',
  starts: ['mark'],
  marks: new Set(EYES),
  behind: new Set([...')(]*|', ...DASHES, 'letter', 'lower']),
  recognise({ tokens }, index) {
    if (!isGap(tokens[index - 1])) return undefined;
    const end = pastMouth(tokens, index + 1);
    const isFace = end > index + 1 && (isGap(tokens[end]) || '.,!?'.includes(markAt(tokens, end) || ' '));
    return isFace ? { end, pieces: [] } : undefined;
  },
};
