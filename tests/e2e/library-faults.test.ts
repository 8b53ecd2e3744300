import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PNG } from '../unit/library/sample.ts';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  prose,
  type Session,
  shows,
  takeScreenshot,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';

const HOST = 'http://backan.gov.vn';
const BAD = `${HOST}/tin/anh-hong.html`;
const SLOW = `${HOST}/tin/anh-cham.html`;
const GUARDED = `${HOST}/tin/anh-rieng.html`;
const HEAVY = `${HOST}/tin/thu-hai.html`;

const pageWith = (title: string, pictures: readonly string[]): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><body><div class="ms-rtestate-field"><h1>${title}</h1>
  ${pictures.map((src) => `<figure><img src="${src}" alt=""><figcaption>Ảnh</figcaption></figure><p>${prose(2)}</p>`).join('')}${prose(6)}</div></body></html>`;

/** Servers of pictures as they should not be, from the moment that the returned function is called; pages that show them must come to an end first. */
function serveBadPictures({ portal }: Session): () => void {
  let isBad = false;
  const answerBadly = (url: string, answer: (response: ServerResponse) => void): void =>
    portal.answerWith(url, (response) => {
      if (isBad) answer(response);
      else response.writeHead(404).end();
    });
  const at = (name: string): string => `${HOST}/anh/${name}`;
  answerBadly(at('treo.jpg'), () => undefined);
  answerBadly(at('vong.jpg'), (response) => {
    response.writeHead(302, { location: at('vong.jpg') });
    response.end();
  });
  answerBadly(at('noi-doi.jpg'), (response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    response.end('<!doctype html><script>alert(1)</script>');
  });
  answerBadly(at('lon.jpg'), (response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '2000000000' });
    response.write(Buffer.alloc(64_000));
  });
  const names = ['treo', 'vong', 'noi-doi', 'lon'].map((name) => at(`${name}.jpg`));
  portal.serve(BAD, pageWith('Bài có ảnh hỏng', [...names, `${HOST}/PublishingImages/be-nuoc-khau-lang.jpg`]));
  return () => {
    isBad = true;
  };
}

const isSaved = (page: Page): Promise<boolean> => shows(viewOf(page), 'button', 'Đã lưu');

/** Puts two records into the library that no program of ours would write. */
async function corrupt(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('de-doc');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction(['heads', 'texts'], 'readwrite');
    writing
      .objectStore('heads')
      .put({ id: 'hong-1', savedAt: Date.now() + 1, title: 7, tags: 'x', wordCount: Number.NaN });
    writing
      .objectStore('heads')
      .put({ id: 'hong-2', savedAt: Date.now(), title: 'Không còn chữ', site: 'A', url: '', tags: [], wordCount: 3 });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  });
}

describe.each(BROWSERS)('faults around the library in %s', (name) => {
  let session: Session;
  let turnBad: () => void;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    turnBad = serveBadPictures(session);
  });
  afterAll(() => session?.stop());

  it('a server that hangs, redirects, lies and sends two gigabytes costs four pictures and nothing else', async () => {
    const page = await openReader(session, BAD);
    turnBad();
    await press(viewOf(page), 'button', 'Lưu');
    await until('the end of it', () => isSaved(page), 50_000);
    const library = await session.openExtension('library.html');
    await until('the row', async () => /Bài có ảnh hỏng[\s\S]*Thiếu 4 ảnh/.test(await textOf(viewOf(library))));
    await library.close();
    await page.close();
  });

  it('a picture that does not come is waited for only as long as the reader likes', async () => {
    let hangs = false;
    const picture = `${HOST}/anh/cham.jpg`;
    session.portal.answerWith(picture, (response) => void (hangs || response.writeHead(404).end()));
    session.portal.serve(SLOW, pageWith('Bài có ảnh chậm', [picture]));
    const page = await openReader(session, SLOW);
    hangs = true;
    await press(viewOf(page), 'button', 'Lưu');
    await press(viewOf(page), 'button', 'Thôi đợi ảnh');
    await until('what is missing', async () => (await textOf(viewOf(page))).includes('thiếu 1 ảnh'), 5000);
    expect(await isSaved(page)).toBe(true);
    await page.close();
  });

  it('a picture that is given to its own page alone, by cookie and referer, is saved', async () => {
    const { portal } = session;
    const picture = `${HOST}/anh/rieng.png`;
    portal.answerWith(picture, (response) => {
      const { cookie = '', referer = '' } = response.req.headers;
      const isOwn = cookie.includes('phien=1') && referer.startsWith(HOST);
      response.writeHead(isOwn ? 200 : 403, { 'content-type': 'image/png', 'cache-control': 'no-store' });
      response.end(isOwn ? PNG : '');
    });
    portal.answerWith(GUARDED, (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'phien=1; path=/' });
      response.end(pageWith('Bài có ảnh riêng', [picture]));
    });
    const page = await session.open(GUARDED);
    const popup = await session.openPopup(page);
    await press(popup, 'button', 'Lưu');
    await until('the end of it', () => shows(popup, 'button', 'Đã lưu'));
    await page.close();
    const library = await session.openExtension('library.html');
    await until('the row', async () => (await textOf(viewOf(library))).includes('Bài có ảnh riêng'));
    const row = await library.evaluate(() => document.querySelector('[data-index="0"]')?.textContent ?? '');
    expect(row).toContain('Bài có ảnh riêng');
    expect(row).not.toContain('Thiếu');
    await library.close();
  });

  it('a saved article opens whole where there is no network', async () => {
    const { portal } = session;
    const page = await openReader(session, ARTICLE_URL);
    await press(viewOf(page), 'button', 'Lưu');
    await until('the end of it', () => isSaved(page));
    await page.close();
    for (const url of new Set(portal.requests)) portal.answerWith(url, (response) => void response.destroy());
    const before = portal.requests.filter((url) => url.startsWith(HOST)).length;
    const library = await session.openExtension('library.html');
    const open = (document: Document) =>
      [...document.links].find((link) => link.textContent?.includes('nước sạch'))?.click();
    await until('the link', async () => (await textOf(viewOf(library))).includes('nước sạch'));
    await viewOf(library).evaluate(open);
    await until('the picture', () =>
      library.evaluate(() => {
        const picture = document.querySelector<HTMLImageElement>('article img');
        picture?.scrollIntoView();
        return picture?.src.startsWith('blob:') && picture.naturalWidth > 0;
      }),
    );
    expect(portal.requests.filter((url) => url.startsWith(HOST))).toHaveLength(before);
    await library.close();
  });

  it('records that are damaged are shown as such, and the others stay', async () => {
    const library = await session.openExtension('library.html');
    await until('the rows', async () => (await textOf(viewOf(library))).includes('Bài có ảnh hỏng'));
    await corrupt(library);
    await library.evaluate(() => setTimeout(() => location.reload(), 0));
    await until('all rows', async () => {
      const text = await textOf(viewOf(library));
      return text.includes('Bài này bị hỏng') && text.includes('Không còn chữ') && text.includes('Bài có ảnh hỏng');
    });
    await takeScreenshot(library, `library-damaged-${name}`);
    await library.close();
    const reader = await session.openExtension('reader.html?id=hong-2');
    await until('the sentence', async () => (await textOf(viewOf(reader))).includes('Bài này không còn trong máy'));
    await reader.close();
  });

  it('nothing of it was an error of ours', () => {
    const own = session.faults().filter((fault) => !/LibraryError|QuotaExceeded/.test(fault));
    expect(own).toEqual([]);
  });
});

/** In the background of Chromium: every write to one of these stores answers that the disk is full; to none of them where the list is empty. */
function fillDisk(stores: readonly string[]): void {
  const prototype = IDBObjectStore.prototype;
  const own: unknown = Reflect.get(prototype, 'ownPut');
  const put = (own ?? prototype.put) as (this: IDBObjectStore, ...values: unknown[]) => IDBRequest;
  Reflect.set(prototype, 'ownPut', put);
  Reflect.set(prototype, 'put', function (this: IDBObjectStore, ...values: unknown[]) {
    if (stores.includes(this.name)) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, values);
  });
}

/** The driver's own override of the quota does not reach extensions: the store itself says that it is full. */
describe('a disk that is full', () => {
  let session: Session;

  beforeAll(async () => {
    session = await launch('chromium');
  });
  afterAll(() => session?.stop());

  async function fill(...stores: string[]): Promise<void> {
    const target = await until('the background', () =>
      session.browser.targets().find((one) => one.type() === 'service_worker'),
    );
    await (await target.worker())?.evaluate(fillDisk, stores);
  }

  it('keeps the text where there is no room for its picture, and what was saved where there is none for a text', async () => {
    const reader = await openReader(session, ARTICLE_URL);
    await fill('pictures');
    await press(viewOf(reader), 'button', 'Lưu');
    await until('the text to be saved', () => isSaved(reader));
    const library = await session.openExtension('library.html');
    await until('the row', async () => /nước sạch[\s\S]*Thiếu 1 ảnh/.test(await textOf(viewOf(library))));
    session.portal.serve(HEAVY, pageWith('Bài thứ hai', []));
    const other = await openReader(session, HEAVY);
    await fill('texts');
    await press(viewOf(other), 'button', 'Lưu');
    await until('what to do', async () => (await textOf(viewOf(other))).includes('Ổ đĩa đã đầy'));
    expect(await textOf(viewOf(library))).not.toContain('Bài thứ hai');
    await fill();
    await press(viewOf(other), 'button', 'Lưu');
    await until('the save, now that there is room', () => isSaved(other));
    await until('both rows', async () => /Bài thứ hai[\s\S]*nước sạch/.test(await textOf(viewOf(library))));
    expect(session.faults()).toEqual([]);
  });
});
