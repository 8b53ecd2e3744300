import { takePicture } from '../../library/images.ts';
import type { LentPicture } from '../../messages/protocol.ts';
import { createPictureFetcher } from './fetch-picture.ts';

/** Bytes of a picture that is sent from page to page. */
const MOST_BYTES = 15_000_000;

function dataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}

/**
 * A picture for a reader page that cannot load it, checked as a picture that is kept is; `no-permission` where the reader never allowed its site.
 */
export async function lendPicture(src: string): Promise<LentPicture> {
  const picture = await takePicture(src, { fetchPicture: createPictureFetcher(), maxBytes: MOST_BYTES });
  return typeof picture === 'string' ? { failure: picture } : { data: await dataAddress(picture) };
}
