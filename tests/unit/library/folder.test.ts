import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { folderSource } from '../../../lib/library/backup/folder/read.ts';
import { type FolderReport, writeFolder } from '../../../lib/library/backup/folder/write.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { partOf } from '../../../lib/library/marks/anchor.ts';
import { updateReading } from '../../../lib/library/reading.ts';
import { FakeDirectory } from '../../fakes/directory.ts';
import { illustratedArticle as article, PNG } from './sample.ts';

let source: Library;
let target: Library;
let folder: FakeDirectory;

const open = () => openLibrary({ name: newArticleId() });
const pictures = { fetchPicture: async () => new Response(PNG) };
const write = (library = source, name = 'a', extras = {}): Promise<FolderReport> =>
  writeFolder(library.db, folder.handle, { library: name, extras, now: 9 });
const restore = async (partial = false) => target.restore(await folderSource(folder.handle), { partial });
const articles = (): FakeDirectory => folder.folders.get('bai') ?? new FakeDirectory();
const images = (): FakeDirectory => folder.folders.get('anh') ?? new FakeDirectory();
const titles = async (library: Library) => (await library.list({ sort: 'title' })).map(({ title }) => title);

beforeEach(async () => {
  source = await open();
  target = await open();
  folder = new FakeDirectory();
  for (const name of ['a', 'b', 'c']) await source.save(article(name), { id: name, tags: [`thẻ ${name}`], pictures });
});

afterEach(() => {
  source.close();
  target.close();
});

describe('a backup in a folder', () => {
  it('is restored whole: texts, tags, positions, versions, marks, pictures, settings', async () => {
    await source.save(article('b', 'chữ mới'));
    await updateReading('a', { position: { blockId: 'p', offset: 3 }, readAt: 7 }, source.db);
    const span = { blockId: 'p', start: 0, end: 3 };
    const part = partOf(article('c'), span);
    const mark = {
      id: 'm',
      colour: 'green',
      parts: part ? [part] : [],
      note: 'nhớ',
      createdAt: 1,
      changedAt: 1,
    } as const;
    await source.mark('c', () => [{ ...mark, parts: [...mark.parts] }]);
    expect(await write(source, 'a', { settings: { theme: 'dark' } })).toEqual({ articles: 3, written: 4, removed: 0 });
    expect(await restore()).toMatchObject({
      ok: true,
      articles: 3,
      pictures: 1,
      extras: { settings: { theme: 'dark' } },
    });
    for (const id of ['a', 'b', 'c']) {
      const { seq: _, ...record } = (await source.get(id)) ?? {};
      expect(await target.get(id)).toMatchObject(record);
    }
    expect((await target.pictures('a')).size).toBe(1);
    expect((await target.search('nhớ')).map(({ id }) => id)).toEqual(['c']);
    expect(await target.db.read(['versions'], ({ versions }) => versions.count())).toBe(1);
  });

  it('writes only what changed, the manifest last, and removes what it replaced', async () => {
    await write();
    expect(folder.writes).toEqual(['thu-vien-a.dedoc-folder']);
    expect(await write()).toEqual({ articles: 3, written: 0, removed: 0 });
    expect(folder.writes).toHaveLength(1);
    await updateReading('a', { position: { blockId: 'p', offset: 5 } }, source.db);
    expect(await write()).toEqual({ articles: 3, written: 1, removed: 1 });
    await source.remove('b');
    expect(await write()).toEqual({ articles: 2, written: 0, removed: 1 });
    expect([...articles().files.keys()].map((name) => name.slice(0, 5))).toEqual(['bai-c', 'bai-a']);
    expect(images().files.size).toBe(1);
    await source.remove(['a', 'c']);
    expect(await write()).toEqual({ articles: 0, written: 0, removed: 3 });
  });

  it('writes again what somebody took away', async () => {
    await write();
    const [name = ''] = articles().files.keys();
    articles().files.delete(name);
    expect(await write()).toMatchObject({ written: 1 });
    expect(articles().files.has(name)).toBe(true);
    images().files.clear();
    expect(await write()).toMatchObject({ written: 1 });
  });

  it('leaves files that are not its own, and those of another library', async () => {
    folder.files.set('ghi-chu.txt', new Blob(['của tôi']));
    await write();
    articles().files.set('la.json', new Blob(['?']));
    const other = await open();
    await other.save(article('a'), { id: 'x', pictures });
    await write(other, 'b');
    await other.remove('x');
    await write(other, 'b');
    other.close();
    expect(folder.files.has('ghi-chu.txt')).toBe(true);
    expect(articles().files.size).toBe(4);
    expect(images().files.size).toBe(1);
    expect(await restore()).toMatchObject({ ok: true, articles: 3 });
  });

  it('joins the libraries that share it', async () => {
    await write();
    const other = await open();
    await other.save(article('d'), { id: 'd' });
    await write(other, 'b');
    other.close();
    expect(await restore()).toMatchObject({ ok: true, articles: 4 });
    expect(await titles(target)).toEqual(['Bài a', 'Bài b', 'Bài c', 'Bài d']);
  });

  it('stays restorable when the disk is full in the middle of the next writing', async () => {
    await write();
    await source.save(article('a', 'chữ khác'));
    await source.save(article('d'), { id: 'd' });
    articles().failAfter = articles().writes.length + 1;
    await expect(write()).rejects.toThrow();
    expect(await restore()).toMatchObject({ ok: true, articles: 3, damage: [] });
    expect(JSON.stringify(await target.get('a'))).toContain('chung');
  });

  it('takes no file that a full disk cut short for a whole one', async () => {
    folder.folders.set('bai', new FakeDirectory());
    articles().failAfter = 1;
    await expect(write()).rejects.toThrow();
    expect([...articles().files.values()].map(({ size }) => size > 0)).toEqual([true]);
    articles().failAfter = Number.POSITIVE_INFINITY;
    expect(await write()).toMatchObject({ articles: 3, written: 2 });
    expect(await restore()).toMatchObject({ ok: true, articles: 3 });
  });

  it('writes again what a browser that was ended left empty', async () => {
    await write();
    folder.files.clear();
    for (const where of [articles(), images()])
      for (const name of where.files.keys()) where.files.set(name, new Blob());
    expect(await write()).toMatchObject({ articles: 3, written: 4 });
    expect(await restore()).toMatchObject({ ok: true, articles: 3, pictures: 1 });
  });

  it('keeps the manifest that was there when the next one cannot be written', async () => {
    await write();
    await source.save(article('d'), { id: 'd' });
    folder.failAfter = folder.writes.length;
    await expect(write()).rejects.toThrow();
    expect(await restore()).toMatchObject({ ok: true, articles: 3 });
  });
});

describe('a folder that is damaged', () => {
  const first = (of: FakeDirectory): string => [...of.files.keys()][0] ?? '';

  it.each([
    ['a file is missing', () => articles().files.delete(first(articles())), 'file-missing', 2],
    ['a file was changed', () => articles().files.set(first(articles()), new Blob(['{}'])), 'part-damaged', 2],
    ['a picture was changed', () => images().files.set(first(images()), new Blob(['?'])), 'part-damaged', 3],
    ['the manifest was cut', () => cut('thu-vien-a.dedoc-folder'), 'line-damaged', 0],
    [
      'a later version wrote it',
      () => folder.files.set('thu-vien-a.dedoc-folder', new Blob([`#de-doc folder 2 ${'0'.repeat(64)}\n{}`])),
      'newer-version',
      0,
    ],
    ['there is no backup', () => folder.files.clear(), 'not-a-folder', 0],
  ])('is refused where %s, and what is whole is offered', async (_, damage, what, whole) => {
    await write();
    await damage();
    expect(await restore()).toMatchObject({ ok: false, damage: [{ what }], whole: { articles: whole } });
    expect(await titles(target)).toEqual([]);
    expect(await restore(true)).toMatchObject({ ok: whole > 0 });
    expect(await titles(target)).toHaveLength(whole);
  });

  async function cut(name: string): Promise<void> {
    const file = folder.files.get(name) ?? new Blob();
    folder.files.set(name, file.slice(0, file.size - 20));
  }

  it('never leads out of the folder', async () => {
    await write();
    const manifest = (await folder.files.get('thu-vien-a.dedoc-folder')?.text()) ?? '';
    const json = manifest.slice(manifest.indexOf('\n') + 1).replace(/bai-a-\w+/, '../bai-a');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
    const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    folder.files.set('thu-vien-a.dedoc-folder', new Blob([`#de-doc folder 1 ${hash}\n${json}`]));
    expect(await restore()).toMatchObject({ ok: false, damage: [{ what: 'line-damaged' }] });
  });
});
