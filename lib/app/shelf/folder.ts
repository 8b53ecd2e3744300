import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackupSource } from '../../library/backup/read.ts';
import type { LibraryDb } from '../../library/db.ts';
import { readFolder, rememberFolder } from '../../library/kept-folder.ts';
import type { Head } from '../../library/types.ts';
import { askToWrite, directoryPicker, type PickDirectory } from '../../platform/directory-picker.ts';
import type { CopyOptions, FolderCopy } from './copy-to-folder.ts';

/** The folder that is kept up to date. */
export type FolderState = FolderCopy | { kind: 'writing'; name: string; percent: number };

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

export interface FolderSurroundings extends Pick<CopyOptions, 'collectExtras' | 'now'> {
  pick: PickDirectory;
}

/** Makes the folder's backup of a page. */
export function createFolderBackup(db: LibraryDb, around: FolderSurroundings): FolderBackup {
  const state = signal<FolderState>({ kind: 'none' });

  async function write(): Promise<void> {
    const { copyToFolder } = await import('./copy-to-folder.ts');
    state.value = await copyToFolder(db, {
      ...around,
      onProgress: (name, { done, total }) => {
        state.value = { kind: 'writing', name, percent: Math.round((100 * done) / total) };
      },
    });
  }

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
