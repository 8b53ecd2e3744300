import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../article/types.ts';
import type { BackupSource, Damage } from '../../library/backup/read.ts';
import { writeCare } from '../../library/care.ts';
import type { LibraryDb } from '../../library/db.ts';
import { LibraryError, type LibraryFailure, toLibraryError } from '../../library/errors.ts';
import type { ExportFormat } from '../../library/export/index.ts';
import type { ExportLanguage } from '../../library/export/item.ts';
import type { Library } from '../../library/index.ts';
import { type MissingPictures, missingOf } from '../../library/pictures/missing.ts';
import { toBookPicture } from '../../library/pictures/shrink.ts';
import { startQueue } from '../../library/queue.ts';
import { type ReadingChanges, updateReading } from '../../library/reading.ts';
import type { TagChanges } from '../../library/tags.ts';
import type { Head, Version } from '../../library/types.ts';
import { listVersions } from '../../library/versions.ts';
import type { AudioExportResult } from '../speech/export.ts';
import { createListening, type Listening } from './listening.ts';
import type { RecordOptions } from './record.ts';
import { type RecordWay, recordAs } from './recording.ts';
import type { Shelf } from './shelf.ts';

/** What the page says after something was done, or while it is. */
export type Notice =
  | { kind: 'replaced' | 'queueCleared'; count: number; undo: () => Promise<void> }
  /** `first`: one of the articles, to be shown when they are back. */
  | { kind: 'removed'; count: number; first?: string; undo: () => Promise<void> }
  | { kind: 'putBack'; count: number }
  | { kind: 'tagged' | 'archived' | 'unarchived' | 'markedRead' | 'markedUnread' | 'exported'; count: number }
  | { kind: 'backingUp' | 'restoring'; percent: number }
  | { kind: 'backedUp' | 'restored' | 'fetching' | 'fetched'; count: number }
  | { kind: 'backedUpWithout'; count: number; lost: number }
  | { kind: 'damaged'; damage: readonly Damage[]; whole: number; takeWhole: () => Promise<void> }
  | { kind: 'recording'; percent: number; cancel: () => void }
  | { kind: 'recorded'; minutes: number; files: number }
  | { kind: 'notRecorded'; reason: 'nothing-to-say' | 'engine-crashed' }
  | { kind: 'failed'; reason: LibraryFailure | 'unexpected' };

/** What a reader does with saved articles. Every deed ends in a notice. */
export interface Deeds extends Listening {
  readonly notice: ReadonlySignal<Notice | undefined>;
  dismiss(): void;
  remove(ids: readonly string[]): Promise<void>;
  tag(ids: readonly string[], changes: TagChanges): Promise<void>;
  archive(ids: readonly string[], on: boolean): Promise<void>;
  markRead(ids: readonly string[], on: boolean): Promise<void>;
  /** Asks again for the pictures of an article that are not here, and for leave to fetch them where it is needed. */
  fetchMissing(head: Head): Promise<void>;
  /** The earlier texts of an article, the latest first. */
  versionsOf(id: string): Promise<Version[]>;
  exportAs(ids: readonly string[], format: ExportFormat): Promise<void>;
  /** Speaks articles into one file of sound, in the order of `ids`, with a chapter for each, or into a file each. */
  record(ids: readonly string[], way: RecordWay): Promise<void>;
  /** Opens the reader on the first, to be heard; the others follow. */
  listen(ids: readonly string[]): Promise<void>;
  clearQueue(): Promise<void>;
  backup(): Promise<void>;
  restore(from: Blob | BackupSource, mode: 'merge' | 'replace'): Promise<void>;
}

/** The page's surroundings. */
export interface Surroundings {
  /** Offers a file to keep. */
  download: (blob: Blob, name: string) => void;
  /** Shows an article in the reader and starts speaking. */
  openToListen: (id: string) => void;
  /** Other rooms' data for the backup, and its way back. */
  collectExtras: () => Promise<Record<string, unknown>>;
  applyExtras: (extras: Record<string, unknown>) => Promise<void>;
  language: () => ExportLanguage;
  /** Makes the file of sound, with the reader's own settings of speech. */
  recordArticles: (articles: readonly Article[], options: RecordOptions) => Promise<AudioExportResult>;
  /** Asks for leave to fetch where it is needed, then saves the article again. To be called straight from a press. */
  saveAgain: (id: string, missing: MissingPictures) => Promise<{ ok: boolean }>;
  /** Keeps the pictures of what was just deleted, for all open pages, until its stop is called. */
  holdUndo: () => () => Promise<void>;
  /** Removes pictures that no article shows and no undo needs. */
  sweepLeftovers: (db: LibraryDb) => Promise<void>;
  /** Tells the other open pages that the library changed. */
  announce: () => void;
  now: () => number;
}

/** Deletions in a row, each before the notice of the last has gone, until the pictures of the earlier ones are removed: that looks at every article. */
const MOST_UNSWEPT = 20;

/** Makes the deeds of a page. */
export function createDeeds(library: Library, shelf: Shelf, around: Surroundings): Deeds {
  const notice = signal<Notice | undefined>(undefined);
  const { clear, ...listening } = createListening(library.db, around.openToListen);
  let letGo = async (): Promise<void> => undefined;
  let unswept = 0;

  /** The last deletion cannot be taken back any more. */
  async function forgetUndo(): Promise<void> {
    await letGo();
    unswept = 0;
    await around.sweepLeftovers(library.db);
  }

  async function attempt(work: () => Promise<Notice | undefined>): Promise<void> {
    try {
      notice.value = await work();
    } catch (error) {
      // A file that the browser reads from, its own or the reader's, may be gone as well.
      const known = toLibraryError(error);
      notice.value = { kind: 'failed', reason: known instanceof LibraryError ? known.reason : 'unexpected' };
      if (!(known instanceof LibraryError)) throw error;
    }
  }

  async function changed(): Promise<void> {
    await shelf.reload();
    around.announce();
  }

  async function updateAll(ids: readonly string[], changes: ReadingChanges): Promise<void> {
    for (const id of ids) await updateReading(id, changes, library.db);
    await changed();
  }

  const percentOf = ({ done, total }: { done: number; total: number }) => Math.round((100 * done) / Math.max(1, total));

  async function restore(from: Blob | BackupSource, mode: 'merge' | 'replace', partial = false): Promise<Notice> {
    const onProgress = (progress: { done: number; total: number }): void => {
      notice.value = { kind: 'restoring', percent: percentOf(progress) };
    };
    // Replacing takes everything away, so everything is kept at hand for the way back; what is saved meanwhile is neither in it nor taken away.
    const only = mode === 'replace' ? await savedIds() : undefined;
    const before = only && only.size > 0 ? await keepAll() : undefined;
    const result = await library.restore(from, { mode, partial, onProgress, ...(only && { only }) });
    if (!result.ok) {
      const takeWhole = () => attempt(() => restore(from, mode, true));
      return { kind: 'damaged', damage: result.damage, whole: result.whole.articles, takeWhole };
    }
    await around.applyExtras(result.extras);
    await changed();
    if (!before) return { kind: 'restored', count: result.articles };
    const undo = () => attempt(() => putAllBack(before, new Set(result.ids)));
    return { kind: 'replaced', count: result.articles, undo };
  }

  async function keepAll(): Promise<Blob> {
    return library.backup({ extras: await around.collectExtras() });
  }

  async function savedIds(): Promise<Set<string>> {
    const saved = await library.db.read(['heads'], ({ heads }) => heads.indexEntries('savedAt'));
    return new Set(saved.map(([, id]) => id));
  }

  /** Puts back what was here in the place of the articles that were brought. */
  async function putAllBack(before: Blob, brought: ReadonlySet<string>): Promise<Notice> {
    const result = await library.restore(before, { mode: 'replace', only: brought });
    if (result.ok) await around.applyExtras(result.extras);
    await changed();
    return { kind: 'putBack', count: result.ok ? result.articles : 0 };
  }

  return {
    notice,
    dismiss() {
      const lapsed = notice.peek();
      notice.value = undefined;
      if (lapsed?.kind !== 'removed') return;
      forgetUndo().catch(console.error);
    },
    remove: (ids) =>
      attempt(async () => {
        // The way back of an earlier deletion must not be taken for this one's.
        notice.value = undefined;
        await (++unswept > MOST_UNSWEPT ? forgetUndo() : letGo());
        letGo = around.holdUndo();
        const removed = await library.remove(ids);
        await changed();
        const count = removed.records.length;
        const undo = () =>
          attempt(async () => {
            await library.putBack(removed);
            await letGo();
            await changed();
            return { kind: 'putBack', count };
          });
        const [first] = ids;
        return { kind: 'removed', count, undo, ...(first !== undefined && { first }) };
      }),
    tag: (ids, changes) =>
      attempt(async () => {
        const count = await library.tag(ids, changes);
        await changed();
        return { kind: 'tagged', count };
      }),
    archive: (ids, on) =>
      attempt(async () => {
        await updateAll(ids, { archivedAt: on ? around.now() : undefined });
        return { kind: on ? 'archived' : 'unarchived', count: ids.length };
      }),
    markRead: (ids, on) =>
      attempt(async () => {
        await updateAll(ids, { readAt: on ? around.now() : undefined });
        return { kind: on ? 'markedRead' : 'markedUnread', count: ids.length };
      }),
    fetchMissing: ({ id, pictures = {} }) =>
      attempt(async () => {
        const missing = missingOf(pictures);
        const addresses = Object.keys(missing);
        notice.value = { kind: 'fetching', count: addresses.length };
        await around.saveAgain(id, missing);
        await changed();
        const after = shelf.heads.peek().find((head) => head.id === id)?.pictures ?? {};
        return { kind: 'fetched', count: addresses.filter((src) => 'key' in (after[src] ?? {})).length };
      }),
    versionsOf: (id) => listVersions(library.db, id),
    ...listening,
    clearQueue: () =>
      attempt(async () => {
        const { count, putBack } = await clear();
        const undo = () =>
          attempt(async () => {
            await putBack();
            return undefined;
          });
        return { kind: 'queueCleared', count, undo };
      }),
    exportAs: (ids, format) =>
      attempt(async () => {
        const file = await library.export(ids, {
          format,
          language: around.language(),
          now: around.now(),
          convertPicture: toBookPicture,
        });
        around.download(file.blob, file.name);
        return { kind: 'exported', count: ids.length };
      }),
    record: (ids, way) =>
      attempt(() =>
        recordAs(library, around, ids, way, {
          show: (told) => {
            notice.value = told;
          },
          recorded: (done) => updateAll(done, { hasAudio: true }),
        }),
      ),
    listen: (ids) =>
      attempt(async () => {
        const first = await startQueue(library.db, ids);
        if (first !== undefined) around.openToListen(first);
        return undefined;
      }),
    backup: () =>
      attempt(async () => {
        notice.value = { kind: 'backingUp', percent: 0 };
        const now = around.now();
        let lost = 0;
        const file = await library.backup({
          now,
          onLost: () => lost++,
          extras: await around.collectExtras(),
          onProgress: (progress) => {
            notice.value = { kind: 'backingUp', percent: percentOf(progress) };
          },
        });
        around.download(file, `de-doc-${new Date(now).toISOString().slice(0, 10)}.dedoc`);
        await writeCare(library.db, { backupAt: now });
        const count = shelf.heads.peek().length;
        return lost > 0 ? { kind: 'backedUpWithout', count, lost } : { kind: 'backedUp', count };
      }),
    restore: (from, mode) => attempt(() => restore(from, mode)),
  };
}
