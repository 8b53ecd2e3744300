import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { largestArticles, measureStorage, needsBackup, readCare, writeCare } from '../../../lib/library/care.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import {
  advanceQueue,
  changeQueue,
  readQueue,
  startQueue,
  withMoved,
  withoutArticle,
  withQueue,
} from '../../../lib/library/queue.ts';
import { PNG, sampleArticle } from './sample.ts';

let library: Library;

beforeEach(async () => {
  library = await openLibrary({ indexedDB: new IDBFactory() });
  for (const id of ['a', 'b', 'c']) await library.save(sampleArticle({ url: `https://${id}.vn` }), { id });
});

describe('the listening queue', () => {
  it('plays one article after the other and ends', async () => {
    const { db } = library;
    expect(await startQueue(db, ['b', 'a', 'c'])).toBe('b');
    expect(await advanceQueue(db, 'c')).toBeUndefined();
    expect(await advanceQueue(db, 'b')).toBe('a');
    expect(await readQueue(db)).toEqual({ ids: ['b', 'a', 'c'], at: 1 });
    expect(await advanceQueue(db, 'a')).toBe('c');
    expect(await advanceQueue(db, 'c')).toBeUndefined();
    expect(await readQueue(db)).toEqual({ ids: [], at: -1 });
  });

  it('passes over articles that were removed', async () => {
    const { db } = library;
    await startQueue(db, ['a', 'b', 'c']);
    await library.remove('b');
    expect(await readQueue(db)).toEqual({ ids: ['a', 'c'], at: 0 });
    expect(await advanceQueue(db, 'a')).toBe('c');
    await library.remove('a');
    expect(await readQueue(db)).toEqual({ ids: ['c'], at: 0 });
  });

  it('does nothing for an empty list', async () => {
    expect(await startQueue(library.db, [])).toBeUndefined();
    expect(await advanceQueue(library.db, 'a')).toBeUndefined();
  });

  it('is changed as it stands, and what is heard stays so', async () => {
    const { db } = library;
    await startQueue(db, ['a', 'b', 'c']);
    await advanceQueue(db, 'a');
    expect(await changeQueue(db, (now) => withMoved(now, 'c', -1))).toEqual({ ids: ['a', 'c', 'b'], at: 2 });
    expect(await changeQueue(db, (now) => withMoved(now, 'b', -1))).toEqual({ ids: ['a', 'b', 'c'], at: 1 });
    expect(await changeQueue(db, (now) => withMoved(now, 'a', -1))).toEqual({ ids: ['a', 'b', 'c'], at: 1 });
    expect(await changeQueue(db, (now) => withoutArticle(now, 'a'))).toEqual({ ids: ['b', 'c'], at: 0 });
    expect(await changeQueue(db, (now) => withoutArticle(now, 'a'))).toEqual({ ids: ['b', 'c'], at: 0 });
    expect(await readQueue(db)).toEqual({ ids: ['b', 'c'], at: 0 });
    expect(await advanceQueue(db, 'b')).toBe('c');
  });

  it('comes back behind another that was begun since', () => {
    const before = { ids: ['a', 'b'], at: 1 };
    expect(withQueue({ ids: [], at: -1 }, before)).toEqual(before);
    expect(withQueue({ ids: ['c', 'a'], at: 0 }, before)).toEqual({ ids: ['c', 'a', 'b'], at: 0 });
  });
});

describe('storage care', () => {
  it('remembers backups', async () => {
    expect(await readCare(library.db)).toEqual({});
    await writeCare(library.db, { backupAt: 5 });
    await writeCare(library.db, { dismissedAt: 6 });
    expect(await readCare(library.db)).toEqual({ backupAt: 5, dismissedAt: 6 });
  });

  it.each([
    [19, {}, false],
    [20, {}, true],
    [20, { backupAt: 5 }, false],
    [30, { backupAt: 5 }, true],
    [20, { dismissedAt: 1_000_000_000_000 - 1000 }, false],
    [20, { dismissedAt: 1_000_000_000_000 - 8 * 86_400_000 }, true],
  ])('%i articles, %j: reminds %s', (count, care, reminds) => {
    const times = Array.from({ length: count }, (_, at) => at + 1);
    expect(needsBackup(times, care, 1_000_000_000_000)).toBe(reminds);
  });

  it('measures what is used and what is free', async () => {
    const manager = { estimate: async () => ({ usage: 30, quota: 100 }), persisted: async () => true };
    expect(await measureStorage(manager)).toEqual({ used: 30, free: 70, persisted: true });
    expect(await measureStorage({ ...manager, estimate: async () => ({}) })).toEqual({ used: 0, persisted: true });
  });

  it('names the largest articles', async () => {
    const blocks = [{ type: 'figure' as const, id: 'f', images: [{ src: 'https://a.vn/1', alt: '' }], caption: [] }];
    const article = sampleArticle({ url: 'https://to.vn', title: 'To', blocks });
    await library.save(article, { id: 'to', pictures: { fetchPicture: async () => new Response(PNG) } });
    expect(await largestArticles(library.db)).toEqual([{ id: 'to', title: 'To', size: PNG.length }]);
  });
});
