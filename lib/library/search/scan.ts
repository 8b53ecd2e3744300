import { FIELD } from './alphabet.ts';
import { bucketsOf, candidatesOf, type WordFilter } from './filter.ts';
import type { Query, Term } from './query.ts';

/** A pack in memory: its bytes as they are and without marks. */
export interface LoadedPack {
  seqs: readonly number[];
  ids: readonly string[];
  ats: readonly number[];
  starts: Uint32Array;
  toned: Uint8Array;
  folded: Uint8Array;
  /** Made once there is time for it; without it all of the pack is looked through. */
  filter?: WordFilter | undefined;
}

/**
 * How well an article answers, greatest first: the words side by side in the title, all of them in the title, side by side in
 * the text, all of them with some in the title, all of them somewhere.
 */
export type Rank = 4 | 3 | 2 | 1 | 0;

export interface Found {
  id: string;
  seq: number;
  at: number;
  rank: Rank;
}

/** How far the search may jump for each byte that ends the window (Horspool 1980). */
function jumpTable(pattern: Uint8Array): Uint8Array {
  const last = pattern.length - 1;
  const jumps = new Uint8Array(256).fill(Math.min(255, pattern.length));
  for (let at = Math.max(0, last - 254); at < last; at++) jumps[pattern[at] ?? 0] = last - at;
  return jumps;
}

interface Finder {
  term: Term;
  jumps: Uint8Array;
}

/** Where `term` first stands in [from, to), or -1. */
function find({ term, jumps }: Finder, pack: LoadedPack, from: number, to: number): number {
  const { folded } = pack;
  const pattern = term.folded;
  const last = pattern.length - 1;
  const lastByte = pattern[last];
  for (let end = from + last; end < to; ) {
    const byte = folded[end] ?? 0;
    if (byte === lastByte) {
      const start = end - last;
      let at = last - 1;
      while (at >= 0 && folded[start + at] === pattern[at]) at--;
      if (at < 0 && isExact(term, pack.toned, start)) return start;
    }
    end += jumps[byte] ?? 1;
  }
  return -1;
}

function isExact(term: Term, toned: Uint8Array, start: number): boolean {
  return term.exact.every(({ offset, code }) => toned[start + offset] === code);
}

const toFinder = (term: Term): Finder => ({ term, jumps: jumpTable(term.folded) });

/** The last start that is not after `position`. */
function articleAt(starts: Uint32Array, position: number, from: number): number {
  let article = from;
  while ((starts[article + 1] ?? Number.POSITIVE_INFINITY) <= position) article++;
  return article;
}

/** Every article of the packs that holds all terms of the query, best first, newer before older at a tie. */
export function scanPacks(packs: Iterable<LoadedPack>, query: Query): Found[] {
  const finders = query.terms.map(toFinder).sort((a, b) => b.term.folded.length - a.term.folded.length);
  const [rarest, ...others] = finders;
  if (!rarest) return [];
  const whole = query.phrase ? toFinder(query.phrase) : rarest;
  const buckets = bucketsOf(query.terms);
  const found: Found[] = [];
  for (const pack of packs) {
    const { filter } = pack;
    const articles = filter && buckets.length > 0 ? candidatesOf(filter, buckets) : articlesWith(rarest, pack);
    for (const article of articles) {
      const rank = rankArticle(pack, article, finders, others.length > 0, whole);
      const [id, seq, at] = [pack.ids[article], pack.seqs[article], pack.ats[article]];
      if (rank !== undefined && id !== undefined) found.push({ id, seq: seq ?? 0, at: at ?? 0, rank });
    }
  }
  return found.sort((a, b) => b.rank - a.rank || b.at - a.at || b.seq - a.seq);
}

/** The articles of a pack that hold a term, found by looking through all of it. */
function* articlesWith(finder: Finder, pack: LoadedPack): Generator<number> {
  const { starts } = pack;
  const end = starts[starts.length - 1] ?? 0;
  let article = 0;
  for (let at = find(finder, pack, 0, end); at >= 0; at = find(finder, pack, starts[article] ?? end, end)) {
    article = articleAt(starts, at, article);
    yield article;
    article++;
  }
}

function rankArticle(
  pack: LoadedPack,
  article: number,
  finders: readonly Finder[],
  hasSeveral: boolean,
  whole: Finder,
): Rank | undefined {
  const start = pack.starts[article] ?? 0;
  const end = pack.starts[article + 1] ?? start;
  if (finders.some((finder) => find(finder, pack, start, end) < 0)) return undefined;
  const titleEnd = pack.folded.indexOf(FIELD, start);
  if (find(whole, pack, start, titleEnd) >= 0) return 4;
  const inTitle = finders.filter((finder) => find(finder, pack, start, titleEnd) >= 0).length;
  if (inTitle === finders.length) return 3;
  // One word alone is its own phrase, so its whole rank is settled by now.
  if (hasSeveral && find(whole, pack, start, end) >= 0) return 2;
  return inTitle > 0 ? 1 : 0;
}
