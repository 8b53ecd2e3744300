import { sha256 } from '../../images.ts';
import type { PartLine } from '../format.ts';
import type { BackupSource, Damage, Part } from '../read.ts';
import { jsonBytes } from '../write.ts';
import { fileIn, folderIn } from './directory.ts';
import { FOLDERS, hashInName, type Manifest, manifestNames, readManifest } from './manifest.ts';

interface Wanted {
  kind: 'article' | 'picture';
  id: string;
  file: string;
}

/** Whether a file's bytes, with this SHA-256, are those that its name tells of. */
const NAMED = {
  article: (file: string, hash: string): boolean => file.endsWith(`-${hashInName(hash)}.json`),
  picture: (file: string, hash: string): boolean => file.startsWith(`${hash}.`),
} as const satisfies Record<Wanted['kind'], unknown>;

/**
 * A folder that `writeFolder` has written, by whichever libraries, as a source to restore from. Where two libraries hold one article, the one that was written
 * last is taken.
 */
export async function folderSource(folder: FileSystemDirectoryHandle): Promise<BackupSource> {
  const damage: Damage[] = [];
  const manifests: Manifest[] = [];
  for (const name of await manifestNames(folder).catch(() => [])) {
    const manifest = await readManifest(folder, name);
    if (typeof manifest === 'object') manifests.push(manifest);
    else damage.push({ what: manifest === 'newer-version' ? 'newer-version' : 'line-damaged', at: 0, id: name });
  }
  if (manifests.length === 0 && damage.length === 0) damage.push({ what: 'not-a-folder', at: 0 });
  manifests.sort((a, b) => a.madeAt - b.madeAt);
  const wanted = wantedOf(manifests);
  const extras = Object.assign({}, ...manifests.map((manifest) => manifest.extras)) as Record<string, unknown>;
  return { size: wanted.length, parts: () => readParts(folder, damage, extras, wanted) };
}

/** Each file once; of one article the file of the last manifest. */
function wantedOf(manifests: readonly Manifest[]): Wanted[] {
  const articles = new Map(manifests.flatMap((manifest) => manifest.articles.map((article) => [article.id, article])));
  const pictures = new Set([...articles.values()].flatMap((article) => article.pictures));
  return [
    ...[...articles.values()].map(({ id, file }): Wanted => ({ kind: 'article', id, file })),
    ...[...pictures].map((file): Wanted => ({ kind: 'picture', id: file.split('.')[0] ?? '', file })),
  ];
}

async function* readParts(
  folder: FileSystemDirectoryHandle,
  damage: readonly Damage[],
  extras: Readonly<Record<string, unknown>>,
  wanted: readonly Wanted[],
): AsyncGenerator<Part | Damage> {
  yield* damage;
  for (const [id, value] of Object.entries(extras)) yield partOf({ kind: 'extra', id }, jsonBytes(value), 0);
  const folders = {
    article: await folderIn(folder, FOLDERS.articles, false),
    picture: await folderIn(folder, FOLDERS.pictures, false),
  };
  for (const [at, { kind, id, file }] of wanted.entries()) {
    const where = folders[kind];
    const bytes = where && (await bytesIn(where, file));
    if (!bytes) {
      yield { what: 'file-missing', at, id };
      continue;
    }
    const hash = await sha256(bytes);
    yield NAMED[kind](file, hash) ? partOf({ kind, id }, bytes, at, hash) : { what: 'part-damaged', at, id };
  }
}

async function bytesIn(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await fileIn(folder, name);
  // A sync service may take a file away between the two.
  return file?.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

function partOf(what: Pick<PartLine, 'kind' | 'id'>, bytes: Uint8Array<ArrayBuffer>, at: number, hash = ''): Part {
  return { line: { ...what, size: bytes.length, sha256: hash }, bytes, at, end: at + 1 };
}
