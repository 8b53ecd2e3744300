import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeeds, type Deeds } from '../../../lib/app/shelf/deeds.ts';
import { createShelf, type Shelf } from '../../../lib/app/shelf/shelf.ts';
import { newArticleId } from '../../../lib/library/articles.ts';
import { fileSource } from '../../../lib/library/backup/read.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { createSearchEngine } from '../../../lib/library/search/engine.ts';
import { sampleArticle } from '../library/sample.ts';

let library: Library;
let shelf: Shelf;
let deeds: Deeds;
const applyExtras = vi.fn(async (_extras: Record<string, unknown>) => undefined);

/** A backup of one article, with other settings. */
async function otherBackup(): Promise<Blob> {
  const other = await openLibrary({ name: newArticleId() });
  await other.save(sampleArticle({ title: 'Bài khác', url: 'https://a.vn/khac' }), { id: 'khac' });
  const file = await other.backup({ extras: { settings: { theme: 'light' } } });
  other.close();
  return file;
}

const ids = () => shelf.heads.value.map(({ id }) => id).sort();

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
  for (const id of ['a', 'b']) await library.save(sampleArticle({ url: `https://a.vn/${id}` }), { id, tags: ['thẻ'] });
  shelf = createShelf(library, createSearchEngine(library.db));
  await shelf.reload();
  applyExtras.mockClear();
  deeds = createDeeds(library, shelf, {
    download: vi.fn(),
    openToListen: vi.fn(),
    collectExtras: async () => ({ settings: { theme: 'dark' } }),
    applyExtras,
    language: () => 'vi',
    recordArticles: async () => ({ ok: false, reason: 'cancelled' }),
    announce: vi.fn(),
    saveAgain: async () => ({ ok: true }),
    holdUndo: () => async () => undefined,
    sweepLeftovers: async () => undefined,
    now: () => 9,
  });
});

afterEach(() => {
  shelf.stop();
  library.close();
});

describe('a deed that fails', () => {
  it('tells of a file that cannot be read', async () => {
    const parts = async function* () {
      await Promise.reject(new DOMException('gone', 'NotReadableError'));
      yield { what: 'cut-off' as const, at: 0 };
    };
    await deeds.restore({ size: 1, parts }, 'merge');
    expect(deeds.notice.value).toEqual({ kind: 'failed', reason: 'unreadable' });
  });

  it('leaves no notice of work that goes on no longer, whatever was thrown', async () => {
    const parts = () => {
      throw new RangeError('no');
    };
    await expect(deeds.restore({ size: 1, parts }, 'merge')).rejects.toThrow('no');
    expect(deeds.notice.value).toEqual({ kind: 'failed', reason: 'unexpected' });
  });
});

describe('restoring in the place of what is here', () => {
  it('can be taken back, articles, tags and settings', async () => {
    await deeds.restore(await otherBackup(), 'replace');
    expect(ids()).toEqual(['khac']);
    const notice = deeds.notice.value;
    expect(notice).toMatchObject({ kind: 'replaced', count: 1 });
    if (notice?.kind === 'replaced') await notice.undo();
    expect(ids()).toEqual(['a', 'b']);
    expect(shelf.heads.value[0]?.tags).toEqual(['thẻ']);
    expect(applyExtras.mock.calls.map(([extras]) => extras)).toEqual([
      { settings: { theme: 'light' } },
      { settings: { theme: 'dark' } },
    ]);
    expect(deeds.notice.value).toEqual({ kind: 'putBack', count: 2 });
  });

  it.each([
    ['some are here', 2],
    ['none is here', 0],
  ])('spares what is saved meanwhile, where %s', async (_, count) => {
    if (count === 0) await library.remove(['a', 'b']);
    await shelf.reload();
    const { parts, size } = fileSource(await otherBackup());
    const saveMeanwhile = async function* () {
      yield* parts();
      await library.save(sampleArticle({ url: 'https://a.vn/moi', title: 'Mới cứu' }), { id: 'moi' });
    };
    await deeds.restore({ size, parts: saveMeanwhile }, 'replace');
    expect(ids()).toEqual(['khac', 'moi']);
    expect((await library.search('mới cứu')).map(({ id }) => id)).toEqual(['moi']);
    const notice = deeds.notice.value;
    expect(notice?.kind).toBe(count === 0 ? 'restored' : 'replaced');
    if (notice?.kind !== 'replaced') return;
    await library.save(sampleArticle({ url: 'https://a.vn/sau' }), { id: 'sau' });
    await notice.undo();
    expect(ids()).toEqual(['a', 'b', 'moi', 'sau']);
    expect(await library.search('khác')).toEqual([]);
  });

  it('offers no way back where nothing was taken away', async () => {
    await deeds.restore(await otherBackup(), 'merge');
    expect(deeds.notice.value).toEqual({ kind: 'restored', count: 1 });
    expect(ids()).toEqual(['a', 'b', 'khac']);
  });
});
