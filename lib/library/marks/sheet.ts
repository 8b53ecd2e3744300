import { type LibraryDb, onDatabase, type Stores } from '../db.ts';
import { encodeRecord } from '../search/encode.ts';
import { INDEX_STORES, indexEntries } from '../search/write.ts';
import type { Head } from '../types.ts';
import { joinMarks, type Mark, notesOf } from './mark.ts';

/** A head that says how many marks its article has. */
export function withMarkCount(head: Head, marks: readonly Mark[]): Head {
  const { markCount: _, ...rest } = head;
  return marks.length > 0 ? { ...rest, markCount: marks.length } : rest;
}

/** Writes the marks of an article; no marks leave no sheet behind. */
export async function putSheet({ marks: sheets }: Stores<'marks'>, id: string, marks: readonly Mark[]): Promise<void> {
  if (marks.length > 0) await sheets.put({ id, marks });
  else await sheets.delete(id);
}

/**
 * Changes the marks of an article: marks, their count and the words of the notes in the search index are written in one transaction.
 * Gives the marks as they are then; undefined where there is no such article, and nothing is written.
 * @throws LibraryError when the storage fails.
 */
export function changeMarks(
  id: string,
  change: (marks: readonly Mark[]) => readonly Mark[],
  given?: LibraryDb,
): Promise<readonly Mark[] | undefined> {
  return onDatabase(given, (db) =>
    db.writeDurably(['heads', 'texts', 'marks', ...INDEX_STORES], async (stores) => {
      const [head, article, sheet] = await Promise.all([
        stores.heads.get(id),
        stores.texts.get(id),
        stores.marks.get(id),
      ]);
      if (!head || !article) return undefined;
      const before = sheet?.marks ?? [];
      const marks = change(before);
      await putSheet(stores, id, marks);
      await stores.heads.put(withMarkCount(head, marks));
      const isReworded = notesOf(before).join('\n') !== notesOf(marks).join('\n');
      if (isReworded && head.seq !== undefined) {
        const bytes = encodeRecord({ ...head, article, marks });
        await indexEntries(stores, [{ id, at: head.savedAt ?? head.createdAt, bytes, seq: head.seq }]);
      }
      return marks;
    }),
  );
}

/** Takes the marks off a draft whose article is saved under another id, and gives them joined with those that are there. */
export async function takeOver(
  stores: Stores<'heads' | 'marks'>,
  draft: Head | undefined,
  savedId: string,
): Promise<{ marks: readonly Mark[]; hasMoved: boolean }> {
  const here = (await stores.marks.get(savedId))?.marks ?? [];
  const moved = draft && draft.id !== savedId ? await stores.marks.get(draft.id) : undefined;
  if (!draft || !moved) return { marks: here, hasMoved: false };
  const marks = joinMarks(here, moved.marks);
  await Promise.all([
    putSheet(stores, savedId, marks),
    stores.marks.delete(draft.id),
    stores.heads.put(withMarkCount(draft, [])),
  ]);
  return { marks, hasMoved: true };
}
