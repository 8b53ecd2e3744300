import type { LibraryDb, Stores } from '../db.ts';
import { putSheet } from '../marks/sheet.ts';
import type { Incoming } from '../schema.ts';
import { encodeRecord } from '../search/encode.ts';
import { clearIndex, type Entry, INDEX_STORES, indexEntries, PACK_SIZE, unindexEntries } from '../search/write.ts';
import { joinIncoming, withMissing } from './join.ts';
import type { BackupSource, Damage } from './read.ts';
import { clearStage, type StageOptions, stageBackup } from './stage.ts';

export interface RestoreOptions extends StageOptions {
  /** `merge` (the default) adds to what is here; `replace` takes the place of every saved article. */
  mode?: 'merge' | 'replace';
  /** Which articles `replace` takes away, by id: every saved one by default. Those that are saved while the source is being read are spared by naming the others. */
  only?: ReadonlySet<string>;
  /** Take what is whole of a damaged source. */
  partial?: boolean;
}

/**
 * `ok: false`: the source is damaged and nothing of the library has changed; `whole` says what could be had with `partial`.
 * `ids` are those that the articles of the source have here; `extras` are other rooms' data, to be given back to them by the caller.
 */
export type RestoreResult =
  | { ok: true; articles: number; ids: string[]; pictures: number; extras: Record<string, unknown>; damage: Damage[] }
  | { ok: false; damage: Damage[]; whole: { articles: number; pictures: number } };

/**
 * Restores a backup, all or nothing: the source is read and checked whole while nothing changes, and then one transaction
 * brings its articles in.
 * @throws LibraryError when the storage fails; the signal's reason when it aborts. The library is as it was then.
 */
export function restoreBackup(
  db: LibraryDb,
  source: BackupSource,
  options: RestoreOptions = {},
): Promise<RestoreResult> {
  return alone(`${db.name}-restore`, async () => {
    const { partial = false, signal } = options;
    try {
      const { damage, articles, pictures, extras } = await stageBackup(db, source, options);
      const nothing = articles === 0 && damage.length > 0;
      if (damage.length > 0 && (!partial || nothing)) return { ok: false, damage, whole: { articles, pictures } };
      signal?.throwIfAborted();
      const ids = await bringIn(db, options);
      return { ok: true, articles: ids.length, ids, pictures, extras, damage };
    } finally {
      await clearStage(db);
    }
  });
}

/** One restore at a time, in whichever tab: they share the waiting room. The browser lets go of the lock of a tab that is gone. */
async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  // Not every DOM outside browsers has locks.
  const locks: LockManager | null | undefined = navigator.locks;
  return locks ? locks.request(name, work) : work();
}

const STORES = ['heads', 'texts', 'marks', 'versions', 'pictures', 'incoming', ...INDEX_STORES] as const;
type RestoreStores = Stores<(typeof STORES)[number]>;

/** Gives the ids of the articles that came of it: several of the source may be one here. */
function bringIn(db: LibraryDb, { mode = 'merge', only }: RestoreOptions): Promise<string[]> {
  return db.writeDurably(STORES, async (stores) => {
    if (mode === 'replace') await removeSaved(stores, only);
    const ids = await stores.incoming.getAllKeys();
    const keys = new Set(await stores.pictures.getAllKeys());
    const here = new Set<string>();
    for (let at = 0; at < ids.length; at += PACK_SIZE) {
      for (const id of await bringInSome(stores, ids.slice(at, at + PACK_SIZE), keys)) here.add(id);
    }
    return [...here];
  });
}

async function removeSaved(stores: RestoreStores, only: ReadonlySet<string> | undefined): Promise<void> {
  const saved = (await stores.heads.indexEntries('savedAt')).map(([, id]) => id);
  const doomed = saved.filter((id) => only?.has(id) ?? true);
  // Mostly it is all of them, which has a quicker way.
  if (doomed.length === saved.length) {
    await stores.versions.clear();
    await clearIndex(stores);
  } else await removeBelongings(stores, doomed);
  await Promise.all(
    doomed.flatMap((id) => [stores.heads.delete(id), stores.texts.delete(id), stores.marks.delete(id)]),
  );
}

/** Takes articles out of the search, and their versions away. */
async function removeBelongings(stores: RestoreStores, ids: readonly string[]): Promise<void> {
  const heads = await Promise.all(ids.map((id) => stores.heads.get(id)));
  const seqs = heads.flatMap((head) => (head?.seq === undefined ? [] : [head.seq]));
  if (seqs.length > 0) await unindexEntries(stores, seqs);
  const keys = (await Promise.all(ids.map((id) => stores.versions.getKeysFrom('id', id)))).flat();
  await Promise.all(keys.map((key) => stores.versions.delete(key)));
}

/** Gives the ids under which they are here now. */
async function bringInSome(
  stores: RestoreStores,
  ids: readonly string[],
  pictures: ReadonlySet<string>,
): Promise<string[]> {
  const written = new Map<string, Incoming>();
  for (const id of ids) {
    const incoming = await stores.incoming.get(id);
    const merged = incoming && (await mergeOne(stores, withMissing(incoming, pictures), written));
    if (merged) written.set(merged.id, merged);
  }
  const entries = [...written.values()].map(
    ({ head, article, marks = [] }): Entry => ({
      id: head.id,
      at: head.savedAt ?? 0,
      bytes: encodeRecord({ ...head, article, marks }),
      seq: head.seq,
    }),
  );
  const seqs = await indexEntries(stores, entries);
  for (const [at, { head, article, versions, marks = [] }] of [...written.values()].entries()) {
    const seq = seqs[at];
    await stores.heads.put(seq === undefined ? head : { ...head, seq });
    await stores.texts.put(article, head.id);
    await putSheet(stores, head.id, marks);
    for (const version of versions) await stores.versions.put(version);
  }
  return [...written.keys()];
}

/** Joins what comes with what is here, or was brought in before it by the same source: several libraries may share a folder. */
async function mergeOne(
  stores: RestoreStores,
  incoming: Incoming,
  written: ReadonlyMap<string, Incoming>,
): Promise<Incoming> {
  const here = await targetOf(stores, incoming, written);
  return here ? joinIncoming(here, incoming, await stores.versions.getAllFrom('id', here.id)) : incoming;
}

/** The article under the id or, where none is, the address of one that comes; undefined where there is none. */
async function targetOf(
  stores: RestoreStores,
  { id, head: { address } }: Incoming,
  written: ReadonlyMap<string, Incoming>,
): Promise<Incoming | undefined> {
  const before = written.get(id);
  if (before) return before;
  const own = await stores.heads.get(id);
  const same = own ? [own] : await stores.heads.getAllFrom('address', address);
  const head = same.find(({ savedAt }) => savedAt !== undefined);
  if (!head) return [...written.values()].find((other) => other.head.address === address);
  const article = await stores.texts.get(head.id);
  const marks = (await stores.marks.get(head.id))?.marks;
  const here = article && { id: head.id, head, article, versions: [], ...(marks && { marks }) };
  return written.get(head.id) ?? here;
}
