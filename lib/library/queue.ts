import type { LibraryDb, Stores } from './db.ts';

/** Articles to be heard one after the other. */
export interface ListeningQueue {
  ids: string[];
  /** Which of them is heard now, or was heard last; -1 before the first. */
  at: number;
}

const EMPTY: ListeningQueue = { ids: [], at: -1 };

/** The queue as it stands; empty where none was made. Articles that are gone are not in it. */
export function readQueue(db: LibraryDb): Promise<ListeningQueue> {
  return db.read(['meta', 'heads'], presentQueue);
}

async function presentQueue({ meta, heads }: Stores<'meta' | 'heads'>): Promise<ListeningQueue> {
  const { ids, at } = (await meta.get('queue')) ?? EMPTY;
  const here = await Promise.all(ids.map((id) => heads.get(id)));
  const gone = here.slice(0, at + 1).filter((head) => head === undefined).length;
  return { ids: ids.filter((_, place) => here[place] !== undefined), at: at - gone };
}

/** What comes of a queue, whatever it is by then: listening goes on in other pages. */
export type QueueChange = (queue: ListeningQueue) => ListeningQueue;

/** Changes the queue as it stands, and gives what comes of it. */
export function changeQueue(db: LibraryDb, change: QueueChange): Promise<ListeningQueue> {
  return db.write(['meta', 'heads'], async (stores) => {
    const changed = change(await presentQueue(stores));
    await stores.meta.put(changed, 'queue');
    return changed;
  });
}

/** The queue without an article. */
export function withoutArticle(queue: ListeningQueue, id: string): ListeningQueue {
  const place = queue.ids.indexOf(id);
  if (place < 0) return queue;
  return { ids: queue.ids.toSpliced(place, 1), at: place <= queue.at ? queue.at - 1 : queue.at };
}

/** The queue with an article one place earlier (-1) or later (1); what is heard stays so. */
export function withMoved(queue: ListeningQueue, id: string, by: -1 | 1): ListeningQueue {
  const from = queue.ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= queue.ids.length) return queue;
  const heard = queue.ids[queue.at];
  const ids = queue.ids.toSpliced(from, 1).toSpliced(to, 0, id);
  return { ids, at: heard === undefined ? queue.at : ids.indexOf(heard) };
}

/** A queue with another behind it; where the first is empty it is the other, as far as that was heard. */
export function withQueue(queue: ListeningQueue, other: ListeningQueue): ListeningQueue {
  if (queue.ids.length === 0) return other;
  return { ids: [...queue.ids, ...other.ids.filter((id) => !queue.ids.includes(id))], at: queue.at };
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
  await changeQueue(db, () => (ids.length > 0 ? { ids: [...ids], at: 0 } : EMPTY));
  return ids[0];
}
