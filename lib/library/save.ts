import { articleText } from '../article/text.ts';
import type { Article } from '../article/types.ts';
import { newArticleId } from './articles.ts';
import type { LibraryDb, Stores } from './db.ts';
import { pageFields } from './head.ts';
import { putSheet, takeOver, withMarkCount } from './marks/sheet.ts';
import { encodeRecord } from './search/encode.ts';
import { INDEX_STORES, indexEntries } from './search/write.ts';
import type { ArticleRecord, Head } from './types.ts';

/** What a save wrote: `saved` is new, `updated` has a new text (the old one is kept as a version), `unchanged` was there already. */
export interface SavedText {
  id: string;
  outcome: 'saved' | 'updated' | 'unchanged';
}

/** What to save: the id of a draft, or an article that was never put. */
export type Saveable = { id: string } | { article: Article; id?: string };

const SAVE_STORES = ['heads', 'texts', 'marks', 'versions', ...INDEX_STORES] as const;
type SaveStores = Stores<(typeof SAVE_STORES)[number]>;

/**
 * Saves an article's text: record, versions and search index in one transaction. An article of the same address that is
 * saved already takes the new text, the draft's marks and the place of reading, so its id may be another than the draft's.
 * @returns undefined where the id names no article.
 * @throws LibraryError when the storage fails; nothing is written then.
 */
export function saveText(db: LibraryDb, what: Saveable, now = Date.now()): Promise<SavedText | undefined> {
  return db.writeDurably(SAVE_STORES, async (stores) => {
    const given = 'article' in what ? what.article : undefined;
    const [own, article] = await Promise.all([
      what.id === undefined ? undefined : stores.heads.get(what.id),
      given ?? (what.id === undefined ? undefined : stores.texts.get(what.id)),
    ]);
    if (!article) return undefined;
    const fields = pageFields(article);
    const same = await stores.heads.getAllFrom('address', fields.address);
    const saved = own?.savedAt === undefined ? same.find((head) => head.savedAt !== undefined) : own;
    if (saved) return updateSaved(stores, saved, own, article, now);
    const id = what.id ?? newArticleId();
    const { draftAt: _, ...draft } = own ?? { id, createdAt: now, tags: [] };
    const { marks } = await takeOver(stores, own, id);
    await writeRecord(stores, { ...draft, ...fields, savedAt: now, article, marks });
    return { id, outcome: 'saved' };
  });
}

/** The fields of a draft that the saved article of its address takes over. */
const TAKEN = ['position', 'speechPosition', 'openedAt', 'readAt'] as const;

/** Where reading and listening rest now, rather than where they did when the article was saved before. */
function withReading(saved: Head, draft: Head | undefined): Head {
  const taken = TAKEN.filter((field) => draft?.[field] !== undefined).map((field) => [field, draft?.[field]]);
  return { ...saved, ...Object.fromEntries(taken) };
}

async function updateSaved(
  stores: SaveStores,
  saved: Head,
  draft: Head | undefined,
  article: Article,
  now: number,
): Promise<SavedText> {
  const old = await stores.texts.get(saved.id);
  const { marks, hasMoved } = await takeOver(stores, draft, saved.id);
  const head = withReading(saved, draft);
  if (old && old.title === article.title && articleText(old) === articleText(article)) {
    if (hasMoved) await writeRecord(stores, { ...head, article: old, marks });
    else if (draft && draft.id !== saved.id) await stores.heads.put(head);
    return { id: saved.id, outcome: 'unchanged' };
  }
  if (old) await stores.versions.put({ id: saved.id, replacedAt: now, article: old });
  await writeRecord(stores, { ...head, ...pageFields(article), updatedAt: now, article, marks });
  return { id: saved.id, outcome: 'updated' };
}

/** Writes a saved article where it belongs: head, text, marks and search index. */
export async function writeRecord(
  stores: Stores<'heads' | 'texts' | 'marks' | (typeof INDEX_STORES)[number]>,
  record: ArticleRecord,
): Promise<void> {
  const { article, marks = [], ...rest } = record;
  const head = withMarkCount(rest, marks);
  const at = head.savedAt ?? head.createdAt;
  const [seq] = await indexEntries(stores, [{ id: head.id, at, bytes: encodeRecord(record), seq: head.seq }]);
  await Promise.all([
    stores.heads.put(seq === undefined ? head : { ...head, seq }),
    stores.texts.put(article, head.id),
    putSheet(stores, head.id, marks),
  ]);
}
