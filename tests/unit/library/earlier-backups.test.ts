import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { folderSource } from '../../../lib/library/backup/folder/read.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { FakeDirectory } from '../../fakes/directory.ts';

/** Written by the program as it stood when each format landed. They never change: somebody keeps a file like each of them. */
const FILES = join(import.meta.dirname, '../../fixtures/backups');

async function directory(path: string): Promise<FakeDirectory> {
  const made = new FakeDirectory();
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) made.folders.set(entry.name, await directory(inside));
    else made.files.set(entry.name, await openAsBlob(inside));
  }
  return made;
}

describe('a backup of an earlier version', () => {
  let library: Library;
  beforeEach(async () => {
    library = await openLibrary({ name: newArticleId() });
  });
  afterEach(() => library.close());

  it.each([
    ['version-1.dedoc', undefined],
    ['version-2.dedoc', 'nhớ hỏi lại'],
    ['folder-1', 'nhớ hỏi lại'],
  ])('%s comes back whole', async (name, note) => {
    const path = join(FILES, name);
    const source = name.includes('.') ? await openAsBlob(path) : await folderSource((await directory(path)).handle);
    expect(await library.restore(source)).toEqual({
      ok: true,
      articles: 2,
      ids: ['a', 'b'],
      pictures: 1,
      extras: { settings: { theme: 'dark' } },
      damage: [],
    });
    expect(await library.get('a')).toMatchObject({
      title: 'Bài a',
      tags: ['thẻ a'],
      position: { blockId: 'p', offset: 3 },
      readAt: 7,
    });
    expect((await library.get('a'))?.marks?.[0]?.note).toBe(note);
    expect([...(await library.pictures('b')).keys()]).toEqual(['https://tinh.gov.vn/b.png']);
    expect((await library.search('chữ mới')).map(({ id }) => id)).toEqual(['b']);
    expect(await library.db.read(['versions'], ({ versions }) => versions.count())).toBe(1);
  });
});
