/** No context reaches over a line break: a long text is read in stretches of whole lines of about so many UTF-16 units. */
const PLENTY = 2048;
/**
 * A line longer than this is cut between sentences, else between words, an unbroken run anywhere: no word and no address is that long.
 * A number of many divisors: what repeats itself is cut into stretches that are alike.
 */
const LONGEST_LINE = 5040;
const BREAK = /[\n\r\u0085\u2028\u2029]/;
const LOW_SURROGATE = /[\udc00-\udfff]/;

function endOfStretch(text: string, start: number): number {
  if (text.length - start <= LONGEST_LINE) return text.length;
  // Searched by itself: the whole rest of a long line would be looked at again for every stretch.
  const line = text.slice(start + PLENTY, start + LONGEST_LINE + 2);
  const lineEnd = line.search(BREAK);
  if (lineEnd >= 0 && lineEnd <= LONGEST_LINE - PLENTY) return start + PLENTY + lineEnd;
  for (const gap of ['. ', ' ']) {
    const at = line.lastIndexOf(gap, LONGEST_LINE - PLENTY);
    if (at > 0) return start + PLENTY + at + gap.length;
  }
  const limit = start + LONGEST_LINE;
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
