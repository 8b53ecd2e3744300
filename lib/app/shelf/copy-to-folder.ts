import { writeFolder } from '../../library/backup/folder/write.ts';
import { writeCare } from '../../library/care.ts';
import type { LibraryDb } from '../../library/db.ts';
import { readFolder, waitingForFolder, wroteFolder } from '../../library/kept-folder.ts';
import { mayWrite } from '../../platform/directory-picker.ts';

/** Why the folder could not be written. */
export type FolderFailure = 'gone' | 'full' | 'failed';

/** What became of a copy. `asks`: the browser wants to be asked again, by a click; `waiting` articles were saved since the last copy, at `at`. */
export type FolderCopy =
  | { kind: 'none' }
  | { kind: 'asks'; name: string; waiting: number; at?: number }
  | { kind: 'kept'; name: string; articles: number; at: number }
  | { kind: 'failed'; name: string; reason: FolderFailure };

export interface CopyOptions {
  /** Other rooms' data that the backup holds as well. */
  collectExtras: () => Promise<Record<string, unknown>>;
  now: () => number;
  onProgress?: (name: string, progress: { done: number; total: number }) => void;
}

const REASONS: Readonly<Record<string, FolderFailure>> = { NotFoundError: 'gone', QuotaExceededError: 'full' };

async function copy(db: LibraryDb, { collectExtras, now, onProgress }: CopyOptions): Promise<FolderCopy> {
  const kept = await readFolder(db);
  if (!kept) return { kind: 'none' };
  const { handle, library } = kept;
  const { name } = handle;
  const asks = async (): Promise<FolderCopy> => ({ kind: 'asks', name, ...(await waitingForFolder(db)) });
  try {
    if (!(await mayWrite(handle))) return asks();
    const at = now();
    const { articles } = await writeFolder(db, handle, {
      library,
      now: at,
      extras: await collectExtras(),
      onProgress: (progress) => onProgress?.(name, progress),
    });
    await writeCare(db, { backupAt: at });
    await wroteFolder(db, at);
    return { kind: 'kept', name, articles, at };
  } catch (error) {
    console.warn('folder:', error);
    const reason = error instanceof DOMException ? error.name : '';
    return reason === 'NotAllowedError' ? asks() : { kind: 'failed', name, reason: REASONS[reason] ?? 'failed' };
  }
}

/** Copies what changed into the kept folder, where there is one and leave to write it. One writer at a time, in whichever page; the next one finds little left to do. */
export function copyToFolder(db: LibraryDb, options: CopyOptions): Promise<FolderCopy> {
  return navigator.locks.request('de-doc-folder', () => copy(db, options));
}
