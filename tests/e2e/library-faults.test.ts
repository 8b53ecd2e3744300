import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withManifest } from './harness/changed-manifest.ts';
import { CHROMIUM_BUILD } from './harness/chromium.ts';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  launchChromium,
  openReader,
  press,
  prose,
  type Session,
  shows,
  takeScreenshot,
  textOf,
  until,
  viewOf,
  waitForReader,
} from './harness/index.ts';

const HOST = 'http://backan.gov.vn';
const BAD = `${HOST}/tin/anh-hong.html`;
const HEAVY = `${HOST}/tin/anh-nang.html`;
const PICTURE = join(import.meta.dirname, '../fixtures/pages/sharepoint-sample/be-nuoc-khau-lang.jpg');

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
    await until('the save', () => press(viewOf(page), 'button', 'Lưu'));
    await until('the end of it', () => isSaved(page), 50_000);
    const library = await session.openExtension('library.html');
    await until('the row', async () => /Bài có ảnh hỏng[\s\S]*Thiếu 4 ảnh/.test(await textOf(viewOf(library))));
    await library.close();
    await page.close();
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

/** Chromium's driver alone can make a disk full, and not for an extension that may take all of it: this one may not. */
describe('a disk that is full', () => {
  let copy: Awaited<ReturnType<typeof withManifest>>;
  let session: Session;

  beforeAll(async () => {
    copy = await withManifest(CHROMIUM_BUILD, (manifest) => ({
      ...manifest,
      permissions: manifest.permissions.filter((name) => name !== 'unlimitedStorage'),
    }));
    session = await launchChromium({ extension: copy.folder });
  });
  afterAll(async () => {
    await session?.stop();
    await copy?.remove();
  });

  it('what was saved stays, and what to do is said', async () => {
    const heavy = Buffer.concat([await readFile(PICTURE), Buffer.alloc(4_000_000, 1)]);
    session.portal.serve(`${HOST}/anh/nang.jpg`, heavy);
    session.portal.serve(HEAVY, pageWith('Bài có ảnh nặng', [`${HOST}/anh/nang.jpg`]));
    const reader = await openReader(session, HEAVY);
    const other = await openReader(session, ARTICLE_URL);
    const cdp = await reader.createCDPSession();
    const used = await reader.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    // Room for a text, and none for the picture.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: session.base, quotaSize: used + 1_500_000 });
    await press(viewOf(reader), 'button', 'Lưu');
    await until('the text to be saved', () => isSaved(reader), 40_000);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: session.base, quotaSize: 1 });
    await press(viewOf(other), 'button', 'Lưu');
    await until('what to do', async () => (await textOf(viewOf(other))).includes('Ổ đĩa đã đầy'));
    const library = await session.openExtension('library.html');
    await until('the rows', async () => /Bài có ảnh nặng[\s\S]*Thiếu 1 ảnh/.test(await textOf(viewOf(library))));
    expect(await textOf(viewOf(library))).not.toContain('nước sạch');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: session.base });
    await press(viewOf(other), 'button', 'Lưu');
    await until('the save, now that there is room', () => isSaved(other));
    const again = await session.openExtension('library.html');
    await until('the row', async () => (await textOf(viewOf(again))).includes('nước sạch'));
    await waitForReader(session, other);
  });
});
