import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSaved, newArticleId } from '../../../../lib/library/articles.ts';
import { openDatabase } from '../../../../lib/library/db.ts';
import { pruneDrafts } from '../../../../lib/library/drafts.ts';
import { type Library, openLibrary } from '../../../../lib/library/index.ts';
import { partOf } from '../../../../lib/library/marks/anchor.ts';
import type { Mark } from '../../../../lib/library/marks/mark.ts';
import { sampleArticle } from '../sample.ts';

let library: Library;

/** A mark on "khánh thành" of the sample's first paragraph. */
function sampleMark(id: string, changes: Partial<Mark> = {}): Mark {
  const part = partOf(sampleArticle(), { blockId: 'p1', start: 22, end: 33 });
  if (!part) throw new Error('no part');
  return { id, colour: 'green', parts: [part], createdAt: 1, changedAt: 1, ...changes };
}
const add = (id: string, mark: Mark) => library.mark(id, (marks) => [...marks, mark]);
const hits = async (query: string) => (await library.search(query)).map(({ id }) => id);
const sheets = () => library.db.read(['marks'], ({ marks }) => marks.getAllKeys());

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
});
afterEach(() => library.close());

describe('marks of an article', () => {
  it('are kept with it and counted in its head', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    expect(await add('a', sampleMark('1', { note: 'Đi xem' }))).toHaveLength(1);
    await add('a', sampleMark('2'));
    expect((await library.get('a'))?.marks?.map(({ id }) => id)).toEqual(['1', '2']);
    const [head] = await library.list({ hasMarks: true });
    expect(head).toMatchObject({ id: 'a', markCount: 2 });
    await library.mark('a', () => []);
    expect(await library.list({ hasMarks: true })).toEqual([]);
    expect(await library.get('a')).not.toHaveProperty('marks');
    expect((await library.list())[0]).not.toHaveProperty('markCount');
    expect(await sheets()).toEqual([]);
  });

  it('are not made for an article that is not there', async () => {
    expect(await add('nothing', sampleMark('1'))).toBeUndefined();
    expect(await sheets()).toEqual([]);
  });

  it('are found by the words of their notes, as those are now', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    await add('a', sampleMark('1', { note: 'Hỏi lại bác Páo\nvề tiền đền bù' }));
    expect(await hits('bac pao')).toEqual(['a']);
    expect(await hits('"tien den bu"')).toEqual(['a']);
    const [hit] = await library.search('đền bù');
    expect(hit).toMatchObject({ isNote: true });
    expect(hit?.context.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['đền bù']);
    await library.mark('a', ([first]) => (first ? [{ ...first, note: 'Xong' }] : []));
    expect(await hits('bac pao')).toEqual([]);
    expect(await hits('xong')).toEqual(['a']);
    await library.tag(['a'], { add: ['cầu đường'] });
    expect(await hits('xong')).toEqual(['a']);
    await library.mark('a', () => []);
    expect(await hits('xong')).toEqual([]);
  });

  it('go and come back with it', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    await add('a', sampleMark('1', { note: 'Ghi nhớ riêng' }));
    const removed = await library.remove('a');
    expect(await sheets()).toEqual([]);
    expect(await hits('ghi nhớ riêng')).toEqual([]);
    await library.putBack(removed);
    expect((await library.get('a'))?.marks).toEqual([sampleMark('1', { note: 'Ghi nhớ riêng' })]);
    expect(await hits('ghi nhớ riêng')).toEqual(['a']);
  });

  it('stay when the article is saved again with another text', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    await add('a', sampleMark('1', { note: 'Ghi nhớ riêng' }));
    const draft = await library.put(sampleArticle({ lead: 'Tin đã sửa.' }));
    expect(await library.save(draft)).toEqual({ id: 'a', outcome: 'updated' });
    expect(await library.get('a')).toMatchObject({ lead: 'Tin đã sửa.', markCount: 1, marks: [{ id: '1' }] });
    expect(await hits('ghi nhớ riêng')).toEqual(['a']);
  });
});

describe('marks of a draft', () => {
  it('keep it from being pruned', async () => {
    await library.put(sampleArticle(), 'plain');
    await library.put(sampleArticle(), 'marked');
    await add('marked', sampleMark('1'));
    expect(await pruneDrafts({ keep: 0, maxAge: 0 }, Date.now() + 1e12, library.db)).toBe(1);
    expect((await library.get('marked'))?.marks).toHaveLength(1);
  });

  it('are saved with it, their notes found', async () => {
    await library.put(sampleArticle(), 'draft');
    await add('draft', sampleMark('1', { note: 'Ghi nhớ riêng' }));
    expect(await hits('ghi nhớ riêng')).toEqual([]);
    await library.save('draft');
    expect(await hits('ghi nhớ riêng')).toEqual(['draft']);
    expect(await library.get('draft')).toMatchObject({ markCount: 1, marks: [{ id: '1' }] });
  });

  it.each([
    ['the same', sampleArticle(), 'unchanged'],
    ['another', sampleArticle({ lead: 'Tin đã sửa.' }), 'updated'],
  ])('move to the article that was saved before with %s text', async (_name, article, outcome) => {
    await library.save(sampleArticle(), { id: 'a' });
    await add('a', sampleMark('1', { note: 'Cũ' }));
    await library.put(article, 'draft');
    await add('draft', sampleMark('2', { note: 'Ghi nhớ riêng' }));
    expect(await library.save('draft')).toEqual({ id: 'a', outcome });
    expect((await library.get('a'))?.marks?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(await hits('ghi nhớ riêng')).toEqual(['a']);
    expect(await sheets()).toEqual(['a']);
    expect((await findSaved(article.url, library.db))?.markCount).toBe(2);
    expect((await library.get('draft'))?.markCount).toBeUndefined();
  });
});

describe('a database of before there were marks', () => {
  const STORES = {
    heads: 'id',
    texts: null,
    versions: null,
    pictures: 'key',
    packs: 'first',
    tail: 'seq',
    meta: null,
    incoming: 'id',
  };

  /** Makes the stores as version 1 made them. */
  function makeOldDatabase(name: string): Promise<IDBDatabase> {
    const request = indexedDB.open(name, 1);
    return new Promise((resolve, reject) => {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
      request.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries(STORES)) {
          const made = request.result.createObjectStore(store, {
            ...(keyPath && { keyPath }),
            autoIncrement: store === 'versions',
          });
          if (store === 'heads') for (const index of ['savedAt', 'draftAt', 'address']) made.createIndex(index, index);
          if (store === 'versions') made.createIndex('id', 'id');
        }
      };
    });
  }

  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  async function copyStore(from: string, to: IDBDatabase, store: string): Promise<void> {
    const source = await done(indexedDB.open(from));
    const entries = source.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([done(entries.getAllKeys()), done(entries.getAll())]);
    source.close();
    const target = to.transaction(store, 'readwrite').objectStore(store);
    for (const [at, value] of values.entries())
      await done(target.keyPath === null ? target.put(value, keys[at]) : target.put(value));
  }

  it('keeps all that is in it, and takes marks', async () => {
    // What the library of today writes, read out and put into a database as version 1 had it.
    await library.save(sampleArticle(), { id: 'a', tags: ['cầu'] });
    await library.put(sampleArticle({ url: 'https://b.vn/' }), 'draft');
    const name = newArticleId();
    const old = await makeOldDatabase(name);
    for (const store of ['heads', 'texts', 'tail', 'meta']) await copyStore(library.db.name, old, store);
    expect([...old.objectStoreNames]).not.toContain('marks');
    old.close();

    library.close();
    library = await openLibrary({ name });
    expect(await library.list()).toMatchObject([{ id: 'a', tags: ['cầu'] }]);
    expect(await hits('khanh thanh')).toEqual(['a']);
    expect((await library.get('draft'))?.article.title).toBe('Khánh thành cầu dân sinh');
    await add('a', sampleMark('1', { note: 'Ghi nhớ riêng' }));
    expect(await hits('ghi nhớ riêng')).toEqual(['a']);
  });

  it('asks an old connection in another tab to give way', async () => {
    const name = newArticleId();
    const old = await makeOldDatabase(name);
    old.onversionchange = () => old.close();
    const db = await openDatabase({ name });
    expect(await db.read(['marks'], ({ marks }) => marks.count())).toBe(0);
    db.close();
  });
});
