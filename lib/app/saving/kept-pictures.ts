import { signal } from '@preact/signals';
import type { Image } from '../../article/types.ts';
import { onDatabase } from '../../library/db.ts';
import { loadPictures } from '../../library/images.ts';
import type { ArticleRecord } from '../../library/types.ts';

type Load = (pictures: ArticleRecord['pictures']) => Promise<ReadonlyMap<string, Blob>>;

const loadStored: Load = (pictures) => onDatabase(undefined, (db) => loadPictures(db, pictures));

/**
 * Where a record's pictures are shown from: the copies kept with a saved article, so that it opens without network and asks nobody for
 * them; the portal where there is no copy. Until the copies are read (after the text is on screen) their pictures have no address.
 */
export function sourceOfPictures(
  { pictures }: Pick<ArticleRecord, 'pictures'>,
  load: Load = loadStored,
  toAddress: (copy: Blob) => string = URL.createObjectURL,
): (image: Image) => string | undefined {
  const isKept = (src: string) => pictures !== undefined && 'key' in (pictures[src] ?? {});
  if (!pictures || !Object.keys(pictures).some(isKept)) return (image) => image.src;

  const copies = signal<ReadonlyMap<string, string> | null>(null);
  load(pictures).then(
    (blobs) => {
      copies.value = new Map([...blobs].map(([src, copy]) => [src, toAddress(copy)]));
    },
    (error: unknown) => {
      console.error(error);
      copies.value = new Map();
    },
  );
  return ({ src }) => {
    if (!isKept(src)) return src;
    return copies.value === null ? undefined : (copies.value.get(src) ?? src);
  };
}
