import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackupSource } from '../../library/backup/read.ts';
import { writeCare } from '../../library/care.ts';
import { type LibraryDb, onDatabase } from '../../library/db.ts';
import { readFolder, rememberFolder } from '../../library/kept-folder.ts';
import type { Head } from '../../library/types.ts';
import { askToWrite, directoryPicker, mayWrite, type PickDirectory } from '../../platform/directory-picker.ts';

/** Why the folder could not be written. */
export type FolderFailure = 'gone' | 'full' | 'failed';

/** The folder that is kept up to date. `asks`: the browser wants to be asked again, by a click. */
export type FolderState =
  | { kind: 'none' }
  | { kind: 'asks'; name: string }
  | { kind: 'writing'; name: string; percent: number }
  | { kind: 'kept'; name: string; articles: number; at: number }
  | { kind: 'failed'; name: string; reason: FolderFailure };

export interface FolderBackup {
  readonly state: ReadonlySignal<FolderState>;
  /** Lets the reader choose a folder, and writes it. Like `allow` and `pickSource` it must be the first thing after a click. */
  choose(): Promise<void>;
  /** Asks for the leave that has lapsed, and writes. */
  allow(): Promise<void>;
  /** Writes what changed, where there is a folder and leave to. Never rejects: the state says what became of it. */
  write(): Promise<void>;
  /** Keeps it up to date no longer; what is in it stays. */
  forget(): Promise<void>;
  /** Lets the reader choose a folder to restore from; undefined when they think better of it. */
  pickSource(): Promise<{ name: string; open: () => Promise<BackupSource> } | undefined>;
}

export interface FolderSurroundings {
  pick: PickDirectory;
  collectExtras: () => Promise<Record<string, unknown>>;
  now: () => number;
}

const REASONS: Readonly<Record<string, FolderFailure>> = { NotFoundError: 'gone', QuotaExceededError: 'full' };

/** One writer at a time, in whichever page; the next one finds little left to do. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request('de-doc-folder', work);

/** Makes the folder's backup of a page. */
export function createFolderBackup(db: LibraryDb, around: FolderSurroundings): FolderBackup {
  const state = signal<FolderState>({ kind: 'none' });

  async function writeNow(): Promise<void> {
    const kept = await readFolder(db);
    if (!kept) {
      state.value = { kind: 'none' };
      return;
    }
    const { handle, library: name } = kept;
    try {
      if (!(await mayWrite(handle))) {
        state.value = { kind: 'asks', name: handle.name };
        return;
      }
      const now = around.now();
      const { writeFolder } = await import('../../library/backup/folder/write.ts');
      const { articles } = await writeFolder(db, handle, {
        library: name,
        now,
        extras: await around.collectExtras(),
        onProgress: ({ done, total }) => {
          state.value = { kind: 'writing', name: handle.name, percent: Math.round((100 * done) / total) };
        },
      });
      await writeCare(db, { backupAt: now });
      state.value = { kind: 'kept', name: handle.name, articles, at: now };
    } catch (error) {
      console.warn('folder:', error);
      const reason = error instanceof DOMException ? error.name : '';
      state.value =
        reason === 'NotAllowedError'
          ? { kind: 'asks', name: handle.name }
          : { kind: 'failed', name: handle.name, reason: REASONS[reason] ?? 'failed' };
    }
  }

  const write = (): Promise<void> => alone(writeNow);
  return {
    state,
    write,
    async choose() {
      const handle = await around.pick('readwrite');
      if (!handle) return;
      await rememberFolder(db, handle);
      await write();
    },
    async allow() {
      const kept = await readFolder(db);
      if (kept && (await askToWrite(kept.handle))) await write();
    },
    async forget() {
      await rememberFolder(db, undefined);
      state.value = { kind: 'none' };
    },
    async pickSource() {
      const handle = await around.pick('read');
      return (
        handle && {
          name: handle.name,
          open: async () => (await import('../../library/backup/folder/read.ts')).folderSource(handle),
        }
      );
    },
  };
}

/** A save brings several changes close together; they are written as one, in milliseconds. */
const QUIET = 3000;

/** The folder's backup in this browser, written when the page opens and after each change of the library; undefined where the browser cannot. */
export function followFolder(
  db: LibraryDb,
  heads: ReadonlySignal<readonly Head[]>,
  collectExtras: FolderSurroundings['collectExtras'],
): FolderBackup | undefined {
  const pick = directoryPicker();
  if (!pick) return undefined;
  const folder = createFolderBackup(db, { pick, collectExtras, now: Date.now });
  let timer: ReturnType<typeof setTimeout> | undefined;
  heads.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => folder.write().catch(console.error), QUIET);
  });
  return folder;
}

/** Brings the folder up to date once, after a save elsewhere than on the library's page; where leave is wanted again, that page will ask. */
export async function writeFolderOnce(collectExtras: FolderSurroundings['collectExtras']): Promise<void> {
  const pick = directoryPicker();
  if (!pick) return;
  await onDatabase(undefined, (db) => createFolderBackup(db, { pick, collectExtras, now: Date.now }).write());
}
