import type { Stores } from '../db.ts';
import { EMPTY_INDEX, type IndexState, packEntries, type TailEntry, unpackEntries } from './pack.ts';

/** The stores that every change of the index needs, within the transaction of the article that it is about. */
export const INDEX_STORES = ['packs', 'tail', 'meta'] as const;
export type IndexStores = Stores<(typeof INDEX_STORES)[number]>;

/** Articles a pack. More make a change of one dearer, fewer make loading all dearer. */
export const PACK_SIZE = 128;

/** An entry to write: without `seq` it is new. */
export type Entry = Omit<TailEntry, 'seq'> & { seq?: number | undefined };

/** Puts articles into the index, each new or in the place that its `seq` names. Gives their `seq`s in the same order. */
export async function indexEntries(stores: IndexStores, entries: readonly Entry[]): Promise<number[]> {
  const state = await loadState(stores);
  const placed = entries.map((entry) => ({ ...entry, seq: entry.seq ?? state.nextSeq++ }));
  const inPacks = await changePacks(stores, state, new Map(placed.map((entry) => [entry.seq, entry])));
  const rest = placed.filter(({ seq }) => !inPacks.has(seq));
  await Promise.all(rest.map((entry) => stores.tail.put(entry)));
  await finish(stores, state);
  return placed.map(({ seq }) => seq);
}

/** Takes articles out of the index; their text is gone from it for good. */
export async function unindexEntries(stores: IndexStores, seqs: readonly number[]): Promise<void> {
  const state = await loadState(stores);
  const inPacks = await changePacks(stores, state, new Map(seqs.map((seq) => [seq, undefined])));
  const rest = seqs.filter((seq) => !inPacks.has(seq));
  await Promise.all(rest.map((seq) => stores.tail.delete(seq)));
  await finish(stores, state);
}

/** Empties the index. */
export async function clearIndex(stores: IndexStores): Promise<void> {
  const state = await loadState(stores);
  await Promise.all([stores.packs.clear(), stores.tail.clear()]);
  await stores.meta.put({ ...EMPTY_INDEX, revision: state.revision + 1, nextSeq: state.nextSeq }, 'index');
}

async function loadState(stores: IndexStores): Promise<IndexState> {
  const { packs, ...state } = (await stores.meta.get('index')) ?? EMPTY_INDEX;
  return { ...state, packs: [...packs], revision: state.revision + 1 };
}

/** Rewrites the packs that hold one of `changes`; gives the `seq`s that were found in packs. */
async function changePacks(
  stores: IndexStores,
  state: IndexState,
  changes: ReadonlyMap<number, TailEntry | undefined>,
): Promise<Set<number>> {
  const found = new Set<number>();
  const seqs = [...changes.keys()];
  for (const place of state.packs) {
    const here = seqs.filter((seq) => seq >= place.first && seq <= place.last);
    if (here.length === 0) continue;
    for (const seq of here) found.add(seq);
    const pack = await stores.packs.get(place.first);
    const entries = (pack ? unpackEntries(pack) : []).flatMap((entry) => {
      const change = changes.get(entry.seq);
      return changes.has(entry.seq) ? (change ? [change] : []) : [entry];
    });
    place.revision = state.revision;
    if (entries.length > 0) await stores.packs.put(packEntries(entries, place.first));
    else await stores.packs.delete(place.first);
    if (entries.length === 0) place.last = -1;
  }
  state.packs = state.packs.filter(({ last }) => last >= 0);
  return found;
}

/** Packs the tail when it is long, and writes the state. */
async function finish(stores: IndexStores, state: IndexState): Promise<void> {
  state.tail = await stores.tail.count();
  if (state.tail >= PACK_SIZE) {
    const waiting = await stores.tail.getAll();
    for (let at = 0; at + PACK_SIZE <= waiting.length; at += PACK_SIZE) {
      const pack = packEntries(waiting.slice(at, at + PACK_SIZE));
      await stores.packs.put(pack);
      state.packs.push({ first: pack.first, last: pack.seqs.at(-1) ?? pack.first, revision: state.revision });
      await Promise.all(pack.seqs.map((seq) => stores.tail.delete(seq)));
    }
    state.tail = await stores.tail.count();
  }
  await stores.meta.put(state, 'index');
}
