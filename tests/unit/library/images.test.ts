import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Image } from '../../../lib/article/types.ts';
import { getRecord, newArticleId } from '../../../lib/library/articles.ts';
import { type LibraryDb, openDatabase } from '../../../lib/library/db.ts';
import { toLibraryError } from '../../../lib/library/errors.ts';
import { type FetchPicture, loadPictures, storePictures } from '../../../lib/library/images.ts';
import { isSafeSvg, pictureType } from '../../../lib/library/pictures/kind.ts';
import { missingOf } from '../../../lib/library/pictures/missing.ts';
import { removeArticles, sweepPictures } from '../../../lib/library/remove.ts';
import { saveText } from '../../../lib/library/save.ts';
import { PNG, sampleArticle } from './sample.ts';

let db: LibraryDb;

beforeEach(async () => {
  db = await openDatabase({ name: newArticleId() });
});

afterEach(() => db.close());

async function saveWith(...addresses: string[]): Promise<string> {
  const images: Image[] = addresses.map((src) => ({ src, alt: '' }));
  const article = sampleArticle({
    url: `https://a.vn/${newArticleId()}`,
    blocks: [{ type: 'figure', id: 'f', images, caption: [] }],
  });
  return (await saveText(db, { article }))?.id ?? '';
}

const png: FetchPicture = async () => new Response(PNG, { headers: { 'content-type': 'text/html' } });
const countPictures = () => db.read(['pictures'], ({ pictures }) => pictures.count());

describe('storePictures', () => {
  it('keeps the same bytes once, under their true type', async () => {
    const id = await saveWith('https://a.vn/1.jpg', 'https://a.vn/2.jpg', 'data:image/png;base64,AA');
    const seen: number[] = [];
    const report = await storePictures(db, id, { fetchPicture: png, onProgress: ({ done }) => seen.push(done) });
    expect(report).toEqual({ stored: 2, failed: {}, cancelled: false });
    expect(seen).toEqual([0, 1, 2]);
    expect(await countPictures()).toBe(1);
    const pictures = await loadPictures(db, (await getRecord(id, db))?.pictures);
    expect([...pictures.keys()].toSorted()).toEqual(['https://a.vn/1.jpg', 'https://a.vn/2.jpg']);
    expect(pictures.get('https://a.vn/1.jpg')?.type).toBe('image/png');
  });

  it('says why each picture is missing and asks for it again the next time', async () => {
    const answers: Record<string, () => Promise<Response | 'no-permission'>> = {
      'https://a.vn/lost': async () => new Response('', { status: 404 }),
      'https://a.vn/closed': async () => new Response('', { status: 403 }),
      'https://a.vn/lie': async () => new Response('<html>', { headers: { 'content-type': 'image/png' } }),
      'https://a.vn/huge': async () => new Response(new Uint8Array(5000)),
      'https://a.vn/long': async () => new Response('', { headers: { 'content-length': '2000000000' } }),
      'https://a.vn/bad.svg': async () => new Response('<svg onload="alert(1)"/>'),
      'https://a.vn/foreign': async () => 'no-permission',
      'https://a.vn/broken': () => Promise.reject(new TypeError('Failed to fetch')),
      'https://a.vn/hangs': () => new Promise<never>(() => undefined),
    };
    const id = await saveWith(...Object.keys(answers));
    const fetchPicture: FetchPicture = (src) => answers[src]?.() ?? Promise.reject(new Error(src));
    const { failed } = await storePictures(db, id, { fetchPicture, maxBytes: 4000, timeout: 50 });
    expect(failed).toEqual({
      'https://a.vn/lost': 'refused',
      'https://a.vn/closed': 'refused',
      'https://a.vn/lie': 'not-a-picture',
      'https://a.vn/huge': 'too-big',
      'https://a.vn/long': 'too-big',
      'https://a.vn/bad.svg': 'unsafe',
      'https://a.vn/foreign': 'no-permission',
      'https://a.vn/broken': 'network',
      'https://a.vn/hangs': 'timeout',
    });
    expect((await getRecord(id, db))?.pictures?.['https://a.vn/lie']).toEqual({ failure: 'not-a-picture' });
    expect((await storePictures(db, id, { fetchPicture: png })).stored).toBe(Object.keys(answers).length);
  });

  it('has noted all that it asks for before the first comes, as the browser may end in between', async () => {
    const id = await saveWith('https://a.vn/1', 'https://a.vn/2');
    const noted = async () => missingOf((await getRecord(id, db))?.pictures);
    const asked: unknown[] = [];
    const fetchPicture: FetchPicture = async (src) => {
      asked.push(await noted());
      return src.endsWith('1') ? 'no-permission' : 'network';
    };
    await storePictures(db, id, { fetchPicture });
    expect(asked[0]).toEqual({ 'https://a.vn/1': 'cancelled', 'https://a.vn/2': 'cancelled' });
    await storePictures(db, id, { fetchPicture });
    expect(asked[2]).toEqual({ 'https://a.vn/1': 'no-permission', 'https://a.vn/2': 'network' });
  });

  it('stops when asked and keeps what has come', async () => {
    const id = await saveWith(...Array.from({ length: 10 }, (_, at) => `https://a.vn/${at}`));
    const control = new AbortController();
    const fetchPicture: FetchPicture = (src) =>
      src.endsWith('/0') ? Promise.resolve(new Response(PNG)) : new Promise<never>(() => undefined);
    const report = await storePictures(db, id, {
      fetchPicture,
      signal: control.signal,
      onProgress: ({ done }) => done > 0 && control.abort(),
    });
    expect(report).toMatchObject({ stored: 1, cancelled: true });
    expect(Object.values(report.failed)).toEqual(Array(9).fill('cancelled'));
    expect(await countPictures()).toBe(1);
  });

  it('keeps the smaller picture where one is asked for', async () => {
    const id = await saveWith('https://a.vn/1');
    const small = new Blob(['small'], { type: 'image/webp' });
    await storePictures(db, id, { fetchPicture: png, shrink: async () => small });
    const [stored] = await db.read(['pictures'], ({ pictures }) => pictures.getAll());
    expect(stored).toMatchObject({ size: 5 });
  });

  it('leaves the text and says so when the disk is full', async () => {
    const id = await saveWith('https://a.vn/1');
    const full: LibraryDb = {
      ...db,
      write: (names, work) =>
        (names as readonly string[]).includes('pictures')
          ? Promise.reject(toLibraryError(new DOMException('full', 'QuotaExceededError')))
          : db.write(names, work),
    };
    expect((await storePictures(full, id, { fetchPicture: png })).failed).toEqual({ 'https://a.vn/1': 'quota' });
    expect((await getRecord(id, db))?.savedAt).toBeDefined();
    expect((await getRecord(id, db))?.pictures).toEqual({ 'https://a.vn/1': { failure: 'quota' } });
    expect(await countPictures()).toBe(0);
  });

  it('does nothing for an article that is gone', async () => {
    expect(await storePictures(db, 'nothing', { fetchPicture: png })).toMatchObject({ stored: 0 });
  });
});

describe('sweepPictures', () => {
  it('removes only what no article shows', async () => {
    const [one, two] = [await saveWith('https://a.vn/1'), await saveWith('https://a.vn/1')];
    for (const id of [one, two]) await storePictures(db, id, { fetchPicture: png });
    await removeArticles(db, [one]);
    expect(await sweepPictures(db)).toBe(0);
    await removeArticles(db, [two]);
    expect(await sweepPictures(db)).toBe(1);
    expect(await countPictures()).toBe(0);
  });
});

describe('pictureType', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['\x00\x00\x00\x20ftypavif\x00\x00\x00\x00avifmif1', 'image/avif'],
    ['\x00\x00\x00\x20ftypmif1\x00\x00\x00\x00mif1avif', 'image/avif'],
    ['<?xml version="1.0"?>\n<svg xmlns="…">', 'image/svg+xml'],
    ['<!doctype html><svg>', undefined],
    ['\x00\x00\x00\x20ftypmp42', undefined],
    ['', undefined],
  ])('%j is %s', (head, type) => {
    expect(pictureType(bytes(head))).toBe(type);
  });
});

describe('isSafeSvg', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/><use href="#a"/></svg>',
    '<svg><g fill="url(#grad)"><image href="data:image/png;base64,AA"/></g></svg>',
  ])('takes %s', (svg) => {
    expect(isSafeSvg(svg)).toBe(true);
  });

  it.each([
    '<svg><script>1</script></svg>',
    '<svg><svg:script/></svg>',
    '<svg\nonload=alert(1)>',
    '<svg><a xlink:href=" javascript:alert(1)">x</a></svg>',
    '<svg><image href="https://tracker.vn/p.png"/></svg>',
    '<svg><use href=http://a.vn/x#a /></svg>',
    '<svg><style>@import "x"</style></svg>',
    '<svg><rect style="fill:url(https://a.vn/x)"/></svg>',
    '<svg><foreignObject><p/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    '<svg><a href="&#106;avascript:1"/></svg>',
    '<svg><animate attributeName="href" to="x"/></svg>',
  ])('keeps out %s', (svg) => {
    expect(isSafeSvg(svg)).toBe(false);
  });
});
