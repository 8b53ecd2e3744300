import type { Article } from '../article/types.ts';
import { sameAddress } from './address.ts';
import { type LibraryDb, onDatabase } from './db.ts';
import { pageFields } from './head.ts';
import type { ArticleRecord, Head } from './types.ts';

/**
 * The hot path between shortcut and text: small, and one transaction a call.
 * Each function takes the connection to use last; without one it opens its own and closes it.
 */

/** A new id, to be given to `putDraft` and to the reader's address at the same time. */
export function newArticleId(): string {
  return crypto.randomUUID();
}

/** The head of an article that is new to the library. */
export function draftHead(article: Article, id: string): Head {
  const now = Date.now();
  return { id, ...pageFields(article), createdAt: now, draftAt: now, tags: [] };
}

/**
 * Stores an article that the reader is about to show. Gives its id.
 * @throws LibraryError when the storage fails.
 */
export function putDraft(article: Article, id = newArticleId(), db?: LibraryDb): Promise<string> {
  return onDatabase(db, (open) =>
    open.write(['heads', 'texts'], async ({ heads, texts }) => {
      await Promise.all([heads.put(draftHead(article, id)), texts.put(article, id)]);
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
