import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/index.ts';
import { MIGRATIONS } from '../../../lib/library/schema.ts';
import { PNG, sampleArticle } from './sample.ts';

/** Names of the stores that each version brought, as they landed. A version that lands adds its line, and the others never change. */
const STORES_OF_VERSIONS = [
  ['heads', 'incoming', 'meta', 'packs', 'pictures', 'tail', 'texts', 'versions'],
  ['heads', 'incoming', 'marks', 'meta', 'packs', 'pictures', 'tail', 'texts', 'versions'],
];

/** Makes a database as the extension of that schema version made it, with one saved article, one draft and one picture. */
async function makeAt(version: number, factory: IDBFactory): Promise<string[]> {
  const opening = factory.open('de-doc', version);
  opening.onupgradeneeded = () => {
    const { result, transaction } = opening;
    if (transaction) for (const migrate of MIGRATIONS.slice(0, version)) migrate(result, transaction);
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const db = opening.result;
  const names = [...db.objectStoreNames].sort();
  const article = sampleArticle({ title: 'Chợ phiên vùng cao' });
  const head = {
    address: article.url,
    url: article.url,
    title: article.title,
    site: 'Báo A',
    wordCount: 9,
    createdAt: 1,
    tags: ['chợ'],
  };
  const src = 'https://a.vn/cho.png';
  const position = { blockId: 'p1', offset: 3 };
  const writing = db.transaction(['heads', 'texts', 'pictures', 'tail', 'meta'], 'readwrite');
  writing
    .objectStore('heads')
    .put({ ...head, id: 'saved', savedAt: 5, seq: 1, position, pictures: { [src]: { key: 'k' } } });
  writing.objectStore('heads').put({ ...head, id: 'draft', draftAt: Date.now() });
  for (const id of ['saved', 'draft']) writing.objectStore('texts').put(article, id);
  writing.objectStore('pictures').put({ key: 'k', blob: new Blob([PNG], { type: 'image/png' }), size: PNG.length });
  writing
    .objectStore('tail')
    .put({ seq: 1, id: 'saved', at: 5, bytes: new TextEncoder().encode(' cho phien \u0002\u0002\u0002') });
  writing.objectStore('meta').put({ revision: 1, nextSeq: 2, tail: 1, packs: [] }, 'index');
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  db.close();
  return names;
}

describe.each(MIGRATIONS.map((_, at) => at + 1))('a library of schema version %i', (version) => {
  it('comes to the present whole, and is found, read and written', async () => {
    const factory = new IDBFactory();
    expect(await makeAt(version, factory)).toEqual(STORES_OF_VERSIONS[version - 1]);
    const library = await openLibrary({ indexedDB: factory });
    expect((await library.list()).map(({ id, tags }) => [id, tags])).toEqual([['saved', ['chợ']]]);
    expect(await library.get('saved')).toMatchObject({ position: { blockId: 'p1', offset: 3 } });
    expect((await library.get('draft'))?.title).toBe('Chợ phiên vùng cao');
    expect((await library.search('cho phien')).map(({ id }) => id)).toEqual(['saved']);
    expect((await library.pictures('saved')).size).toBe(1);
    const again = await library.save(sampleArticle({ title: 'Mùa lúa mới', url: 'https://a.vn/lua' }));
    expect(again?.outcome).toBe('saved');
    expect(await library.restore(await library.backup(), { mode: 'replace' })).toMatchObject({ ok: true, articles: 2 });
    library.close();
  });
});

it('every version that landed is known here', () => {
  expect(STORES_OF_VERSIONS).toHaveLength(MIGRATIONS.length);
});
