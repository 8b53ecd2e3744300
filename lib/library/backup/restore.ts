import { articleText } from '../../article/text.ts';
import type { LibraryDb, Stores } from '../db.ts';
import { joinMarks } from '../marks/mark.ts';
import { putSheet, withMarkCount } from '../marks/sheet.ts';
import type { Incoming } from '../schema.ts';
import { encodeRecord } from '../search/encode.ts';
import { clearIndex, type Entry, INDEX_STORES, indexEntries, PACK_SIZE } from '../search/write.ts';
import type { Head, PictureState } from '../types.ts';
import type { BackupSource, Damage } from './read.ts';
import { clearStage, type StageOptions, stageBackup } from './stage.ts';

export interface RestoreOptions extends StageOptions {
  /** `merge` (the default) adds to what is here; `replace` takes the place of every saved article. */
  mode?: 'merge' | 'replace';
  /** Take what is whole of a damaged source. */
  partial?: boolean;
}

/**
 * `ok: false`: the source is damaged and nothing of the library has changed; `whole` says what could be had with `partial`.
 * `extras` are other rooms' data, to be given back to them by the caller.
 */
export type RestoreResult =
  | { ok: true; articles: number; pictures: number; extras: Record<string, unknown>; damage: Damage[] }
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
    const { mode = 'merge', partial = false, signal } = options;
    try {
      const { damage, articles, pictures, extras } = await stageBackup(db, source, options);
      const nothing = articles === 0 && damage.length > 0;
      if (damage.length > 0 && (!partial || nothing)) return { ok: false, damage, whole: { articles, pictures } };
      signal?.throwIfAborted();
      await bringIn(db, mode);
      return { ok: true, articles, pictures, extras, damage };
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

const STORES = ['heads', 'texts', 'marks', 'versions', 'incoming', ...INDEX_STORES] as const;
type RestoreStores = Stores<(typeof STORES)[number]>;

function bringIn(db: LibraryDb, mode: 'merge' | 'replace'): Promise<void> {
  return db.writeDurably(STORES, async (stores) => {
    if (mode === 'replace') await removeSaved(stores);
    const ids = await stores.incoming.getAllKeys();
    for (let at = 0; at < ids.length; at += PACK_SIZE) await bringInSome(stores, ids.slice(at, at + PACK_SIZE));
  });
}

async function removeSaved(stores: RestoreStores): Promise<void> {
  const saved = await stores.heads.indexEntries('savedAt');
  await Promise.all(
    saved.flatMap(([, id]) => [stores.heads.delete(id), stores.texts.delete(id), stores.marks.delete(id)]),
  );
  await stores.versions.clear();
  await clearIndex(stores);
}

async function bringInSome(stores: RestoreStores, ids: readonly string[]): Promise<void> {
  const written: Incoming[] = [];
  for (const id of ids) {
    const incoming = await stores.incoming.get(id);
    if (incoming) written.push(await mergeOne(stores, incoming));
  }
  const entries = written.map(
    ({ head, article, marks = [] }): Entry => ({
      id: head.id,
      at: head.savedAt ?? 0,
      bytes: encodeRecord({ ...head, article, marks }),
      seq: head.seq,
    }),
  );
  const seqs = await indexEntries(stores, entries);
  for (const [at, { head, article, versions, marks = [] }] of written.entries()) {
    const seq = seqs[at];
    await stores.heads.put(seq === undefined ? head : { ...head, seq });
    await stores.texts.put(article, head.id);
    await putSheet(stores, head.id, marks);
    for (const version of versions) await stores.versions.put(version);
  }
}

const ageOf = (head: Head): number => head.updatedAt ?? head.savedAt ?? 0;
const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined && b === undefined ? undefined : Math.max(a ?? 0, b ?? 0);

/** Only the pictures that are here. */
function stored(pictures: Head['pictures'] = {}): Record<string, PictureState> {
  return Object.fromEntries(Object.entries(pictures).filter(([, state]) => 'key' in state));
}

/**
 * Joins an article of a backup with the one that is here under its id or address: the newer text shows and the other
 * becomes a version, tags, marks and pictures are those of both, and where reading stood is taken from whoever read later.
 */
async function mergeOne(stores: RestoreStores, incoming: Incoming): Promise<Incoming> {
  const own = await stores.heads.get(incoming.id);
  const same = own ? [own] : await stores.heads.getAllFrom('address', incoming.head.address);
  const here = same.find((head) => head.savedAt !== undefined);
  const text = here && (await stores.texts.get(here.id));
  if (!here || !text) return incoming;
  const isNewer = ageOf(incoming.head) > ageOf(here);
  const [newer, older] = isNewer ? [incoming.head, here] : [here, incoming.head];
  const reader = (incoming.head.openedAt ?? 0) > (here.openedAt ?? 0) ? incoming.head : here;
  const [article, oldText] = isNewer ? [incoming.article, text] : [text, incoming.article];
  const known = await stores.versions.getAllFrom('id', here.id);
  const dates = new Set(known.map(({ replacedAt }) => replacedAt));
  const fresh = incoming.versions.filter(({ replacedAt }) => !dates.has(replacedAt));
  const isChanged = articleText(article) !== articleText(oldText);
  const replaced = isChanged && !dates.has(ageOf(newer)) ? [{ replacedAt: ageOf(newer), article: oldText }] : [];
  const readAt = latest(here.readAt, incoming.head.readAt);
  const marks = joinMarks((await stores.marks.get(here.id))?.marks, incoming.marks);
  const joined: Head = {
    ...older,
    ...newer,
    id: here.id,
    createdAt: Math.min(here.createdAt, incoming.head.createdAt),
    savedAt: here.savedAt ?? 0,
    tags: [...new Set([...here.tags, ...incoming.head.tags])],
    pictures: { ...here.pictures, ...incoming.head.pictures, ...stored(here.pictures) },
    ...(reader.position && { position: reader.position }),
    ...(reader.speechPosition && { speechPosition: reader.speechPosition }),
    ...(readAt !== undefined && { readAt }),
    ...(here.seq !== undefined && { seq: here.seq }),
  };
  const versions = [...fresh, ...replaced].map((version) => ({ ...version, id: here.id }));
  return { id: here.id, head: withMarkCount(joined, marks), article, versions, marks };
}
