import type { LibraryDb } from '../../db.ts';
import { fileNameOf } from '../../export/file-name.ts';
import { sha256 } from '../../images.ts';
import type { MarkSheet } from '../../marks/mark.ts';
import { bytesOf, readStored } from '../../pictures/read-stored.ts';
import { soundHead } from '../../sound-head.ts';
import type { Head } from '../../types.ts';
import { articlePart, jsonBytes, pictureKeysOf } from '../write.ts';
import { fileIn, namesIn, removeFile, writeFile } from './directory.ts';
import {
  FOLDERS,
  type FolderArticle,
  hashInName,
  type Manifest,
  manifestName,
  manifestNames,
  readManifest,
  writeManifest,
} from './manifest.ts';

export interface FolderOptions {
  /** Names this library among others that may share the folder: letters, digits, hyphens. */
  library: string;
  extras?: Readonly<Record<string, unknown>>;
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
  now?: number;
}

export interface FolderReport {
  /** Saved articles that the folder holds now. */
  articles: number;
  /** Files that were written and removed, the manifest apart. */
  written: number;
  removed: number;
}

interface Folders {
  articles: FileSystemDirectoryHandle;
  pictures: FileSystemDirectoryHandle;
}

const LONGEST_TITLE = 48;
const EMPTY: Manifest = { madeAt: 0, articles: [], extras: {} };

/** Where an article stands: changes with everything that its file holds. A new text always comes with a new date in its head. */
async function stampOf({ seq: _, ...head }: Head, sheet: MarkSheet | undefined): Promise<string> {
  return (await sha256(jsonBytes([head, sheet?.marks]))).slice(0, 16);
}

const fileOfPicture = (key: string, { type }: Blob): string => `${key}.${type.slice(6).replace('+xml', '') || 'bin'}`;

/**
 * Brings a folder to what the library holds: files of new and changed articles and of new pictures first, then the manifest, then files that are not needed
 * any more go. Stopped at any moment it leaves a folder that can be restored from. One article or picture is in memory at a time.
 * @throws DOMException as the file system gives it: permission gone, folder gone, disk full.
 */
export async function writeFolder(
  db: LibraryDb,
  folder: FileSystemDirectoryHandle,
  options: FolderOptions,
): Promise<FolderReport> {
  const { library, extras = {}, onProgress, signal, now = Date.now() } = options;
  const folders = await makeFolders(folder);
  const found = await readManifest(folder, manifestName(library));
  // A manifest of ours that cannot be read is written anew; what it named stays, as nobody can tell what that was.
  const last = typeof found === 'object' ? found : EMPTY;
  const known = new Map(last.articles.map((article) => [article.id, article]));
  const present = { articles: await namesIn(folders.articles), pictures: await namesIn(folders.pictures) };
  const { heads, sheets } = await db.read(['heads', 'marks'], async (stores) => ({
    heads: await stores.heads.getAllFrom('savedAt'),
    sheets: new Map((await stores.marks.getAll()).map((sheet) => [sheet.id, sheet])),
  }));
  const articles: FolderArticle[] = [];
  let written = 0;
  for (const [at, head] of heads.entries()) {
    signal?.throwIfAborted();
    const stamp = await stampOf(head, sheets.get(head.id));
    const before = known.get(head.id);
    const isThere =
      before?.stamp === stamp &&
      present.articles.has(before.file) &&
      before.pictures.every((name) => present.pictures.has(name));
    if (isThere) articles.push(before);
    else {
      const made = await writeArticle(db, head, stamp, folders, present);
      if (made) articles.push(made.article);
      written += made?.written ?? 0;
    }
    onProgress?.({ done: at + 1, total: heads.length });
  }
  const isNew =
    typeof found !== 'object' || JSON.stringify([articles, extras]) !== JSON.stringify([last.articles, last.extras]);
  if (isNew) await writeManifest(folder, library, { madeAt: now, articles, extras });
  return { articles: articles.length, written, removed: isNew ? await sweepFolder(folder, folders, last) : 0 };
}

async function makeFolders(folder: FileSystemDirectoryHandle): Promise<Folders> {
  return {
    articles: await folder.getDirectoryHandle(FOLDERS.articles, { create: true }),
    pictures: await folder.getDirectoryHandle(FOLDERS.pictures, { create: true }),
  };
}

const sizeOf = (content: Blob | Uint8Array): number => (content instanceof Blob ? content.size : content.length);

/** Writes the files of an article that are not there, or not whole, as a browser that was ended leaves them; undefined where it was removed meanwhile. */
async function writeArticle(
  db: LibraryDb,
  head: Head,
  stamp: string,
  folders: Folders,
  present: Record<keyof Folders, Set<string>>,
): Promise<{ article: FolderArticle; written: number } | undefined> {
  const part = await articlePart(db, head.id);
  if (!part) return undefined;
  let written = 0;
  const put = async (where: keyof Folders, name: string, content: Blob | Uint8Array<ArrayBuffer>): Promise<void> => {
    if (present[where].has(name) && (await fileIn(folders[where], name))?.size === sizeOf(content)) return;
    await writeFile(folders[where], name, content);
    present[where].add(name);
    written++;
  };
  const pictures: string[] = [];
  for (const key of pictureKeysOf([head])) {
    const blob = (await readStored(db, key))?.blob;
    const content = blob && (await bytesOf(blob));
    if (!content) continue;
    const name = fileOfPicture(key, blob);
    await put('pictures', name, content);
    pictures.push(name);
  }
  const bytes = jsonBytes(part);
  const file = `${fileNameOf(soundHead(head).title, LONGEST_TITLE)}-${hashInName(await sha256(bytes))}.json`;
  await put('articles', file, bytes);
  return { article: { id: head.id, file, stamp, pictures }, written };
}

/** Removes the files that this library's last manifest named and that no manifest of the folder names now. */
async function sweepFolder(folder: FileSystemDirectoryHandle, folders: Folders, last: Manifest): Promise<number> {
  const manifests = await Promise.all((await manifestNames(folder)).map((name) => readManifest(folder, name)));
  // What another library's manifest names cannot be told while it cannot be read (it may be half way here).
  const readable = manifests.filter((manifest) => typeof manifest === 'object');
  if (readable.length < manifests.length) return 0;
  const named = new Set(readable.flatMap(filesOf));
  const orphans = [...new Set(filesOf(last))].filter((file) => !named.has(file));
  for (const file of orphans) {
    const [where = '', name = ''] = file.split('/');
    await removeFile(where === FOLDERS.articles ? folders.articles : folders.pictures, name);
  }
  return orphans.length;
}

function filesOf({ articles }: Manifest): string[] {
  return articles.flatMap(({ file, pictures }) => [
    `${FOLDERS.articles}/${file}`,
    ...pictures.map((name) => `${FOLDERS.pictures}/${name}`),
  ]);
}
