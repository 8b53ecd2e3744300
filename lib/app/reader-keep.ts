import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportFormat } from '../library/export/index.ts';
import { toBookPicture } from '../library/pictures/shrink.ts';
import type { ArticleRecord } from '../library/types.ts';
import { askToKeep } from './ask-to-keep.ts';
import { giveFile as download } from './give-file.ts';
import { followSaving, stopSaving } from './saving-news.ts';

export type KeepState =
  | { kind: 'unsaved' }
  | { kind: 'saving'; done: number; total: number }
  /** `id`: the record that has the article now; the draft's own where absent. `missing`: pictures that are not with it. */
  | { kind: 'saved'; id?: string; missing?: number }
  | { kind: 'failed'; reason: string };

/** Saving and exporting of the article that a reader page shows. */
export interface Keeper {
  state: ReadonlySignal<KeepState>;
  save(): Promise<void>;
  /** Waits for no more pictures; what has come stays. */
  skipPictures(): void;
  /** Makes the file and hands it over; false when it could not be made. */
  exportAs(format: ExportFormat): Promise<boolean>;
  stop(): void;
}

interface KeeperOptions {
  record: Pick<ArticleRecord, 'id' | 'savedAt'>;
  /** A download by default. */
  giveFile?: (name: string, content: Blob) => void;
}

const savedAs = ({ id, missing = 0 }: { id?: string; missing?: number }): KeepState => ({
  kind: 'saved',
  ...(id && { id }),
  ...(missing > 0 && { missing }),
});

/** Makes the keeper of one reader page. The background saves, so that leaving the page does not stop it. */
export function createKeeper({ record, giveFile = download }: KeeperOptions): Keeper {
  const state = signal<KeepState>({ kind: record.savedAt === undefined ? 'unsaved' : 'saved' });
  const stop = followSaving((recordId, news) => {
    if (recordId !== record.id) return;
    if (news.state === 'pictures') state.value = { kind: 'saving', done: news.done, total: news.total };
    else if (news.state === 'saved') state.value = savedAs(news);
    else if (news.state === 'failed') state.value = { kind: 'failed', reason: news.reason };
  });
  return {
    state,
    stop,
    async save() {
      if (state.value.kind === 'saving' || state.value.kind === 'saved') return;
      state.value = { kind: 'saving', done: 0, total: 0 };
      const kept = await askToKeep({ recordId: record.id });
      state.value = kept?.ok ? savedAs(kept) : { kind: 'failed', reason: kept?.reason ?? 'gone' };
    },
    skipPictures: () => stopSaving(record.id),
    async exportAs(format) {
      try {
        // Most readings export nothing: the writers come when they are asked for.
        const { openLibrary } = await import('../library/index.ts');
        const library = await openLibrary();
        try {
          const { name, blob } = await library.export(record.id, { format, convertPicture: toBookPicture });
          giveFile(name, blob);
          return true;
        } finally {
          library.close();
        }
      } catch (error) {
        console.warn('export:', error);
        return false;
      }
    },
  };
}
