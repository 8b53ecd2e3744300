import type { LibraryDb } from '../../library/db.ts';
import { openDatabase } from '../../library/db.ts';
import { LibraryError, type LibraryFailure } from '../../library/errors.ts';
import { type FetchPicture, type PictureProgress, type PictureReport, storePictures } from '../../library/images.ts';
import { shrinkPicture } from '../../library/pictures/shrink.ts';
import { type Saveable, type SavedText, saveText } from '../../library/save.ts';
import { readSetting } from '../../settings/store.ts';
import { createPictureFetcher } from './fetch-picture.ts';

export interface SaveOptions {
  /** The tab that shows the article's own page: pictures are fetched there first. */
  tabId?: number;
  /** The text is on disk: nothing that happens later takes it away. */
  onText?: (saved: SavedText) => void;
  /** Called after each picture. */
  onProgress?: (progress: PictureProgress) => void;
  /** Stops fetching pictures; the text stays. */
  signal?: AbortSignal;
  /** For tests; the tab's page and then the extension by default. */
  fetchPicture?: FetchPicture;
  db?: LibraryDb;
}

/**
 * `ok` once the text is on disk, whatever became of the pictures. `id` may be another than the draft's: an article of the
 * same address that was saved before takes the new text. `gone`: the id names no article.
 */
export type SaveOutcome =
  | { ok: true; id: string; outcome: SavedText['outcome']; pictures: PictureReport }
  | { ok: false; reason: 'gone' | LibraryFailure };

/** Saves an article: its text first, then its pictures as the settings say. Saving again asks for the missing pictures again. */
export async function saveArticle(what: Saveable, options: SaveOptions = {}): Promise<SaveOutcome> {
  try {
    const db = options.db ?? (await openDatabase());
    try {
      const saved = await saveText(db, what);
      if (!saved) return { ok: false, reason: 'gone' };
      options.onText?.(saved);
      return { ok: true, ...saved, pictures: await savePictures(db, saved.id, options) };
    } finally {
      if (!options.db) db.close();
    }
  } catch (error) {
    if (error instanceof LibraryError) return { ok: false, reason: error.reason };
    throw error;
  }
}

const DOWNLOAD_LIMIT = 25_000_000;

async function savePictures(db: LibraryDb, id: string, options: SaveOptions): Promise<PictureReport> {
  const { onProgress, signal, tabId } = options;
  const [wanted, megabytes] = await Promise.all([readSetting('savePictures'), readSetting('pictureLimit')]);
  if (!wanted) return { stored: 0, failed: {}, cancelled: false };
  const limit = megabytes * 1_000_000;
  return storePictures(db, id, {
    fetchPicture: options.fetchPicture ?? createPictureFetcher(tabId),
    maxBytes: DOWNLOAD_LIMIT,
    limit,
    shrink: (picture) => shrinkPicture(picture, limit),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
}
