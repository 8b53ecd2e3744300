import { type LibraryDb, onDatabase } from './db.ts';
import type { Head, Reading } from './types.ts';

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

/** The reader heard it to its end at `now`: it counts as read, and begins at its beginning the next time. False where there is no such article. */
export function noteHeard(id: string, now = Date.now(), db?: LibraryDb): Promise<boolean> {
  return updateReading(id, { readAt: now, position: undefined }, db);
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
