import { type ReadonlySignal, signal } from '@preact/signals';
import { putDraftAgain } from '../../library/drafts.ts';
import type { ExportFormat } from '../../library/export/index.ts';
import { toBookPicture } from '../../library/pictures/shrink.ts';
import type { ArticleRecord } from '../../library/types.ts';
import { giveFile as download } from '../give-file.ts';
import { stopSaving } from './news.ts';
import { askForLeave } from './picture-leave.ts';
import { followRecord, type KeepState, keepRecord } from './state.ts';

/** Saving and exporting of the article that a reader page shows. */
export interface Keeper {
  state: ReadonlySignal<KeepState>;
  /** The record that has the article now: the page's own until an older one of the same address has taken it. */
  id: ReadonlySignal<string>;
  save(): Promise<void>;
  /** Asks again for the pictures that are missing, and for leave to fetch them where it is needed. Call it straight from a press. */
  retry(): Promise<void>;
  /** Waits for no more pictures; what has come stays. */
  skipPictures(): void;
  /** Makes the file and hands it over; false when it could not be made. */
  exportAs(format: ExportFormat): Promise<boolean>;
  stop(): void;
}

interface KeeperOptions {
  record: ArticleRecord;
  /** A download by default. */
  giveFile?: (name: string, content: Blob) => void;
}

/** Makes the keeper of one reader page. The background saves, so that leaving the page does not stop it. */
export function createKeeper({ record, giveFile = download }: KeeperOptions): Keeper {
  const state = signal<KeepState>({ kind: record.savedAt === undefined ? 'unsaved' : 'saved' });
  const id = signal(record.id);
  const stops = [followRecord(record.id, state)];
  const unsubscribe = state.subscribe((now) => {
    if (now.kind !== 'saved' || !now.id || now.id === id.peek()) return;
    id.value = now.id;
    stops.push(followRecord(now.id, state));
  });
  stops.push(unsubscribe);
  return {
    state,
    id,
    stop: () => {
      for (const each of stops) each();
    },
    async save() {
      if (state.value.kind === 'saving' || state.value.kind === 'saved') return;
      state.value = { kind: 'saving', done: 0, total: 0 };
      // A page may be open for longer than drafts are kept. Where it cannot be put, the save says why.
      await putDraftAgain(record).catch(console.error);
      await keepRecord({ recordId: id.peek() }, state);
    },
    async retry() {
      const shown = state.value;
      if (shown.kind !== 'saved' || !shown.missing) return;
      const request = { recordId: id.peek() };
      await askForLeave(shown.missing, request);
      await keepRecord(request, state);
    },
    skipPictures: () => stopSaving(id.peek()),
    async exportAs(format) {
      try {
        // Most readings export nothing: the writers come when they are asked for.
        const { openLibrary } = await import('../../library/index.ts');
        const library = await openLibrary();
        try {
          const { name, blob } = await library.export(id.peek(), { format, convertPicture: toBookPicture });
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
