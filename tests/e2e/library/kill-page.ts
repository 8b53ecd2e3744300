import type { Article } from '../../../lib/article/types.ts';
import { pageFields } from '../../../lib/library/head.ts';
import { sha256 } from '../../../lib/library/images.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { MIGRATIONS } from '../../../lib/library/schema.ts';
import { encodeRecord } from '../../../lib/library/search/encode.ts';
import { settled } from '../../../lib/library/store.ts';
import { syntheticArticle } from '../../bench/library-synthetic.ts';
import { libraryFaults } from './check-library.ts';

/** Runs inside a page of the extension: works without end until the browser is killed, telling on the console what is done. Each kind of work has a library of its own. */

/** Chromium's driver hears the console; Firefox prints what is dumped. Both leave the page at once. */
const tell = (deed: string, id: string): void => {
  console.info(`${deed} ${id}`);
  const dump: unknown = Reflect.get(globalThis, 'dump');
  if (typeof dump === 'function') dump(`tell ${deed} ${id}\n`);
};
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function illustrated(number: number, pictures: number): Article {
  const article = syntheticArticle(number);
  const images = Array.from({ length: pictures }, (_, at) => ({
    src: `https://tinh.gov.vn/${number}-${at}.png`,
    alt: '',
  }));
  return { ...article, blocks: [...article.blocks, { type: 'figure', id: 'f', images, caption: [] }] };
}

/** Pictures of 200 kB that all differ. */
async function fetchPicture(address: string): Promise<Response> {
  const bytes = new Uint8Array(200_000);
  crypto.getRandomValues(bytes.subarray(8, 60_000));
  bytes.set([...PNG_HEAD, address.length]);
  return new Response(bytes);
}

async function save(library: Library, round: number): Promise<void> {
  for (let at = 0; ; at++) {
    const id = `r${round}-${at}`;
    await library.save(illustrated(round * 10_000 + at, 0), { id });
    tell('saved', id);
  }
}

/** The text is there before the first picture is asked for, and each picture that was told of stays. */
async function pictures(library: Library, round: number): Promise<void> {
  for (let at = 0; ; at++) {
    const id = `p${round}-${at}`;
    await library.save(illustrated(round * 10_000 + at, 12), { id });
    tell('saved', id);
    await library.save(id, { pictures: { fetchPicture, onProgress: ({ done }) => tell('picture', `${id} ${done}`) } });
  }
}

async function remove(library: Library, round: number): Promise<void> {
  for (let at = 0; ; at++) {
    const id = `d${round}-${at}`;
    await library.save(illustrated(round * 10_000 + at, 0), { id });
    tell('saved', id);
    tell('removing', id);
    await library.remove(id);
    tell('removed', id);
  }
}

async function restore(library: Library, round: number): Promise<void> {
  const ids = Array.from({ length: 150 }, (_, at) => `b${round}-${at}`);
  for (const [at, id] of ids.entries()) await library.save(syntheticArticle(round * 10_000 + at), { id });
  for (const id of ids) tell('saved', id);
  const file = await library.backup();
  for (;;) {
    await library.restore(file, { mode: 'replace' });
    tell('restored', String(round));
  }
}

const migrated = (round: number, at: number): string => `migrate-${round}-${at}`;

/** A library of the first version with one article, as that version wrote it, its promise told once it is on the disk. */
async function makeEarliest(name: string): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.transaction && MIGRATIONS[0]?.(opening.result, opening.transaction);
  const db = await settled(opening);
  const writing = db.transaction(['heads', 'texts', 'tail', 'meta'], 'readwrite', { durability: 'strict' });
  const article = syntheticArticle(1);
  writing.objectStore('heads').put({ id: name, ...pageFields(article), createdAt: 1, savedAt: 1, tags: [], seq: 1 });
  writing.objectStore('texts').put(article, name);
  writing
    .objectStore('tail')
    .put({ seq: 1, id: name, at: 1, bytes: encodeRecord({ ...pageFields(article), tags: [], article }) });
  writing.objectStore('meta').put({ revision: 1, nextSeq: 2, tail: 1, packs: [] }, 'index');
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  db.close();
}

async function migrate(_: Library, round: number): Promise<void> {
  for (let at = 0; ; at++) {
    const name = migrated(round, at);
    await makeEarliest(name);
    tell('saved', name);
    (await openLibrary({ name })).close();
    tell('migrated', name);
  }
}

const WORKS = { save, pictures, remove, restore, migrate };
type Work = keyof typeof WORKS;

/** Works until the browser is killed. */
async function work(kind: Work, round: number): Promise<void> {
  const library = await openLibrary({ name: kind });
  tell('opened', kind);
  await WORKS[kind](library, round);
}

async function lookInto(name: string): Promise<{ ids: string[]; faults: string[] }> {
  const library = await openLibrary({ name });
  const faults = await libraryFaults(library);
  const ids = (await library.list({ archived: 'any' })).map(({ id }) => id);
  const found = new Set((await library.search('bài', { limit: 1e6 })).map(({ id }) => id));
  for (const id of ids) if (!found.has(id)) faults.push(`not found: ${id}`);
  for (const id of ids.slice(-3)) {
    for (const blob of (await library.pictures(id)).values())
      if (blob.size === 0) faults.push(`an empty picture: ${id}`);
  }
  const stored = await library.db.read(['pictures'], (stores) => stores.pictures.getAll());
  for (const { key, blob } of stored.slice(-12))
    if ((await sha256(await blob.arrayBuffer())) !== key) faults.push(`not the picture that was stored: ${key}`);
  library.close();
  return { ids, faults: faults.map((fault) => `${name}: ${fault}`) };
}

/** What a browser left behind in the library of a kind of work; of migrations, in those of the round, of which `told` were told of. */
async function look(
  kind: string,
  round: number,
  told: number,
): Promise<{ ids: string[]; faults: string[]; databases: string }> {
  // Not from the browser's list: Firefox has none any more once one of them was killed before its first byte, though each can be opened.
  const names = kind === 'migrate' ? Array.from({ length: told + 1 }, (_, at) => migrated(round, at)) : [kind];
  const databases = await indexedDB.databases().catch(String);
  const looks = [];
  for (const name of names) looks.push(await lookInto(name));
  return {
    ids: looks.flatMap(({ ids }) => ids),
    faults: looks.flatMap(({ faults }) => faults),
    databases: JSON.stringify(databases),
  };
}

/** What is wrong inside the reader's own library. */
async function faults(): Promise<string[]> {
  const library = await openLibrary();
  const found = await libraryFaults(library);
  library.close();
  return found;
}

Object.assign(globalThis, { killPage: { work, look, faults } });
