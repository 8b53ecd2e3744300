import type { LibraryDb } from './db.ts';
import { encodeRecord } from './search/encode.ts';
import { INDEX_STORES, indexEntries } from './search/write.ts';
import type { ArticleRecord } from './types.ts';

export interface TagChanges {
  add?: readonly string[];
  remove?: readonly string[];
}

/** A tag as it is kept: NFC, no space around it, single spaces inside. */
export function cleanTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Adds and takes away tags of articles, all or none; tags are searched, so the index changes with them. Gives how many articles changed. */
export function tagArticles(
  db: LibraryDb,
  ids: readonly string[],
  { add = [], remove = [] }: TagChanges,
): Promise<number> {
  const added = add.map(cleanTag).filter(Boolean);
  const removed = new Set(remove.map(cleanTag));
  return db.write(['heads', 'texts', 'marks', ...INDEX_STORES], async (stores) => {
    const changed: ArticleRecord[] = [];
    for (const id of new Set(ids)) {
      const [head, article, sheet] = await Promise.all([
        stores.heads.get(id),
        stores.texts.get(id),
        stores.marks.get(id),
      ]);
      if (!head || !article) continue;
      const tags = [...new Set([...head.tags, ...added])].filter((tag) => !removed.has(tag));
      if (tags.join('\n') === head.tags.join('\n')) continue;
      await stores.heads.put({ ...head, tags });
      changed.push({ ...head, tags, article, marks: sheet?.marks ?? [] });
    }
    const saved = changed.filter(({ seq }) => seq !== undefined);
    if (saved.length > 0) {
      const entries = saved.map((record) => ({
        id: record.id,
        at: record.savedAt ?? 0,
        bytes: encodeRecord(record),
        seq: record.seq,
      }));
      await indexEntries(stores, entries);
    }
    return changed.length;
  });
}
