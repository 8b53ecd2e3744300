import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { folderSource } from '../../../lib/library/backup/folder/read.ts';
import { writeFolder } from '../../../lib/library/backup/folder/write.ts';
import { toLibraryError } from '../../../lib/library/errors.ts';
import { exportArticles } from '../../../lib/library/export/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { missingOf } from '../../../lib/library/pictures/missing.ts';
import { FakeDirectory } from '../../fakes/directory.ts';
import { illustratedArticle as article, PNG } from './sample.ts';

let library: Library;
let target: Library;

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
  target = await openLibrary({ name: newArticleId() });
  await library.save(article('a'), { id: 'a', pictures: { fetchPicture: async () => new Response(PNG) } });
  const whole = Blob.prototype.arrayBuffer;
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
    if (this.type === 'image/png') return Promise.reject(new DOMException('lost', 'NotReadableError'));
    return whole.call(this);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  library.close();
  target.close();
});

describe('a picture whose bytes the browser has lost', () => {
  it('is left out of a backup, counted, and missing where that is restored', async () => {
    const onLost = vi.fn();
    const file = await library.backup({ onLost });
    expect(onLost).toHaveBeenCalledOnce();
    expect(await target.restore(file)).toMatchObject({ ok: true, articles: 1, pictures: 0 });
    expect(missingOf((await target.get('a'))?.pictures)).toEqual({ 'https://tinh.gov.vn/a.png': 'network' });
  });

  it('is left out of a folder', async () => {
    const folder = new FakeDirectory();
    expect(await writeFolder(library.db, folder.handle, { library: 'a' })).toMatchObject({ articles: 1, written: 1 });
    expect(await target.restore(await folderSource(folder.handle))).toMatchObject({ ok: true, articles: 1 });
  });

  it('is left out of an export', async () => {
    const { bytes } = await library.export('a', 'html');
    expect(new TextDecoder().decode(bytes)).toContain('class="missing"');
  });

  it('is left out of an export where the storage does not even give it', async () => {
    const read: typeof library.db.read = (names, work) =>
      (names as readonly string[]).includes('pictures')
        ? Promise.reject(toLibraryError(new DOMException('Failed to read large IndexedDB value', 'DataError')))
        : library.db.read(names, work);
    const { bytes } = await exportArticles({ ...library.db, read }, ['a'], { format: 'html' });
    expect(new TextDecoder().decode(bytes)).toContain('class="missing"');
  });
});
