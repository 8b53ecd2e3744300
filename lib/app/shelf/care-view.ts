import { type ReadonlySignal, signal } from '@preact/signals';
import {
  forgetLoss,
  type LargeArticle,
  largestArticles,
  measureStorage,
  needsBackup,
  readCare,
  readLoss,
  type StorageUse,
  writeCare,
} from '../../library/care.ts';
import type { Library } from '../../library/index.ts';
import type { Head } from '../../library/types.ts';

/** What the page knows of the storage and of backups. */
export interface CareView {
  use: StorageUse | undefined;
  largest: readonly LargeArticle[];
  /** How many articles were saved since the last backup, when it is time to say so; 0 otherwise. */
  atRisk: number;
  /** The browser has taken all articles away, and the reader has not been told. */
  isLost: boolean;
}

export interface Care {
  readonly view: ReadonlySignal<CareView>;
  /** Looks again, and asks the browser to keep the storage for good once there is something to keep. */
  refresh(heads: readonly Head[]): Promise<void>;
  dismissReminder(): Promise<void>;
  /** The reader has been told of the loss. */
  forgetLoss(): Promise<void>;
}

/** Follows how much is stored and when a backup was made. */
export function createCare(library: Library, manager: StorageManager, now: () => number): Care {
  const view = signal<CareView>({ use: undefined, largest: [], atRisk: 0, isLost: false });
  return {
    view,
    async refresh(heads) {
      if (heads.length > 0 && !(await manager.persisted())) await manager.persist();
      const [use, largest, care, isLost] = await Promise.all([
        measureStorage(manager),
        largestArticles(library.db),
        readCare(library.db),
        readLoss(library.db),
      ]);
      const times = heads.map(({ savedAt = 0 }) => savedAt);
      const atRisk = needsBackup(times, care, now()) ? times.filter((time) => time > (care.backupAt ?? 0)).length : 0;
      view.value = { use, largest, atRisk, isLost };
    },
    async forgetLoss() {
      view.value = { ...view.peek(), isLost: false };
      await forgetLoss(library.db);
    },
    async dismissReminder() {
      view.value = { ...view.peek(), atRisk: 0 };
      await writeCare(library.db, { dismissedAt: now() });
    },
  };
}
