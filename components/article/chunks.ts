/**
 * Blocks of the first frame, a tall screen of prose, then how many go into each later chunk. What scrolls into sight is laid out chunk by chunk: 40
 * paragraphs take a frame, 100 took up to seven.
 */
const FIRST = 10;
const LATER = 40;

/** Cuts a list into a small first chunk and larger later ones. Never empty. */
export function chunksOf<T>(items: readonly T[]): (readonly T[])[] {
  const chunks: (readonly T[])[] = [items.slice(0, FIRST)];
  for (let start = FIRST; start < items.length; start += LATER) chunks.push(items.slice(start, start + LATER));
  return chunks;
}

/** Indices of `count` chunks, in the order to build them: outwards from `first`, forward before back. */
export function buildOrder(count: number, first: number): number[] {
  const forward = Array.from({ length: count - first }, (_, step) => first + step);
  const back = Array.from({ length: first }, (_, step) => first - 1 - step);
  return [...forward, ...back];
}
