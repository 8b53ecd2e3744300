import type { Article } from '../article/types.ts';
import { sameAddress } from './address.ts';
import { type LibraryDb, onDatabase } from './db.ts';
import { pageFields } from './head.ts';
import type { ArticleRecord, Head, Reading } from './types.ts';

/**
 * The hot path between shortcut and text: small, and one transaction a call.
 * Each function takes the connection to use last; without one it opens its own and closes it.
 */

const DAY = 86_400_000;

/** A new id, to be given to `putDraft` and to the reader's address at the same time. */
export function newArticleId(): string {
  return crypto.randomUUID();
}

/**
 * Stores an article that the reader is about to show. Gives its id.
 * @throws LibraryError when the storage fails.
 */
export function putDraft(article: Article, id = newArticleId(), db?: LibraryDb): Promise<string> {
  const now = Date.now();
  const head: Head = { id, ...pageFields(article), createdAt: now, draftAt: now, tags: [] };
  return onDatabase(db, (open) =>
    open.write(['heads', 'texts'], async ({ heads, texts }) => {
      await Promise.all([heads.put(head), texts.put(article, id)]);
      return id;
    }),
  );
}

/** The record of an id with its marks, or undefined where there is none or its text is gone. */
export function getRecord(id: string, db?: LibraryDb): Promise<ArticleRecord | undefined> {
  return onDatabase(db, (open) =>
    open.read(['heads', 'texts', 'marks'], async ({ heads, texts, marks }) => {
      const [head, article, sheet] = await Promise.all([heads.get(id), texts.get(id), marks.get(id)]);
      return head && article && { ...head, article, ...(sheet && { marks: sheet.marks }) };
    }),
  );
}

/** The head of the saved article of this page, compared as `sameAddress` does, or undefined. */
export function findSaved(url: string, db?: LibraryDb): Promise<Head | undefined> {
  return onDatabase(db, async (open) => {
    const found = await open.read(['heads'], ({ heads }) => heads.getAllFrom('address', sameAddress(url)));
    return found.find((head) => head.savedAt !== undefined);
  });
}

/** What to write of `Reading`; a field given as undefined is taken away. */
export type ReadingChanges = { [Field in keyof Reading]?: Reading[Field] | undefined };

/**
 * Writes what reading changes: position, when it was opened, read or archived.
 * Gives false where there is no such article; nothing is written then.
 */
export function updateReading(id: string, changes: ReadingChanges, db?: LibraryDb): Promise<boolean> {
  return onDatabase(db, (open) =>
    open.write(['heads'], async ({ heads }) => {
      const head = await heads.get(id);
      if (head) await heads.put(withChanges(head, changes));
      return head !== undefined;
    }),
  );
}

/** The reader opened it at `now`: keeps its draft from being pruned. False where there is no such article. */
export function touch(id: string, now = Date.now(), db?: LibraryDb): Promise<boolean> {
  return updateReading(id, { openedAt: now }, db);
}

function withChanges(head: Head, changes: ReadingChanges): Head {
  const changed: Head = { ...head };
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) Reflect.deleteProperty(changed, field);
    else Reflect.set(changed, field, value);
  }
  if (changed.draftAt !== undefined) changed.draftAt = Math.max(changed.draftAt, changed.openedAt ?? 0);
  return changed;
}

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
