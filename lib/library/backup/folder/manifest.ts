import { sha256 } from '../../images.ts';
import { fileIn, namesIn, writeFile } from './directory.ts';

/**
 * A backup as a folder that a sync service carries about: what changed is a few small files.
 *
 *     bai/<title>-<SHA-256, 32 digits>.json   an article, as in the backup's file: `ArticlePart`
 *     anh/<SHA-256>.<ending>                  a picture
 *     thu-vien-<library>.dedoc-folder         which of them one library holds: `#de-doc folder 1 <SHA-256 of the rest>`, a line feed, JSON
 *
 * A file never changes under its name, as the name tells its content, so what a manifest names stays whole while the next one is being written, which
 * comes last. Several libraries may share a folder: each writes a manifest of its own and removes only what its own last one named and no other names.
 */
export const FOLDERS = { articles: 'bai', pictures: 'anh' } as const;

export const FOLDER_VERSION = 1;
const FIRST = /^#de-doc folder (\d+) ([0-9a-f]{64})$/;
const NAME = /^thu-vien-[\w-]+\.dedoc-folder$/;
const HASH_LENGTH = 32;

export interface FolderArticle {
  id: string;
  /** Its file's name. */
  file: string;
  /** Tells whether the article has changed since, without reading its text. */
  stamp: string;
  /** Names of the files of its pictures. */
  pictures: string[];
}

export interface Manifest {
  /** When it was written, in milliseconds since 1970. */
  madeAt: number;
  articles: FolderArticle[];
  /** Other rooms' data, as in a backup's file. */
  extras: Record<string, unknown>;
}

/** What stands in a folder under a manifest's name. */
export type ManifestRead = Manifest | 'newer-version' | 'damaged';

/** The name of the manifest of a library, so that several libraries may share one folder. */
export const manifestName = (library: string): string => `thu-vien-${library}.dedoc-folder`;

/** The part of a hash that a file carries in its name: enough that no two differ in the rest alone. */
export const hashInName = (hash: string): string => hash.slice(0, HASH_LENGTH);

/** Nothing that leads out of the folder. */
const isFileName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]+\.\w+$/.test(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isFolderArticle(value: unknown): value is FolderArticle {
  if (typeof value !== 'object' || value === null) return false;
  const { id, file, stamp, pictures } = value as Record<keyof FolderArticle, unknown>;
  return isTexts([id, stamp]) && Array.isArray(pictures) && [file, ...pictures].every(isFileName);
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { madeAt, articles, extras } = value as Record<keyof Manifest, unknown>;
  const isList = Array.isArray(articles) && articles.every(isFolderArticle);
  return Number.isFinite(madeAt) && isList && typeof extras === 'object' && extras !== null;
}

/** Reads one manifest's text. */
export async function parseManifest(text: string): Promise<ManifestRead> {
  const end = text.indexOf('\n');
  const [, version, hash] = FIRST.exec(text.slice(0, Math.max(0, end))) ?? [];
  if (Number(version) > FOLDER_VERSION) return 'newer-version';
  const json = text.slice(end + 1);
  if ((await sha256(new TextEncoder().encode(json))) !== hash) return 'damaged';
  const value: unknown = JSON.parse(json);
  return isManifest(value) ? value : 'damaged';
}

/** The manifest under a name; undefined where there is none. */
export async function readManifest(folder: FileSystemDirectoryHandle, name: string): Promise<ManifestRead | undefined> {
  const file = await fileIn(folder, name);
  return file && parseManifest(await file.text());
}

/** Names of all manifests of a folder. */
export async function manifestNames(folder: FileSystemDirectoryHandle): Promise<string[]> {
  return [...(await namesIn(folder))].filter((name) => NAME.test(name)).sort();
}

/** Writes a library’s manifest with its own checksum. Rejects when the folder refuses. */
export async function writeManifest(
  folder: FileSystemDirectoryHandle,
  library: string,
  manifest: Manifest,
): Promise<void> {
  const json = JSON.stringify(manifest);
  const hash = await sha256(new TextEncoder().encode(json));
  const text = `#de-doc folder ${FOLDER_VERSION} ${hash}\n${json}`;
  await writeFile(folder, manifestName(library), new TextEncoder().encode(text));
}
