import type { LibraryDb } from './db.ts';

/** The folder that is kept up to date with the library. */
export interface KeptFolder {
  handle: FileSystemDirectoryHandle;
  /** Names this library among those that may share the folder; it stays when another folder is chosen. */
  library: string;
}

/** Undefined where none was chosen. */
export function readFolder(db: LibraryDb): Promise<KeptFolder | undefined> {
  return db.read(['meta'], async ({ meta }) => {
    const { handle, library } = (await meta.get('folder')) ?? {};
    return handle && library ? { handle, library } : undefined;
  });
}

/** Keeps a folder from now on, or none. */
export function rememberFolder(db: LibraryDb, handle: FileSystemDirectoryHandle | undefined): Promise<void> {
  return db.write(['meta'], async ({ meta }) => {
    const library = (await meta.get('folder'))?.library ?? crypto.randomUUID();
    await meta.put({ library, ...(handle && { handle }) }, 'folder');
  });
}
