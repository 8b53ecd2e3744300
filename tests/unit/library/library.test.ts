import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { updateReading } from '../../../lib/library/reading.ts';
import type { Position } from '../../../lib/library/types.ts';
import { PNG, sampleArticle } from './sample.ts';

let library: Library;

beforeEach(async () => {
  library = await openLibrary({ name: 'test', indexedDB: new IDBFactory() });
});

afterEach(() => library.close());

describe('openLibrary', () => {
  it('needs no globals of a browser', () => {
    expect(globalThis.indexedDB).toBeUndefined();
  });

  it('puts a draft, saves it under the same id, lists, finds and removes it', async () => {
    const id = await library.put(sampleArticle());
    expect(await library.list()).toEqual([]);
    expect(await library.save(id)).toEqual({ id, outcome: 'saved' });
    expect((await library.list()).map((head) => head.id)).toEqual([id]);
    expect(await library.get(id)).toMatchObject({ id, savedAt: expect.any(Number), article: sampleArticle() });
    const [hit] = await library.search('khanh thanh');
    expect(hit).toMatchObject({ id, title: [{ text: 'Khánh thành', mark: true }, { text: ' cầu dân sinh' }] });
    const removed = await library.remove(id);
    expect(await library.list()).toEqual([]);
    expect(await library.search('khanh thanh')).toEqual([]);
    await library.putBack(removed);
    expect(await library.search('khanh thanh')).toHaveLength(1);
  });

  it('saves an article at once', async () => {
    const saved = await library.save(sampleArticle(), { tags: ['cầu'] });
    expect((await library.list({ tag: 'cầu' })).map(({ id }) => id)).toEqual([saved?.id]);
  });

  it('says so when an id names nothing', async () => {
    expect(await library.save('nothing')).toBeUndefined();
    expect(await library.get('nothing')).toBeUndefined();
  });

  it('takes over where reading rests from the draft, whether its text is new or not', async () => {
    const first = await library.save(sampleArticle());
    const positionOf = async () => {
      const { position, speechPosition } = (await library.get(first?.id ?? '')) ?? {};
      expect(speechPosition).toEqual(position);
      return position;
    };
    const read = async (article: Parameters<typeof library.put>[0], position?: Position) => {
      const draft = await library.put(article);
      await updateReading(draft, { position, speechPosition: position }, library.db);
      return library.save(draft);
    };
    expect(await read(sampleArticle(), { blockId: 'b2', offset: 4 })).toMatchObject({ outcome: 'unchanged' });
    expect(await positionOf()).toEqual({ blockId: 'b2', offset: 4 });
    const changed = sampleArticle({ lead: 'Tin đã sửa.' });
    expect(await read(changed, { blockId: 'b3', offset: 0 })).toMatchObject({ outcome: 'updated' });
    expect(await positionOf()).toEqual({ blockId: 'b3', offset: 0 });
    await read(changed);
    expect(await positionOf()).toEqual({ blockId: 'b3', offset: 0 });
  });

  it('keeps the old text when a page has changed', async () => {
    const first = await library.save(sampleArticle(), { tags: ['cầu'] });
    expect(await library.save(sampleArticle())).toEqual({ id: first?.id, outcome: 'unchanged' });
    const changed = sampleArticle({ lead: 'Tin đã sửa.', url: 'http://tinh.gov.vn/tin/cau-moi?utm_source=zalo#a' });
    const draft = await library.put(changed);
    expect(await library.save(draft)).toEqual({ id: first?.id, outcome: 'updated' });
    const record = await library.get(first?.id ?? '');
    expect(record).toMatchObject({ lead: 'Tin đã sửa.', tags: ['cầu'], updatedAt: expect.any(Number) });
    const [version] = await library.db.read(['versions'], ({ versions }) => versions.getAllFrom('id', first?.id));
    expect(version?.article).toEqual(sampleArticle());
    expect(await library.list()).toHaveLength(1);
  });

  it('makes one article of two tabs that save it at the same moment', async () => {
    const ids = await Promise.all([library.put(sampleArticle()), library.put(sampleArticle())]);
    const saved = await Promise.all(ids.map((id) => library.save(id)));
    expect(new Set(saved.map((result) => result?.id)).size).toBe(1);
    expect(await library.search('cầu')).toHaveLength(1);
  });

  it('leaves the text when a picture fails', async () => {
    const blocks = [
      { type: 'figure' as const, id: 'f', images: [{ src: 'https://a.vn/1.png', alt: '' }], caption: [] },
    ];
    const saved = await library.save(sampleArticle({ blocks }), {
      pictures: { fetchPicture: async () => Promise.reject(new TypeError('offline')) },
    });
    expect(saved?.pictures).toMatchObject({ stored: 0, failed: { 'https://a.vn/1.png': 'network' } });
    expect(await library.list()).toHaveLength(1);
    await library.save(saved?.id ?? '', { pictures: { fetchPicture: async () => new Response(PNG) } });
    expect((await library.pictures(saved?.id ?? '')).get('https://a.vn/1.png')?.size).toBe(PNG.length);
  });

  it('searches within a view', async () => {
    for (const site of ['Báo A', 'Báo B'])
      await library.save(sampleArticle({ url: `https://${site}.vn`, siteName: site }));
    const hits = await library.search('cầu', { view: { site: 'Báo B' } });
    expect(hits.map(({ head }) => head.site)).toEqual(['Báo B']);
    expect(await library.search('cầu', { limit: 1, offset: 1 })).toHaveLength(1);
  });

  it.each([
    ['html', 'khanh-thanh-cau-dan-sinh.html', 'text/html'],
    ['epub', 'khanh-thanh-cau-dan-sinh.epub', 'application/epub+zip'],
    ['markdown', 'khanh-thanh-cau-dan-sinh.md', 'text/markdown'],
    ['text', 'khanh-thanh-cau-dan-sinh.txt', 'text/plain'],
  ] as const)('exports %s', async (format, name, type) => {
    const saved = await library.save(sampleArticle());
    const file = await library.export(saved?.id ?? '', format);
    expect(file).toMatchObject({ name, type });
    expect(file.blob.size).toBeGreaterThan(100);
    expect(file.blob.type).toBe(type);
  });
});
