import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { partOf } from '../../../lib/library/marks/anchor.ts';
import type { Mark } from '../../../lib/library/marks/mark.ts';
import { updateReading } from '../../../lib/library/reading.ts';
import { handMadeBackup } from './hand-made-backup.ts';
import { illustratedArticle as article, PNG } from './sample.ts';

let source: Library;
let target: Library;

const open = () => openLibrary({ name: newArticleId() });
const pictures = { fetchPicture: async () => new Response(PNG) };
beforeEach(async () => {
  source = await open();
  target = await open();
});

afterEach(() => {
  source.close();
  target.close();
});

/** Three saved articles with pictures and a draft. */
async function fill(library: Library): Promise<void> {
  for (const name of ['a', 'b', 'c']) await library.save(article(name), { id: name, tags: [`thẻ ${name}`], pictures });
  await library.save(article('b', 'chữ mới'));
  await updateReading('a', { position: { blockId: 'p', offset: 3 }, readAt: 7, archivedAt: 8 }, library.db);
  await library.put(article('nháp'), 'draft');
}

async function broken(file: Blob, change: (bytes: Uint8Array) => Uint8Array): Promise<Blob> {
  return new Blob([change(new Uint8Array(await file.arrayBuffer())) as Uint8Array<ArrayBuffer>]);
}

const titles = async (library: Library) =>
  (await library.list({ archived: 'any', sort: 'title' })).map(({ title }) => title);

describe('backup and restore', () => {
  it('brings everything to an empty library', async () => {
    await fill(source);
    const file = await source.backup({ extras: { settings: { theme: 'dark' } } });
    expect(await target.restore(file)).toEqual({
      ok: true,
      articles: 3,
      ids: ['a', 'b', 'c'],
      pictures: 1,
      extras: { settings: { theme: 'dark' } },
      damage: [],
    });
    expect(await titles(target)).toEqual(['Bài a', 'Bài b', 'Bài c']);
    const { seq: _own, ...before } = (await source.get('a')) ?? { seq: 0 };
    const { seq: _new, ...after } = (await target.get('a')) ?? { seq: 0 };
    expect(after).toEqual(before);
    expect([...(await target.pictures('b')).keys()]).toEqual(['https://tinh.gov.vn/b.png']);
    expect((await target.search('chữ mới')).map(({ id }) => id)).toEqual(['b']);
    expect((await target.search('thẻ c ')).map(({ id }) => id)).toEqual(['c']);
    expect(await target.db.read(['versions'], ({ versions }) => versions.count())).toBe(1);
    expect(await target.db.read(['incoming'], ({ incoming }) => incoming.count())).toBe(0);
  });

  it('of two tabs at once: one after the other, both whole', async () => {
    for (const name of ['a', 'b', 'c']) await source.save(article(name), { id: name });
    const first = await source.backup();
    const other = await open();
    for (const name of ['x', 'y']) await other.save(article(name), { id: name });
    const second = await other.backup();
    other.close();
    const tab = await openLibrary({ name: target.db.name });
    const results = await Promise.all([target.restore(first), tab.restore(second)]);
    tab.close();
    expect(results).toMatchObject([
      { ok: true, articles: 3 },
      { ok: true, articles: 2 },
    ]);
    expect(await titles(target)).toEqual(['Bài a', 'Bài b', 'Bài c', 'Bài x', 'Bài y']);
  });

  it('tells how far it is', async () => {
    await fill(source);
    const made: number[] = [];
    const file = await source.backup({ onProgress: ({ done, total }) => made.push(done / total) });
    expect(made.at(-1)).toBe(1);
    const read: number[] = [];
    await target.restore(file, { onProgress: ({ done, total }) => read.push(done / total) });
    expect(read.at(-1)).toBeGreaterThan(0.9);
  });

  it('replaces what is here, drafts excepted', async () => {
    await fill(source);
    await target.save(article('khác'), { id: 'khác' });
    await target.put(article('nháp'), 'draft');
    await target.restore(await source.backup(), { mode: 'replace' });
    expect(await titles(target)).toEqual(['Bài a', 'Bài b', 'Bài c']);
    expect(await target.search('khác')).toEqual([]);
    expect(await target.get('draft')).toBeDefined();
  });

  it('merges: newer text shows, the other becomes a version, tags of both', async () => {
    await fill(source);
    const file = await source.backup();
    await target.save(article('a', 'chữ mới hơn'), { id: 'own', tags: ['riêng'] });
    await target.save(article('khác'), { id: 'khác' });
    expect(await target.restore(file)).toMatchObject({ ok: true, articles: 3 });
    expect(await titles(target)).toEqual(['Bài a', 'Bài b', 'Bài c', 'Bài khác']);
    expect((await target.search('chữ mới hơn')).map(({ id }) => id)).toEqual(['own']);
    expect((await target.get('own'))?.tags).toEqual(['riêng', 'thẻ a']);
    expect((await target.pictures('own')).size).toBe(1);
    await target.restore(file);
    expect(await titles(target)).toHaveLength(4);
    expect(await target.db.read(['versions'], ({ versions }) => versions.countIn('id', 'own'))).toBe(1);
  });

  it('takes a restore of the same library without a change', async () => {
    await fill(source);
    const before = await source.list({ archived: 'any' });
    await source.restore(await source.backup());
    const after = await source.list({ archived: 'any' });
    expect(after.map(({ pictures: _, ...head }) => head)).toEqual(before.map(({ pictures: _, ...head }) => head));
    expect(await source.search('chung')).toHaveLength(2);
  });
});

describe('a damaged file', () => {
  let file: Blob;
  beforeEach(async () => {
    await fill(source);
    file = await source.backup();
  });

  it('is refused, and nothing changes', async () => {
    await target.save(article('khác'), { id: 'khác' });
    const damaged = await broken(file, (bytes) => bytes.with(400, (bytes[400] ?? 0) ^ 1));
    const result = await target.restore(damaged, { mode: 'replace' });
    expect(result).toMatchObject({
      ok: false,
      damage: [{ what: 'part-damaged' }],
      whole: { articles: 2, pictures: 1 },
    });
    expect(await titles(target)).toEqual(['Bài khác']);
    expect(await target.db.read(['incoming'], ({ incoming }) => incoming.count())).toBe(0);
  });

  it('gives what is whole when that is wanted', async () => {
    const damaged = await broken(file, (bytes) => bytes.with(400, (bytes[400] ?? 0) ^ 1));
    expect(await target.restore(damaged, { partial: true })).toMatchObject({ ok: true, articles: 2 });
    expect(await titles(target)).toEqual(['Bài b', 'Bài c']);
  });

  it.each([
    ['cut in the middle', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'cut-off'],
    ['cut at its end', (bytes: Uint8Array) => bytes.slice(0, -3), 'line-damaged'],
    ['grown', (bytes: Uint8Array) => Uint8Array.from([...bytes, 1, 2, 3]), 'line-damaged'],
    ['something else', () => PNG, 'not-a-backup'],
    ['empty', () => new Uint8Array(), 'not-a-backup'],
    ['of a later version', (bytes: Uint8Array) => bytes.with(15, '9'.charCodeAt(0)), 'newer-version'],
  ])('%s: %s', async (_, change, what) => {
    const result = await target.restore(await broken(file, change));
    expect(result.ok).toBe(false);
    expect(result.damage.map((damage) => damage.what)).toContain(what);
    expect(await titles(target)).toEqual([]);
  });

  it('never harms the library, whichever byte is wrong', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const result = await target.restore(await broken(file, () => bytes.with(at, (bytes[at] ?? 0) ^ 4)));
      expect(result.ok, `byte ${at}`).toBe(false);
    }
    expect(await titles(target)).toEqual([]);
  });
});

describe('a backup that someone wrote by hand', () => {
  it('brings no address that a page could not have', async () => {
    const evil = article('x');
    const [paragraph] = evil.blocks;
    if (paragraph?.type === 'paragraph') paragraph.runs = [{ text: 'bấm', href: 'javascript:alert(1)' }];
    const result = await target.restore(await handMadeBackup({ head: { id: 'x', savedAt: 5, seq: 3 }, article: evil }));
    expect(result).toMatchObject({ ok: true, articles: 1 });
    expect(JSON.stringify(await target.get('x'))).not.toContain('javascript');
  });

  it.each([
    { head: { id: 'x' } },
    { head: {}, article: article('x') },
    { head: { id: 'x' }, article: { ...article('x'), blocks: [{ type: 'paragraph', id: 'p' }] } },
    { head: { id: 'x' }, article: { ...article('x'), blocks: [{ type: 'script', id: 'p', runs: [] }] } },
    [],
    null,
  ])('is refused where it is no article: %j', async (content) => {
    const result = await target.restore(await handMadeBackup(content));
    expect(result).toMatchObject({ ok: false, damage: [{ what: 'part-odd', id: 'x' }] });
  });
});

describe('marks in a backup', () => {
  const marked = (id: string, note: string, changedAt = 1): Mark => {
    const part = partOf(article('a'), { blockId: 'p', start: 0, end: 5 });
    if (!part) throw new Error('no part');
    return { id, colour: 'pink', parts: [part], note, createdAt: 1, changedAt };
  };
  const firstLine = async (file: Blob) => (await file.text()).split('\n', 1)[0];
  const notes = async (id: string) => (await target.get(id))?.marks?.map(({ note }) => note);

  it('come back, and their notes are found', async () => {
    await fill(source);
    await source.mark('a', () => [marked('1', 'Hỏi lại bác Páo')]);
    expect(await target.restore(await source.backup())).toMatchObject({ ok: true, articles: 3 });
    expect(await target.get('a')).toMatchObject({ markCount: 1, marks: [marked('1', 'Hỏi lại bác Páo')] });
    expect((await target.search('bac pao')).map(({ id }) => id)).toEqual(['a']);
  });

  it('make it a file of version 2; without any it is one of version 1, which earlier versions take', async () => {
    await fill(source);
    expect(await firstLine(await source.backup())).toBe('#de-doc backup 1');
    await source.mark('a', () => [marked('1', 'x')]);
    expect(await firstLine(await source.backup())).toBe('#de-doc backup 2');
  });

  it('are joined with those that are here: the later of one that is on both sides', async () => {
    await fill(source);
    await fill(target);
    await source.mark('a', () => [marked('both', 'từ bản sao', 5), marked('theirs', 'chỉ ở bản sao')]);
    await target.mark('a', () => [marked('ours', 'chỉ ở đây'), marked('both', 'ở đây', 4)]);
    await target.restore(await source.backup());
    expect(await notes('a')).toEqual(['chỉ ở đây', 'từ bản sao', 'chỉ ở bản sao']);
    expect((await target.search('chỉ ở đây')).map(({ id }) => id)).toEqual(['a']);
  });

  it('go with the articles that a restore replaces', async () => {
    await fill(source);
    await target.save(article('khác'), { id: 'khác' });
    await target.mark('khác', () => [marked('1', 'mất đi')]);
    await target.restore(await source.backup(), { mode: 'replace' });
    expect(await target.db.read(['marks'], ({ marks }) => marks.count())).toBe(0);
    expect(await target.search('mất đi')).toEqual([]);
  });

  it('are left out where they are odd', async () => {
    await fill(source);
    const odd = { ...marked('odd', 'x'), colour: 'url(evil)' } as unknown as Mark;
    const bare = { ...marked('bare', 'x'), parts: [] };
    await source.mark('a', () => [odd, bare, { ...marked('good', 'giữ'), extra: 1 } as Mark]);
    await target.restore(await source.backup());
    expect((await target.get('a'))?.marks).toEqual([marked('good', 'giữ')]);
  });
});
