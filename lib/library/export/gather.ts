import { picturesOf } from '../pictures/addresses.ts';
import { pictureType } from '../pictures/kind.ts';
import { bytesOf } from '../pictures/read-stored.ts';
import type { ArticleRecord } from '../types.ts';
import type { ExportItem, ExportPicture } from './item.ts';

/** Pictures that an article carries in its own addresses. */
function carriedPictures(record: ArticleRecord): [string, ExportPicture][] {
  return picturesOf(record.article).flatMap(({ src }) => {
    const [, data] = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=]+)$/.exec(src) ?? [];
    const bytes = data === undefined ? undefined : decode(data);
    const type = bytes && pictureType(bytes);
    return type ? [[src, { type, bytes }]] : [];
  });
}

/** Undefined for what is no base64, such as data that a page's own editor cut short. */
function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Makes an item to export of a record and its stored pictures. `convert` turns a format that the export cannot use into another, or gives undefined. */
export async function gatherItem(
  record: ArticleRecord,
  blobs: ReadonlyMap<string, Blob>,
  convert: (picture: Blob) => Promise<Blob | undefined> = async (picture) => picture,
): Promise<ExportItem> {
  const pictures = new Map<string, ExportPicture>(carriedPictures(record));
  for (const [src, blob] of blobs) {
    const picture = await convert(blob);
    const bytes = picture && (await bytesOf(picture));
    if (picture && bytes) pictures.set(src, { type: picture.type, bytes });
  }
  return { record, pictures };
}
