import type { LibraryDb } from '../db.ts';
import { LibraryError, toLibraryError } from '../errors.ts';
import type { StoredPicture } from '../schema.ts';

/** What `read` gives; undefined where the browser has lost what it reads, as a file of its profile was taken away or is damaged. */
async function unlessLost<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    const known = toLibraryError(error);
    if (known instanceof LibraryError && known.reason === 'unreadable') return undefined;
    throw error;
  }
}

/** The bytes of a picture; undefined where the browser has lost them. */
export function bytesOf(picture: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return unlessLost(async () => new Uint8Array(await picture.arrayBuffer()));
}

/** A stored picture by its key; undefined where there is none, or the browser has lost it. */
export function readStored(db: LibraryDb, key: string): Promise<StoredPicture | undefined> {
  return unlessLost(() => db.read(['pictures'], ({ pictures }) => pictures.get(key)));
}

/** Stored pictures in the order of their keys. One that the browser has lost takes no other with it. */
export async function readAllStored(
  db: LibraryDb,
  keys: readonly string[],
): Promise<readonly (StoredPicture | undefined)[]> {
  const together = await unlessLost(() =>
    db.read(['pictures'], ({ pictures }) => Promise.all(keys.map((key) => pictures.get(key)))),
  );
  return together ?? Promise.all(keys.map((key) => readStored(db, key)));
}
