import { getRecord } from '../articles.ts';
import type { LibraryDb } from '../db.ts';
import { loadPictures } from '../images.ts';
import { BOOK_PICTURES } from './epub.ts';
import { gatherItem } from './gather.ts';
import { type ExportedFile, type ExportFormat, exportItems } from './index.ts';
import type { ExportOptions } from './item.ts';

export interface ExportRequest extends Partial<ExportOptions> {
  format: ExportFormat;
  /** Turns a picture of a format that a book cannot show into one that it can, or gives undefined. Such pictures become links without it. */
  convertPicture?: (picture: Blob) => Promise<Blob | undefined>;
}

/** An exported file as a Blob, with the name to offer for it. */
export type ExportResult = ExportedFile & { blob: Blob };

/** Writes saved articles as one file, in the order of `ids`; those that name nothing are passed over. */
export async function exportArticles(
  db: LibraryDb,
  ids: readonly string[],
  request: ExportRequest,
): Promise<ExportResult> {
  const { format, convertPicture, now = Date.now(), ...options } = request;
  const convert = async (picture: Blob) =>
    format === 'epub' && !BOOK_PICTURES.has(picture.type) ? convertPicture?.(picture) : picture;
  const items = [];
  for (const id of ids) {
    const record = await getRecord(id, db);
    if (record) items.push(await gatherItem(record, await loadPictures(db, record.pictures), convert));
  }
  const file = exportItems(items, format, { ...options, now });
  return { ...file, blob: new Blob([file.bytes], { type: file.type }) };
}
