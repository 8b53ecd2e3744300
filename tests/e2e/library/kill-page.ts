import type { Article } from '../../../lib/article/types.ts';
import { openLibrary } from '../../../lib/library/index.ts';
import { syntheticArticle } from '../../bench/library-synthetic.ts';
import { libraryFaults } from './check-library.ts';

/** Runs inside a page of the extension: works without end until the browser is killed, telling on the console what is done. */

const tell = (deed: string, id: string): void => console.info(`${deed} ${id}`);
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function illustrated(number: number): Article {
  const article = syntheticArticle(number);
  const images = [1, 2, 3].map((at) => ({ src: `https://tinh.gov.vn/${number}-${at}.png`, alt: '' }));
  return { ...article, blocks: [...article.blocks, { type: 'figure', id: 'f', images, caption: [] }] };
}

/** Pictures of 200 kB that all differ. */
async function fetchPicture(address: string): Promise<Response> {
  const bytes = new Uint8Array(200_000);
  crypto.getRandomValues(bytes.subarray(8, 60_000));
  bytes.set([...PNG_HEAD, address.length]);
  return new Response(bytes);
}

async function save(round: number): Promise<void> {
  const library = await openLibrary();
  for (let at = 0; ; at++) {
    const id = `r${round}-${at}`;
    await library.save(illustrated(round * 10_000 + at), { id });
    tell('saved', id);
    await library.save(id, { pictures: { fetchPicture } });
  }
}

async function remove(round: number): Promise<void> {
  const library = await openLibrary();
  for (let at = 0; ; at++) {
    const id = `d${round}-${at}`;
    await library.save(illustrated(round * 10_000 + at), { id });
    tell('saved', id);
    tell('removing', id);
    await library.remove(id);
    tell('removed', id);
  }
}

async function restore(round: number): Promise<void> {
  const library = await openLibrary();
  const ids = Array.from({ length: 150 }, (_, at) => `b${round}-${at}`);
  for (const [at, id] of ids.entries()) await library.save(syntheticArticle(round * 10_000 + at), { id });
  for (const id of ids) tell('saved', id);
  const file = await library.backup();
  for (;;) {
    await library.restore(file, { mode: 'replace' });
    tell('restored', String(round));
  }
}

async function create(round: number): Promise<void> {
  for (let at = 0; ; at++) {
    const library = await openLibrary({ name: `new-${round}-${at}` });
    await library.save(syntheticArticle(at), { id: 'first' });
    library.close();
  }
}

/** What a killed browser left behind. */
async function look(): Promise<{ ids: string[]; faults: string[]; databases: string }> {
  const faults: string[] = [];
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name }) => (name ? [name] : []));
  for (const name of names) {
    const library = await openLibrary({ name });
    faults.push(...(await libraryFaults(library)).map((fault) => `${name}: ${fault}`));
    library.close();
    if (name !== 'de-doc') indexedDB.deleteDatabase(name);
  }
  const library = await openLibrary();
  const ids = (await library.list({ archived: 'any' })).map(({ id }) => id);
  const found = new Set((await library.search('bài', { limit: 1e6 })).map(({ id }) => id));
  for (const id of ids) if (!found.has(id)) faults.push(`not found: ${id}`);
  library.close();
  return { ids, faults, databases: JSON.stringify(databases) };
}

Object.assign(globalThis, { killPage: { save, remove, restore, create, look } });
