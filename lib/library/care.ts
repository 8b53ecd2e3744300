import type { LibraryDb } from './db.ts';

/** What is remembered of backups. */
export interface CareState {
  /** When a backup was last made, in milliseconds since 1970. */
  backupAt?: number;
  /** When the reader last waved the reminder away. */
  dismissedAt?: number;
}

/** That the browser took all articles away because it found their store broken; `at` 0 once the reader has seen it. */
export interface LossState {
  at: number;
}

/** What the storage holds, in bytes. */
export interface StorageUse {
  /** Text and index of the saved articles, as far as it can be told without reading them all. */
  used: number;
  /** What may still be stored; undefined where the browser does not say. */
  free?: number;
  /** Whether the browser promised never to clear it by itself. */
  persisted: boolean;
}

/** How much is stored. `manager` is the page's `navigator.storage`. */
export async function measureStorage(manager: Pick<StorageManager, 'estimate' | 'persisted'>): Promise<StorageUse> {
  const [{ usage = 0, quota }, persisted] = await Promise.all([manager.estimate(), manager.persisted()]);
  return { used: usage, ...(quota !== undefined && { free: Math.max(0, quota - usage) }), persisted };
}

export interface LargeArticle {
  id: string;
  title: string;
  /** Bytes of its pictures; a picture that several articles show counts for each. */
  size: number;
}

/** The saved articles whose pictures take most room, largest first. */
export function largestArticles(db: LibraryDb, most = 5): Promise<LargeArticle[]> {
  return db.read(['heads', 'pictures'], async ({ heads, pictures }) => {
    const sizes = new Map<string, number>();
    await pictures.walk(({ key, size }) => {
      sizes.set(key, size);
      return true;
    });
    const all: LargeArticle[] = [];
    await heads.walk(({ id, title, savedAt, pictures: states = {} }) => {
      const keys = Object.values(states).flatMap((state) => ('key' in state ? [state.key] : []));
      const size = keys.reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
      if (savedAt !== undefined && size > 0) all.push({ id, title, size });
      return true;
    });
    return all.sort((a, b) => b.size - a.size).slice(0, most);
  });
}

/** What the library remembers of its own care; empty in a new one. */
export function readCare(db: LibraryDb): Promise<CareState> {
  return db.read(['meta'], async ({ meta }) => (await meta.get('care')) ?? {});
}

/** Merges changes into what the library remembers of its own care. */
export function writeCare(db: LibraryDb, changes: CareState): Promise<void> {
  return db.write(['meta'], async ({ meta }) => {
    await meta.put({ ...(await meta.get('care')), ...changes }, 'care');
  });
}

/** Whether the browser has lost the articles, until `forgetLoss`. */
export function readLoss(db: LibraryDb): Promise<boolean> {
  return db.read(['meta'], async ({ meta }) => ((await meta.get('loss'))?.at ?? 0) > 0);
}

/** Takes a told loss as read. */
export async function forgetLoss(db: LibraryDb): Promise<void> {
  await db.write(['meta'], ({ meta }) => meta.put({ at: 0 }, 'loss'));
}

const ENOUGH_TO_LOSE = 20;
const WEEK = 7 * 86_400_000;

/** Whether to remind of a backup: 20 articles saved since the last one, and not within a week of being waved away. */
export function needsBackup(
  savedTimes: readonly number[],
  { backupAt = 0, dismissedAt = 0 }: CareState,
  now: number,
): boolean {
  const unsaved = savedTimes.filter((savedAt) => savedAt > backupAt).length;
  return unsaved >= ENOUGH_TO_LOSE && now - dismissedAt > WEEK;
}
