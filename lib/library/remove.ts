import type { LibraryDb } from './db.ts';
import { putSheet } from './marks/sheet.ts';
import { encodeRecord } from './search/encode.ts';
import { INDEX_STORES, indexEntries, unindexEntries } from './search/write.ts';
import type { ArticleRecord, Head, Version } from './types.ts';

/** What was removed, whole but for its pictures: `putBack` takes it. */
export interface Removed {
  records: ArticleRecord[];
  versions: Version[];
}

const STORES = ['heads', 'texts', 'marks', 'versions', ...INDEX_STORES] as const;

/**
 * Removes articles with their marks, their versions and their place in the search, all or none; ids that name nothing are passed over.
 * Their pictures stay until `sweepPictures`, so that `putBack` finds them.
 */
export function removeArticles(db: LibraryDb, ids: readonly string[]): Promise<Removed> {
  return db.write(STORES, async (stores) => {
    const { heads, texts, marks, versions } = stores;
    const removed: Removed = { records: [], versions: [] };
    const deletions: (() => Promise<unknown>)[] = [];
    for (const id of new Set(ids)) {
      const [head, article, sheet, old, keys] = await Promise.all([
        heads.get(id),
        texts.get(id),
        marks.get(id),
        versions.getAllFrom('id', id),
        versions.getKeysFrom('id', id),
      ]);
      if (head && article) removed.records.push({ ...head, article, ...(sheet && { marks: sheet.marks }) });
      removed.versions.push(...old);
      deletions.push(
        () => heads.delete(id),
        () => texts.delete(id),
        () => marks.delete(id),
        ...keys.map((key) => () => versions.delete(key)),
      );
    }
    const seqs = removed.records.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
    if (seqs.length > 0) await unindexEntries(stores, seqs);
    // Last and all at once: begun anew, this must find everything that undoing needs.
    await Promise.all(deletions.map((remove) => remove()));
    return removed;
  });
}

/** Undoes a removal. An article that was saved again meanwhile keeps its newer record. */
export function putBack(db: LibraryDb, { records, versions }: Removed): Promise<void> {
  return db.write(STORES, async (stores) => {
    const present = await Promise.all(records.map(({ id }) => stores.heads.get(id)));
    const missing = records.filter((_, at) => present[at] === undefined);
    const saved = missing.filter(({ savedAt }) => savedAt !== undefined);
    const seqs = await indexEntries(
      stores,
      saved.map((record) => ({ id: record.id, at: record.savedAt ?? 0, bytes: encodeRecord(record) })),
    );
    const places = new Map(saved.map(({ id }, at) => [id, seqs[at]]));
    for (const { article, marks = [], seq: _, ...head } of missing) {
      const seq = places.get(head.id);
      await stores.heads.put(seq === undefined ? head : { ...head, seq });
      await stores.texts.put(article, head.id);
      await putSheet(stores, head.id, marks);
    }
    const back = new Set(missing.map(({ id }) => id));
    for (const version of versions.filter(({ id }) => back.has(id))) await stores.versions.put(version);
  });
}

/** Removes pictures that no article shows any more. Gives how many went. */
export function sweepPictures(db: LibraryDb): Promise<number> {
  return db.write(['heads', 'incoming', 'pictures'], async ({ heads, incoming, pictures }) => {
    const shown = new Set<string>();
    const addAll = ({ pictures: states = {} }: Head): true => {
      for (const state of Object.values(states)) if ('key' in state) shown.add(state.key);
      return true;
    };
    await heads.walk(addAll);
    // A restore that runs in another tab has put its articles here before their pictures.
    await incoming.walk(({ head }) => addAll(head));
    const orphans = (await pictures.getAllKeys()).filter((key) => !shown.has(key));
    await Promise.all(orphans.map((key) => pictures.delete(key)));
    return orphans.length;
  });
}
