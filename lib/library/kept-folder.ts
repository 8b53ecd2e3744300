import type { LibraryDb } from './db.ts';

/** The folder that is kept up to date with the library. */
export interface KeptFolder {
  handle: FileSystemDirectoryHandle;
  /** Names this library among those that may share the folder; it stays when another folder is chosen. */
  library: string;
  /** When it last held everything, in milliseconds since 1970. */
  at?: number;
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

/** The folder has been brought up to date; it may have been given up meanwhile. */
export function wroteFolder(db: LibraryDb, at: number): Promise<void> {
  return db.write(['meta'], async ({ meta }) => {
    const kept = await meta.get('folder');
    if (kept?.handle) await meta.put({ ...kept, at }, 'folder');
  });
}

/** How many articles were saved since the folder last held everything, and when that was. */
export function waitingForFolder(db: LibraryDb): Promise<{ waiting: number; at?: number }> {
  return db.read(['heads', 'meta'], async ({ heads, meta }) => {
    const { at } = (await meta.get('folder')) ?? {};
    const waiting = await heads.countIn('savedAt', IDBKeyRange.lowerBound(at ?? 0, true));
    return { waiting, ...(at !== undefined && { at }) };
  });
}
