/** No context reaches over a line break: a long text is read in stretches of whole lines of about so many UTF-16 units. */
const PLENTY = 2048;
/** A line longer than this is cut between sentences, else between words, an unbroken run anywhere: no word and no address is that long. */
const LONGEST_LINE = 16_384;
const BREAK = /[\n\r\u0085\u2028\u2029]/g;
const LOW_SURROGATE = /[\udc00-\udfff]/;

function endOfStretch(text: string, start: number): number {
  if (text.length - start <= LONGEST_LINE) return text.length;
  BREAK.lastIndex = start + PLENTY;
  const lineEnd = BREAK.exec(text)?.index;
  if (lineEnd !== undefined && lineEnd - start <= LONGEST_LINE) return lineEnd;
  const limit = start + LONGEST_LINE;
  for (const gap of ['. ', ' ']) {
    const at = text.lastIndexOf(gap, limit);
    if (at > start + PLENTY) return at + gap.length;
  }
  return LOW_SURROGATE.test(text.charAt(limit)) ? limit - 1 : limit;
}

/**
 * Where to cut clean text so that the work on it fits the processor's caches however long it is: offsets of the stretches' ends, in order.
 * Tokens and claims of a stretch are gone before the next is begun.
 */
export function stretchEnds(text: string): number[] {
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    start = endOfStretch(text, start);
    ends.push(start);
  }
  return ends;
}
