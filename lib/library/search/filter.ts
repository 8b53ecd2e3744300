import { encodeWord, FIELD, foldBytes, PARAGRAPH, SPACE } from './alphabet.ts';
import type { Term } from './query.ts';

/**
 * Which articles of a pack may hold a word: for each of 4,096 hashes of folded words a bit an article (a Bloom filter with one hash). An article of 300
 * different words sets 7 % of its bits, so that many articles are looked into in vain. 64 kB a pack, made in memory and never stored.
 */
export type WordFilter = Uint32Array;

const BUCKETS = 4096;
const MOST_ARTICLES = 128;
const SLOTS = MOST_ARTICLES / 32;
/** Fowler, Noll and Vo's hash, 32 bits. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);

/** The filter of a pack's folded bytes; undefined for more articles than it has bits for. */
export function buildFilter(folded: Uint8Array, starts: Uint32Array): WordFilter | undefined {
  const articles = starts.length - 1;
  if (articles > MOST_ARTICLES) return undefined;
  const filter = new Uint32Array(BUCKETS * SLOTS);
  for (let article = 0; article < articles; article++) {
    const slot = article >> 5;
    const bit = 1 << (article & 31);
    const end = starts[article + 1] ?? 0;
    let hash = SEED;
    let length = 0;
    for (let at = starts[article] ?? 0; at < end; at++) {
      const byte = folded[at] ?? 0;
      if (byte !== SPACE && byte !== PARAGRAPH && byte !== FIELD) {
        hash = Math.imul(hash ^ byte, PRIME);
        length++;
      } else if (length > 0) {
        const place = bucketOf(hash) * SLOTS + slot;
        filter[place] = (filter[place] ?? 0) | bit;
        hash = SEED;
        length = 0;
      }
    }
  }
  return filter;
}

/** The hashes of a query's whole words; a word that may go on has none. */
export function bucketsOf(terms: readonly Term[]): number[] {
  const words = terms.flatMap(({ words: all, isPrefix }) => (isPrefix ? all.slice(0, -1) : all));
  return words.map((word) => {
    let hash = SEED;
    for (const byte of foldBytes(Uint8Array.from(encodeWord(word)))) hash = Math.imul(hash ^ byte, PRIME);
    return bucketOf(hash);
  });
}

/** The articles, by their place in the pack, that may hold every one of the words. */
export function candidatesOf(filter: WordFilter, buckets: readonly number[]): number[] {
  const candidates: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    let bits = -1;
    for (const bucket of buckets) bits &= filter[bucket * SLOTS + slot] ?? 0;
    for (; bits !== 0; bits &= bits - 1) candidates.push(slot * 32 + 31 - Math.clz32(bits & -bits));
  }
  return candidates;
}
