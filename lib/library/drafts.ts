import { type LibraryDb, onDatabase } from './db.ts';

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
