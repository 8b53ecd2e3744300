import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { folderSource } from '../../../lib/library/backup/folder/read.ts';
import { writeFolder } from '../../../lib/library/backup/folder/write.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { partOf } from '../../../lib/library/marks/anchor.ts';
import type { Mark } from '../../../lib/library/marks/mark.ts';
import { FakeDirectory } from '../../fakes/directory.ts';
import { illustratedArticle as article, PNG } from './sample.ts';

let target: Library;
let folder: FakeDirectory;

const open = () => openLibrary({ name: newArticleId() });
const restore = async () => target.restore(await folderSource(folder.handle));
const titles = async () => (await target.list({ sort: 'title' })).map(({ title }) => title);
const countVersions = () => target.db.read(['versions'], ({ versions }) => versions.count());

function noted(note: string): Mark {
  const part = partOf(article('a'), { blockId: 'p', start: 0, end: 3 });
  return { id: note, colour: 'green', parts: part ? [part] : [], note, createdAt: 1, changedAt: 1 };
}

beforeEach(async () => {
  target = await open();
  folder = new FakeDirectory();
  const [one, two] = [await open(), await open()];
  const pictures = { fetchPicture: async () => new Response(PNG) };
  for (const name of ['a', 'b']) await one.save(article(name), { id: name, tags: [`thẻ ${name}`], pictures });
  await one.mark('a', () => [noted('ở một')]);
  await two.save(article('a', 'chữ sau'), { id: 'x', tags: ['thẻ x'] });
  await two.mark('x', () => [noted('ở hai')]);
  await writeFolder(one.db, folder.handle, { library: 'a' });
  await writeFolder(two.db, folder.handle, { library: 'b' });
  one.close();
  two.close();
});

afterEach(() => target.close());

describe('a folder of two libraries with the same article', () => {
  it.each([
    ['none is here', undefined],
    ['a third is here', 'here'],
  ])('is restored as one with what both hold, where %s', async (_, own) => {
    if (own !== undefined) await target.save(article('a', 'chữ cũ'), { id: own, tags: ['thẻ này'] });
    expect(await restore()).toMatchObject({ ok: true, articles: 2 });
    expect(await titles()).toEqual(['Bài a', 'Bài b']);
    const record = await target.get(own ?? 'a');
    expect(record?.tags).toEqual([...(own ? ['thẻ này'] : []), 'thẻ a', 'thẻ x']);
    expect(record?.marks?.map(({ note }) => note)).toEqual(['ở một', 'ở hai']);
    expect((await target.pictures(own ?? 'a')).size).toBe(1);
    expect((await target.search('thẻ x')).map(({ id }) => id)).toEqual([own ?? 'a']);
  });

  it('is restored again without a change', async () => {
    await restore();
    const versions = await countVersions();
    expect(versions).toBe(1);
    expect(JSON.stringify((await target.get('a'))?.article)).toContain('chữ sau');
    await restore();
    expect(await titles()).toHaveLength(2);
    expect(await countVersions()).toBe(versions);
  });
});
