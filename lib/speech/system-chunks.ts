export interface Chunk {
  text: string;
  /** UTF-16 offset in the utterance. */
  offset: number;
}

/** Seconds an utterance may take: remote voices fall silent at 14 to 15, local ones are only kept short for the watchdog's sake. */
const LONGEST = { local: 45, remote: 11 } as const;

/** Spoken letters (with the space) a second at rate 1; slow voices take fewer. */
const LETTERS_PER_SECOND = 14;

/** Cuts a text into utterances that a voice gets to the end of: after punctuation where it can, else between words. */
export function chunksFor(text: string, rate: number, isLocal: boolean): Chunk[] {
  const limit = Math.max(60, (isLocal ? LONGEST.local : LONGEST.remote) * LETTERS_PER_SECOND * rate);
  const chunks: Chunk[] = [];
  let offset = 0;
  while (text.length - offset > limit) {
    const cut = offset + cutPosition(text.slice(offset, offset + limit));
    chunks.push({ text: text.slice(offset, cut), offset });
    offset = cut;
  }
  if (offset < text.length) chunks.push({ text: text.slice(offset), offset });
  return chunks;
}

function cutPosition(window: string): number {
  const clauses = [...window.matchAll(/[,;:.!?–—]\s/g)];
  const clause = clauses.at(-1)?.index ?? -1;
  if (clause > window.length / 3) return clause + 2;
  const space = window.lastIndexOf(' ');
  return space > 0 ? space + 1 : window.length;
}

/** Milliseconds that a text should take at most, generously. */
export function longestDuration(text: string, rate: number): number {
  return 3_000 + (text.length / (LETTERS_PER_SECOND * rate)) * 1000 * 2.5;
}

/** Letters that a voice can have said in so many milliseconds, generously. */
export function mostLetters(milliseconds: number, rate: number): number {
  return 40 + (milliseconds / 1000) * LETTERS_PER_SECOND * rate * 3;
}
