import type { LibraryDb } from './db.ts';
import type { Version } from './types.ts';

/** The earlier texts of a saved article, the one that was replaced last first. */
export async function listVersions(db: LibraryDb, id: string): Promise<Version[]> {
  const versions = await db.read(['versions'], (stores) => stores.versions.getAllFrom('id', id));
  return versions.sort((a, b) => b.replacedAt - a.replacedAt);
}
