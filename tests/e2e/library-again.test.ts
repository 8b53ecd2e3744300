import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import { BROWSERS, launch, press, prose, type Session, shows, textOf, until, viewOf } from './harness/index.ts';
import { again } from './notes-view.ts';

const URL = 'http://backan.gov.vn/tin/bai-sua.html';

/** In the page: from now on the disk is full, and its library is to be restored from a backup of itself as it is now. */
const RESTORE_ON_FULL_DISK = `deDoc.openLibrary().then(async (library) => {
  const file = new File([await library.backup()], 'sao-luu.dedoc');
  library.close();
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const input = document.querySelector('dialog input[type=file]');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
})`;

describe.each(BROWSERS)('a library that has an article already in %s', (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await launch(name);
    library = await session.openExtension('library.html');
  });
  afterEach(() => {
    const own = session.faults().filter((fault) => !/LibraryError|QuotaExceeded/.test(fault));
    expect(own).toEqual([]);
  });
  afterAll(() => session?.stop());

  const says = (words: string) => until(words, async () => (await textOf(viewOf(library))).includes(words));

  /** The page says this from now on, and is saved in the reader. */
  async function save(sentence: string): Promise<Page> {
    session.portal.serve(
      URL,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài được sửa</title><body>
      <div class="ms-rtestate-field"><h1>Bài được sửa</h1><p>${sentence}</p>${prose(6)}</div></body></html>`,
    );
    const page = await session.open(URL);
    const popup = await session.openPopup(page);
    await press(popup, 'button', 'Đọc');
    await press(viewOf(page), 'button', 'Lưu');
    await until('the end of it', () => shows(viewOf(page), 'button', 'Đã lưu'));
    return page;
  }

  it('takes the new text when it is saved again, and keeps the old one at hand', async () => {
    await save('Số hộ có nước là 312 hộ, theo báo cáo đầu tháng của xã.').then((page) => page.close());
    await library.bringToFront();
    await says('Bài được sửa');
    await save('Số hộ có nước là 480 hộ, theo báo cáo cuối tháng của xã.').then((page) => page.close());
    await library.bringToFront();
    await press(viewOf(library), 'button', 'Bản cũ hơn');
    await says('312 hộ');
    expect(await textOf(viewOf(library))).not.toContain('480 hộ');
    await press(viewOf(library), 'button', 'Đóng');
    const count = await library.evaluate(() => document.querySelectorAll('ul[aria-label="Bài đã lưu"] h2').length);
    expect(count).toBe(1);
  });

  it('is what the reader shows from then on, also when its page is loaded anew', async () => {
    const page = await save('Số hộ có nước là 512 hộ, theo báo cáo cuối năm của xã.');
    const kept = await library.evaluate(() => document.querySelector<HTMLAnchorElement>('h2 a')?.href ?? '');
    const idOf = (address: string) => new globalThis.URL(address).searchParams.get('id');
    await until('the address', () => idOf(page.url()) === idOf(kept));
    await again(page);
    await until('the article', async () => (await textOf(viewOf(page))).includes('512 hộ'));
    expect(await shows(viewOf(page), 'button', 'Đã lưu')).toBe(true);
    await press(viewOf(page), 'link', 'Trang gốc');
    await until('the way back', () => page.url() === URL);
    await page.close();
  });

  it('keeps everything where the disk is full in the middle of a restore, and says so', async () => {
    await fillLibrary(library, 0, 5);
    await press(viewOf(library), 'button', 'Khôi phục');
    await until('the panel', () => library.$('dialog input[type=file]'));
    await library.evaluate(RESTORE_ON_FULL_DISK);
    await says('Sẽ khôi phục từ tệp “sao-luu.dedoc”');
    await press(viewOf(library), 'button', 'Khôi phục từ bản này');
    await says('Máy đã hết chỗ');
    const other = await session.openExtension('library.html');
    await until('every row', async () => (await textOf(viewOf(other))).includes('6 bài'));
    await other.close();
  });
});
