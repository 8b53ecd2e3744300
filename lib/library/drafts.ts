import { type LibraryDb, onDatabase } from './db.ts';
import type { ArticleRecord } from './types.ts';

const DAY = 86_400_000;

export interface PruneLimits {
  /** Drafts put or opened earlier than this many milliseconds ago go. 14 days by default. */
  maxAge?: number;
  /** At most this many of the newest stay. 60 by default. */
  keep?: number;
}

/** Removes drafts that were never saved, by age and number. Gives how many went. Saved articles, and drafts with marks, are never touched. */
export function pruneDrafts(limits: PruneLimits = {}, now = Date.now(), db?: LibraryDb): Promise<number> {
  const { maxAge = 14 * DAY, keep = 60 } = limits;
  return onDatabase(db, (open) =>
    open.write(['heads', 'texts', 'marks'], async ({ heads, texts, marks }) => {
      const marked = new Set(await marks.getAllKeys());
      const drafts = (await heads.indexEntries('draftAt')).filter(([, id]) => !marked.has(id));
      const old = drafts.filter(([draftAt]) => Number(draftAt) < now - maxAge).length;
      const doomed = drafts.slice(0, Math.max(old, drafts.length - keep)).map(([, id]) => id);
      await Promise.all(doomed.flatMap((id) => [heads.delete(id), texts.delete(id)]));
      return doomed.length;
    }),
  );
}

/**
 * Puts a draft again that was removed while a page still showed it. One that is there stays as it is; a record that was saved, and then removed by the
 * reader, stays removed.
 */
export function putDraftAgain(record: ArticleRecord, db?: LibraryDb): Promise<void> {
  const { article, marks: _, ...head } = record;
  return onDatabase(db, (open) =>
    open.write(['heads', 'texts'], async ({ heads, texts }) => {
      if (head.savedAt !== undefined || (await heads.get(head.id))) return;
      await Promise.all([heads.put({ ...head, draftAt: Date.now() }), texts.put(article, head.id)]);
    }),
  );
}
