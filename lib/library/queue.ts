import type { LibraryDb } from './db.ts';

/** Articles to be heard one after the other. */
export interface ListeningQueue {
  ids: string[];
  /** Which of them is heard now, or was heard last; -1 before the first. */
  at: number;
}

const EMPTY: ListeningQueue = { ids: [], at: -1 };

/** The queue as it stands; empty where none was made. Articles that are gone are not in it. */
export function readQueue(db: LibraryDb): Promise<ListeningQueue> {
  return db.read(['meta', 'heads'], async ({ meta, heads }) => {
    const { ids, at } = (await meta.get('queue')) ?? EMPTY;
    const here = await Promise.all(ids.map((id) => heads.get(id)));
    const gone = here.slice(0, at + 1).filter((head) => head === undefined).length;
    return { ids: ids.filter((_, place) => here[place] !== undefined), at: at - gone };
  });
}

/** Makes `ids` the queue, to be heard from the first. */
export function writeQueue(db: LibraryDb, queue: ListeningQueue): Promise<unknown> {
  return db.write(['meta'], ({ meta }) => meta.put(queue, 'queue'));
}

/** Moves the queue on from the article that has ended. Gives the next one's id; undefined at the end, or where `endedId` is not the one being heard. */
export function advanceQueue(db: LibraryDb, endedId: string): Promise<string | undefined> {
  return db.write(['meta', 'heads'], async ({ meta, heads }) => {
    const queue = (await meta.get('queue')) ?? EMPTY;
    if (queue.ids[queue.at] !== endedId) return undefined;
    for (let at = queue.at + 1; at < queue.ids.length; at++) {
      const id = queue.ids[at];
      if (id === undefined || !(await heads.get(id))) continue;
      await meta.put({ ...queue, at }, 'queue');
      return id;
    }
    await meta.put(EMPTY, 'queue');
    return undefined;
  });
}

/** When the bulletin was last listened to, in milliseconds since 1970; undefined where it never was. */
export function readBulletin(db: LibraryDb): Promise<number | undefined> {
  return db.read(['meta'], async ({ meta }) => (await meta.get('bulletin'))?.at);
}

/** Starts the queue with the bulletin's articles, and the next bulletin at `now`, together. Gives the first id. */
export async function startBulletin(db: LibraryDb, ids: readonly string[], now: number): Promise<string | undefined> {
  await db.write(['meta'], async ({ meta }) => {
    await meta.put({ ids: [...ids], at: 0 }, 'queue');
    await meta.put({ at: now }, 'bulletin');
  });
  return ids[0];
}

/** Starts the queue with `ids` at the first. Gives its id, undefined for an empty list. */
export async function startQueue(db: LibraryDb, ids: readonly string[]): Promise<string | undefined> {
  await writeQueue(db, ids.length > 0 ? { ids: [...ids], at: 0 } : EMPTY);
  return ids[0];
}
