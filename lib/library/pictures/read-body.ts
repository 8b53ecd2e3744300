import type { PictureFailure } from '../types.ts';

export type BodyResult = { bytes: Uint8Array<ArrayBuffer> } | { failure: PictureFailure };

/**
 * Reads a response's body, stopping as soon as it is longer than `limit` bytes, whatever length it told.
 * A body that breaks off is `network`, an answer without one `refused`.
 */
export async function readBody(response: Response, limit: number): Promise<BodyResult> {
  if (!response.ok) return { failure: 'refused' };
  const reader = response.body?.getReader();
  if (!reader) return { failure: 'network' };
  if (Number(response.headers.get('content-length')) > limit) {
    await reader.cancel();
    return { failure: 'too-big' };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      return { failure: 'too-big' };
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}
