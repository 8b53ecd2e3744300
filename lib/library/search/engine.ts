import type { LibraryDb } from '../db.ts';
import { foldBytes } from './alphabet.ts';
import { buildFilter } from './filter.ts';
import { type IndexState, type Pack, packEntries, type TailEntry } from './pack.ts';
import { parseQuery } from './query.ts';
import { type Found, type LoadedPack, scanPacks } from './scan.ts';

/** What answers queries, in this thread or in a Worker. */
export interface SearchEngine {
  /** Ids of the saved articles that match, best first. Text without a letter or digit matches nothing. */
  search(text: string): Promise<string[]>;
  /** Frees the index that is kept in memory; the next search loads it again. */
  release(): void;
}

interface Held {
  revision: number;
  pack: LoadedPack;
  /** A filter was made, or cannot be. */
  isFiltered?: boolean;
}

interface Loaded {
  revision: number;
  /** By the pack's key; the tail is under -1. */
  packs: ReadonlyMap<number, Held>;
}

const TAIL = -1;
/** How long a query may have to wait for filters that are being made, in milliseconds. */
const SLICE = 12;

function toLoaded({ seqs, ids, ats, starts, bytes }: Pack): LoadedPack {
  return { seqs, ids, ats, starts, toned: bytes, folded: foldBytes(bytes) };
}

function placesOf(state: IndexState): { first: number; revision: number }[] {
  return [...state.packs, { first: TAIL, revision: state.revision }];
}

/** Reads what changed since `held`, in one transaction, so that what is searched was true at one moment. */
function load(db: LibraryDb, held: Loaded | undefined): Promise<Loaded> {
  return db.read(['meta', 'packs', 'tail'], async ({ meta, packs, tail }) => {
    const state = await meta.get('index');
    if (!state) return { revision: 0, packs: new Map() };
    if (held?.revision === state.revision) return held;
    const entries = placesOf(state).map(async ({ first, revision }): Promise<[number, Held]> => {
      const kept = held?.packs.get(first);
      if (kept?.revision === revision) return [first, kept];
      const stored: Pack | TailEntry[] = await (first === TAIL
        ? tail.getAll()
        : packs.get(first).then((pack) => pack ?? []));
      return [first, { revision, pack: toLoaded(Array.isArray(stored) ? packEntries(stored) : stored) }];
    });
    return { revision: state.revision, packs: new Map(await Promise.all(entries)) };
  });
}

/** Scans the index in this thread. It is kept in memory (about two bytes a letter) until `release`. */
export function createSearchEngine(db: LibraryDb): SearchEngine {
  let held: Loaded | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** After an answer, so that the first one does not wait for it; in slices, so that the next one does not either. */
  function prepareFilters(packs: Loaded['packs']): void {
    clearTimeout(timer);
    const without = [...packs.values()].filter(({ pack, isFiltered }) => !(isFiltered || pack.filter));
    if (without.length === 0) return;
    timer = setTimeout(() => {
      const until = performance.now() + SLICE;
      for (const held of without) {
        held.pack.filter = buildFilter(held.pack.folded, held.pack.starts);
        held.isFiltered = true;
        if (performance.now() > until) break;
      }
      prepareFilters(packs);
    }, 0);
  }

  return {
    async search(text) {
      const query = parseQuery(text);
      if (query.terms.length === 0) return [];
      held = await load(db, held);
      const loaded = held;
      const packs = [...loaded.packs.values()].map(({ pack }) => pack);
      const found = scanPacks(packs, query).map(({ id }: Found) => id);
      prepareFilters(loaded.packs);
      return found;
    },
    release() {
      clearTimeout(timer);
      held = undefined;
    },
  };
}
