import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { missingOf } from '../../../lib/library/pictures/missing.ts';
import { handMadeBackup } from './hand-made-backup.ts';
import { illustratedArticle as article, PNG } from './sample.ts';

let source: Library;
let target: Library;

const SRC = 'https://tinh.gov.vn/a.png';
const missing = async () => missingOf((await target.get('a'))?.pictures);

beforeEach(async () => {
  source = await openLibrary({ name: newArticleId() });
  target = await openLibrary({ name: newArticleId() });
});

afterEach(() => {
  source.close();
  target.close();
});

describe('pictures that a backup does not have', () => {
  it('are missing where they were before it was made, for the same reason', async () => {
    await source.save(article('a'), { id: 'a', pictures: { fetchPicture: async () => 'no-permission' } });
    await target.restore(await source.backup());
    expect(await missing()).toEqual({ [SRC]: 'no-permission' });
  });

  it('are missing where the article names one that is nowhere', async () => {
    await source.save(article('a'), { id: 'a', pictures: { fetchPicture: async () => new Response(PNG) } });
    await source.db.write(['pictures'], ({ pictures }) => pictures.clear());
    await target.restore(await source.backup());
    expect(await missing()).toEqual({ [SRC]: 'network' });
  });

  it('take nothing from what is here', async () => {
    await source.save(article('a'), { id: 'a', pictures: { fetchPicture: async () => 'network' } });
    await target.save(article('a'), { id: 'a', pictures: { fetchPicture: async () => new Response(PNG) } });
    await target.restore(await source.backup());
    expect(await missing()).toEqual({});
    expect((await target.pictures('a')).size).toBe(1);
  });

  it('are missing for a reason that is known', async () => {
    const pictures = { [SRC]: { failure: '<b>' }, 'https://a.vn/2': { failure: 'timeout' }, x: 7 };
    await target.restore(handMadeBackup({ head: { id: 'a', savedAt: 1, pictures }, article: article('a') }));
    expect(await missing()).toEqual({ 'https://a.vn/2': 'timeout' });
  });
});
