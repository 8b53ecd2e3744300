/** The longest side that a kept picture needs: twice the reader's column on a sharp screen. */
const LONGEST_SIDE = 1800;
const QUALITY = 0.82;
const SHRINKABLE: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);

/**
 * Makes pictures smaller where they are larger than a page can show, or take more than `limit` bytes, as WebP. A drawing, an
 * animation, what cannot be decoded and what would only grow give undefined. Needs OffscreenCanvas (a page or a Worker of a browser).
 */
export async function shrinkPicture(picture: Blob, limit: number): Promise<Blob | undefined> {
  if (!SHRINKABLE.has(picture.type)) return undefined;
  const bitmap = await decode(picture);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && picture.size <= limit) {
    bitmap.close();
    return undefined;
  }
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return smaller.size < picture.size ? smaller : undefined;
}

async function decode(picture: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(picture);
  } catch {
    // The browser cannot draw it, so it cannot be made smaller either.
    return undefined;
  }
}

/**
 * A picture as JPEG, on white where it was see-through, for books: EPUB readers need not know WebP or AVIF.
 * Undefined where the browser cannot draw it.
 */
export async function toBookPicture(picture: Blob): Promise<Blob | undefined> {
  const bitmap = await decode(picture);
  if (!bitmap) return undefined;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0);
  }
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}
