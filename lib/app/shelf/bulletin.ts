import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '../../library/index.ts';
import { readBulletin, startBulletin } from '../../library/queue.ts';
import type { Head } from '../../library/types.ts';

/** "Bản tin hôm nay": what was saved since it was last listened to. */
export interface Bulletin {
  /** The articles, the first saved first: news in the order in which they came. */
  readonly ids: ReadonlySignal<readonly string[]>;
  load(): Promise<void>;
  /** Makes them the listening queue and opens the first. */
  listen(): Promise<void>;
}

interface BulletinSurroundings {
  openToListen: (id: string) => void;
  now: () => number;
}

/** Follows the saved articles. Who never listened to one gets what was saved today, where they are. */
export function createBulletin(
  library: Library,
  heads: ReadonlySignal<readonly Head[]>,
  { openToListen, now }: BulletinSurroundings,
): Bulletin {
  const since = signal(Number.POSITIVE_INFINITY);
  const ids = computed(() => {
    const fresh = heads.value.filter(
      ({ savedAt = 0, archivedAt, isDamaged }) => savedAt > since.value && archivedAt === undefined && !isDamaged,
    );
    return fresh.map(({ id }) => id).reverse();
  });
  return {
    ids,
    async load() {
      since.value = (await readBulletin(library.db)) ?? new Date(now()).setHours(0, 0, 0, 0);
    },
    async listen() {
      const first = await startBulletin(library.db, ids.peek(), now());
      if (first !== undefined) openToListen(first);
    },
  };
}
