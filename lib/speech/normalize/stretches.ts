/** A stretch has at least so many UTF-16 units. */
const PLENTY = 512;
/** A line longer than this is cut where a sentence surely ends. */
const LONG = 1260;
/**
 * No stretch is longer. Hardly any context reaches over a line break, so as many whole lines as go into one are a stretch. A line without the sure end of
 * a sentence is cut between parts of one, else between words, an unbroken run anywhere: no word and no address is that long. A number of many
 * divisors: what repeats itself is cut into stretches that are alike.
 */
const LONGEST = 2520;
const BREAKS = ['\n', '\r', '\u0085', '\u2028', '\u2029'];
const LOW_SURROGATE = /[\udc00-\udfff]/;
/** The end of a whole word: no short form has so many small letters. */
const WORD_END = /^\p{Ll}{3}$/u;
/** What a sentence begins with. */
const OPENING = /^[\p{Lu}“"(]/u;

/** Offset past the last `gap` before `limit` that stands behind a whole word; 0 where there is none. */
function pastWord(line: string, gap: string, limit: number, opening?: RegExp): number {
  for (let at = line.lastIndexOf(gap, limit); at > 0; at = line.lastIndexOf(gap, at - 1)) {
    const end = at + gap.length;
    if (WORD_END.test(line.slice(Math.max(0, at - 3), at)) && (opening?.test(line.charAt(end)) ?? true)) return end;
  }
  return 0;
}

function endOfStretch(text: string, start: number): number {
  if (text.length - start <= LONG) return text.length;
  // Searched by itself: the whole rest of a long line would be looked at again for every stretch.
  const line = text.slice(start + PLENTY, start + LONGEST + 2);
  const lineEnd = Math.max(...BREAKS.map((sign) => line.lastIndexOf(sign, LONGEST - PLENTY)));
  if (lineEnd >= 0) return text.length - start <= LONGEST ? text.length : start + PLENTY + lineEnd;
  const sentence = pastWord(line, '. ', LONG - PLENTY, OPENING);
  if (sentence > 0) return start + PLENTY + sentence;
  if (text.length - start <= LONGEST) return text.length;
  for (const gap of ['; ', ', ', ' ']) {
    const at = pastWord(line, gap, LONGEST - PLENTY);
    if (at > 0) return start + PLENTY + at;
  }
  const space = line.lastIndexOf(' ', LONGEST - PLENTY);
  if (space > 0) return start + PLENTY + space + 1;
  const limit = start + LONGEST;
  return LOW_SURROGATE.test(text.charAt(limit)) ? limit - 1 : limit;
}

/**
 * Where to cut clean text so that the work on it fits the processor's caches however long it is: offsets of the stretches' ends, in order.
 * Tokens and claims of a stretch are gone before the next is begun, and the shorter it is the fewer of them are ever moved to where what lives long is kept.
 */
export function stretchEnds(text: string): number[] {
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    start = endOfStretch(text, start);
    ends.push(start);
  }
  return ends;
}
