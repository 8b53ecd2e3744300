import type { Segment } from '../../lib/speech/plan-types.ts';
import type { ToSpeech } from '../../lib/speech/spoken-segment.ts';

/** Says what is written, word by word, but numbers as "số" and the number of their digits. */
export const plainSpeech: ToSpeech = (text) => {
  let spokenText = '';
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const spoken = /^\d+$/.test(match[0]) ? `số ${match[0].length}` : match[0];
    if (spokenText) spokenText += ' ';
    const at = spokenText.length;
    spokenText += spoken;
    return { start: match.index, end: match.index + match[0].length, spoken, at };
  });
  return { text: spokenText, tokens };
};

/** Sentences end at full stops. */
export function splitAtStops(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^.]+\.*\s*/gu)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  }));
}

/** One segment a sentence; each inner array is a paragraph with a block of its own. */
export function segmentsOf(...paragraphs: string[][]): Segment[] {
  return paragraphs.flatMap((sentences, paragraph) => {
    let start = 0;
    return sentences.map((text) => {
      const segment: Segment = {
        blockId: `b${paragraph}`,
        start,
        end: start + text.length,
        paragraph,
        pieces: [{ text, start }],
        pauseAfter: 200,
      };
      start += text.length + 1;
      return segment;
    });
  });
}
