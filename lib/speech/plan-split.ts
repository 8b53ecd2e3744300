interface Span {
  start: number;
  end: number;
}

/** Words in one utterance at most: more than the longest sentence of good prose, less than a minute of speech. */
const MOST_WORDS = 90;

/** A word with the punctuation and white space after it. */
const WORD = /\S+\s*/gu;
const CLAUSE_END = /[,;:–—]\s+$/u;

/**
 * Cuts a sentence that is too long to say in one breath: after a clause where there is one in the second half of the limit,
 * otherwise between words. A sentence of usual length comes back whole.
 */
export function splitLong(text: string, sentence: Span): Span[] {
  const words = [...text.slice(sentence.start, sentence.end).matchAll(WORD)];
  if (words.length <= MOST_WORDS) return [sentence];
  const spans: Span[] = [];
  let first = 0;
  while (first < words.length) {
    const last = cutAfter(
      words.slice(first, first + MOST_WORDS).map(([word]) => word),
      words.length - first,
    );
    const next = words[first + last];
    spans.push({
      start: sentence.start + (spans.length === 0 ? 0 : (words[first]?.index ?? 0)),
      end: next ? sentence.start + next.index : sentence.end,
    });
    first += last;
  }
  return spans;
}

function cutAfter(words: readonly string[], remaining: number): number {
  if (remaining <= MOST_WORDS) return remaining;
  const clause = words.findLastIndex((word) => CLAUSE_END.test(word));
  return clause + 1 >= MOST_WORDS / 2 ? clause + 1 : words.length;
}
