import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDb } from '../../library/db.ts';
import {
  changeQueue,
  type ListeningQueue,
  type QueueChange,
  readQueue,
  withMoved,
  withoutArticle,
  withQueue,
} from '../../library/queue.ts';

/** What is listened to, and how to change it. Readers in other tabs move on in it meanwhile, so every change is one of the queue as it stands. */
export interface Listening {
  readonly queue: ReadonlySignal<ListeningQueue>;
  loadQueue(): Promise<void>;
  /** Moves an article one place up (-1) or down (1). */
  moveInQueue(id: string, by: -1 | 1): Promise<void>;
  dropFromQueue(id: string): Promise<void>;
  /** Goes on where the queue stopped. */
  resumeQueue(): Promise<void>;
}

/** Makes the queue of a page. `clear` empties it, and gives how many were in it and its way back. */
export function createListening(
  db: LibraryDb,
  open: (id: string) => void,
): Listening & { clear: () => Promise<{ count: number; putBack: () => Promise<void> }> } {
  const queue = signal<ListeningQueue>({ ids: [], at: -1 });
  async function change(work: QueueChange): Promise<void> {
    queue.value = work(queue.peek());
    queue.value = await changeQueue(db, work);
  }
  async function loadQueue(): Promise<void> {
    queue.value = await readQueue(db);
  }
  return {
    queue,
    loadQueue,
    moveInQueue: (id, by) => change((now) => withMoved(now, id, by)),
    dropFromQueue: (id) => change((now) => withoutArticle(now, id)),
    async resumeQueue() {
      await loadQueue();
      const { ids, at } = queue.peek();
      const id = ids[Math.max(0, at)];
      if (id !== undefined) open(id);
    },
    async clear() {
      await loadQueue();
      const before = queue.peek();
      await change(() => ({ ids: [], at: -1 }));
      return { count: before.ids.length, putBack: () => change((now) => withQueue(now, before)) };
    },
  };
}
