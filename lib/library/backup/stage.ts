import type { LibraryDb } from '../db.ts';
import { pageFields } from '../head.ts';
import { sha256 } from '../images.ts';
import { withMarkCount } from '../marks/sheet.ts';
import { isSafeSvg, pictureType } from '../pictures/kind.ts';
import type { Incoming, StoredPicture } from '../schema.ts';
import { checkArticlePart } from './check.ts';
import type { BackupSource, Damage, Part } from './read.ts';

/** What a backup holds that is whole. */
export interface Staged {
  articles: number;
  pictures: number;
  extras: Record<string, unknown>;
  damage: Damage[];
}

export interface StageOptions {
  /** How much has been read, in the measure of the source: bytes of a file, files of a folder. */
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

const BATCH_BYTES = 2_000_000;
const decoder = new TextDecoder();

function toIncoming(part: Part): Incoming | undefined {
  const checked = checkArticlePart(decoder.decode(part.bytes));
  if (!checked) return undefined;
  const { id, own, article, versions, marks } = checked;
  const head = withMarkCount({ id, ...own, ...pageFields(article) }, marks);
  return { id, head, article, versions, marks };
}

async function toPicture({ bytes }: Part): Promise<StoredPicture | undefined> {
  const type = pictureType(bytes);
  if (!type || (type === 'image/svg+xml' && !isSafeSvg(decoder.decode(bytes)))) return undefined;
  return { key: await sha256(bytes), blob: new Blob([bytes], { type }), size: bytes.length };
}

/**
 * Reads a whole backup into the waiting room of the database, where nothing of it shows. Pictures go to their own store, as
 * they are named by their bytes. An abort rejects with the signal's reason.
 */
export async function stageBackup(
  db: LibraryDb,
  source: BackupSource,
  { onProgress, signal }: StageOptions,
): Promise<Staged> {
  // Without a prototype: a part may be called `__proto__`.
  const staged: Staged = { articles: 0, pictures: 0, extras: Object.create(null), damage: [] };
  let waiting: { articles: Incoming[]; pictures: StoredPicture[]; bytes: number } = empty();
  const flush = async () => {
    const { articles, pictures } = waiting;
    waiting = empty();
    await db.write(['incoming', 'pictures'], async (stores) => {
      for (const article of articles) await stores.incoming.put(article);
      for (const picture of pictures) if (!(await stores.pictures.get(picture.key))) await stores.pictures.put(picture);
    });
  };
  await clearStage(db);
  for await (const part of source.parts()) {
    signal?.throwIfAborted();
    if ('what' in part) {
      staged.damage.push(part);
      continue;
    }
    if (!(await takePart(part, staged, waiting)))
      staged.damage.push({ what: 'part-odd', at: part.at, id: part.line.id });
    waiting.bytes += part.bytes.length;
    if (waiting.bytes >= BATCH_BYTES) await flush();
    onProgress?.({ done: part.end, total: source.size });
  }
  await flush();
  staged.articles = await db.read(['incoming'], ({ incoming }) => incoming.count());
  return staged;
}

function empty(): { articles: Incoming[]; pictures: StoredPicture[]; bytes: number } {
  return { articles: [], pictures: [], bytes: 0 };
}

/** Sorts one part to where it waits; false when it does not hold what its kind must hold. */
async function takePart(part: Part, staged: Staged, waiting: ReturnType<typeof empty>): Promise<boolean> {
  const { kind, id } = part.line;
  try {
    if (kind === 'article') {
      const article = toIncoming(part);
      if (article) waiting.articles.push(article);
      return article !== undefined;
    }
    if (kind === 'picture') {
      const picture = await toPicture(part);
      if (picture) waiting.pictures.push(picture);
      if (picture) staged.pictures++;
      return picture !== undefined;
    }
    if (kind === 'extra') staged.extras[id] = JSON.parse(decoder.decode(part.bytes));
    return true;
  } catch (error) {
    // No JSON, or lists within lists deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}

/** Empties the waiting room. */
export async function clearStage(db: LibraryDb): Promise<void> {
  await db.write(['incoming'], ({ incoming }) => incoming.clear());
}
