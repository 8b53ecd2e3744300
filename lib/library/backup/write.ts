import type { LibraryDb } from '../db.ts';
import { sha256 } from '../images.ts';
import { bytesOf, readStored } from '../pictures/read-stored.ts';
import type { Head } from '../types.ts';
import {
  type AboutPart,
  type ArticlePart,
  FIRST_LINE,
  FORMAT_VERSION,
  PART_MARK,
  type PartLine,
  sealed,
  VERSION_WITHOUT_MARKS,
} from './format.ts';

export interface BackupOptions {
  /** What other rooms want kept with the library, by name: settings, dictionary. Any JSON. */
  extras?: Readonly<Record<string, unknown>>;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Called for each picture that an article names and the browser has lost: the backup is made without it. */
  onLost?: (key: string) => void;
  signal?: AbortSignal;
  now?: number;
}

const encoder = new TextEncoder();

async function partOf(
  line: Omit<PartLine, 'size' | 'sha256'>,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const sized = { ...line, size: content.length };
  const whole: PartLine = { ...sized, sha256: await sha256(sealed(sized, content)) };
  return [encoder.encode(`${PART_MARK}${JSON.stringify(whole)}\n`), content, encoder.encode('\n')];
}

/** Any JSON as it stands in a backup. */
export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));

/** What a record is in a backup: its place in this index means nothing in another. */
export async function articlePart(db: LibraryDb, id: string): Promise<ArticlePart | undefined> {
  return db.read(['heads', 'texts', 'versions', 'marks'], async ({ heads, texts, versions, marks }) => {
    const [head, article, old, sheet] = await Promise.all([
      heads.get(id),
      texts.get(id),
      versions.getAllFrom('id', id),
      marks.get(id),
    ]);
    if (!head || !article) return undefined;
    const { seq: _, ...rest } = head;
    return { head: rest, article, versions: old, ...(sheet && { marks: sheet.marks }) };
  });
}

/** The keys of the pictures that articles show, each once. */
export function pictureKeysOf(heads: readonly Pick<Head, 'pictures'>[]): string[] {
  const keys = heads.flatMap(({ pictures = {} }) =>
    Object.values(pictures).flatMap((state) => ('key' in state ? [state.key] : [])),
  );
  return [...new Set(keys)];
}

/**
 * The bytes of a backup of all saved articles, piece by piece: one article or picture in memory at a time. Drafts are left out.
 * An article that is removed while the backup runs is left out.
 */
export async function* writeBackup(
  db: LibraryDb,
  options: BackupOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { extras = {}, onProgress, onLost, signal, now = Date.now() } = options;
  const heads = await db.read(['heads'], ({ heads: store }) => store.getAllFrom('savedAt'));
  const keys = pictureKeysOf(heads);
  const about: AboutPart = { madeAt: now, articles: heads.length, pictures: keys.length };
  const version = heads.some(({ markCount }) => markCount) ? FORMAT_VERSION : VERSION_WITHOUT_MARKS;
  const total = heads.length + keys.length;
  let parts = 0;
  let done = 0;
  const count = (): void => onProgress?.({ done: ++done, total });
  const emit = (line: Omit<PartLine, 'size' | 'sha256'>, content: Uint8Array<ArrayBuffer>) => {
    signal?.throwIfAborted();
    parts++;
    return partOf(line, content);
  };

  yield encoder.encode(`${FIRST_LINE} ${version}\n`);
  yield* await emit({ kind: 'about', id: '' }, jsonBytes(about));
  for (const [id, value] of Object.entries(extras)) yield* await emit({ kind: 'extra', id }, jsonBytes(value));
  for (const { id } of heads) {
    const part = await articlePart(db, id);
    if (part) yield* await emit({ kind: 'article', id }, jsonBytes(part));
    count();
  }
  for (const key of keys) {
    const blob = (await readStored(db, key))?.blob;
    const content = blob && (await bytesOf(blob));
    if (content) yield* await emit({ kind: 'picture', id: key, type: blob.type }, content);
    else onLost?.(key);
    count();
  }
  yield* await partOf({ kind: 'end', id: '', parts }, jsonBytes({}));
}

const PIECE = 4_000_000;

/** The backup as a Blob, which a browser may keep on disk: pieces of some megabytes are handed over as they are made. */
export async function backupToBlob(db: LibraryDb, options: BackupOptions = {}): Promise<Blob> {
  const done: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const bytes of writeBackup(db, options)) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    done.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...done, ...waiting], { type: 'application/octet-stream' });
}
