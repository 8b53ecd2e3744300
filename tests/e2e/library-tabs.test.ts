import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  shows,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';
import { killScript } from './library/kill-script.ts';

const rows = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector('[role=toolbar] output')?.textContent?.replace(/\D/g, '') ?? 0));

describe.each(BROWSERS)('several tabs at one library in %s', (name) => {
  let session: Session;
  let first: Page;
  let second: Page;

  /** What is wrong inside the library itself. */
  async function faults(): Promise<unknown> {
    await first.evaluate(await killScript());
    return first.evaluate('killPage.faults()');
  }

  beforeAll(async () => {
    session = await launch(name);
    first = await session.openExtension('library.html');
    second = await session.openExtension('library.html');
  });
  afterAll(() => session?.stop());

  it('two that save the same article at once save one', async () => {
    const readers = [await openReader(session, ARTICLE_URL), await openReader(session, ARTICLE_URL)];
    for (const reader of readers) await until('the button', () => shows(viewOf(reader), 'button', 'Lưu'));
    await Promise.all(readers.map((reader) => press(viewOf(reader), 'button', 'Lưu')));
    for (const reader of readers) await until('the save', () => shows(viewOf(reader), 'button', 'Đã lưu'));
    for (const page of [first, second]) await until('one row', async () => (await rows(page)) === 1);
    expect(await faults()).toEqual([]);
    for (const reader of readers) await reader.close();
  });

  it('two that restore at once, and one that deletes meanwhile, end with everything once', async () => {
    await fillLibrary(first, 0, 300);
    // The file is made in each page: pages cannot hand one over.
    const give = `deDoc.openLibrary().then(async (library) => {
      const file = new File([await library.backup()], 'sao-luu.dedoc');
      library.close();
      const transfer = new DataTransfer();
      transfer.items.add(file);
      const input = document.querySelector('dialog input[type=file]');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })`;
    for (const page of [first, second]) {
      await fillLibrary(page, 0, 0);
      await page.bringToFront();
      await press(viewOf(page), 'button', 'Khôi phục');
      await until('the panel', () => page.$('dialog input[type=file]'));
      await page.evaluate(give);
      await until('the file', async () => (await textOf(viewOf(page))).includes('Sẽ khôi phục từ tệp “sao-luu.dedoc”'));
    }
    await first.evaluate(`deDoc.openLibrary().then(async (library) => {
      await library.remove((await library.list()).map(({ id }) => id).slice(0, 250));
      library.close();
    })`);
    await Promise.all([first, second].map((page) => press(viewOf(page), 'button', 'Khôi phục từ bản này')));
    for (const page of [first, second]) {
      await page.bringToFront();
      await until('the end', async () => (await textOf(viewOf(page))).includes('Đã khôi phục 301 bài'));
      await until('all rows', async () => (await rows(page)) === 301);
    }
    expect(await faults()).toEqual([]);
    expect(session.faults()).toEqual([]);
  });

  it('an older extension leaves a newer library alone and says what to do', async () => {
    await first.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('de-doc', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    const popup = await session.openPopup(await session.open(ARTICLE_URL));
    await until('what to do in the popup', async () =>
      (await textOf(popup)).includes('Kho bài trong máy không mở được'),
    );
    const page = await session.openExtension('library.html');
    await until('the sentence', async () => (await textOf(viewOf(page))).includes('do bản Dễ Đọc mới hơn tạo ra'));
    const version = await page.evaluate(async () => (await indexedDB.databases()).find((one) => one.name === 'de-doc'));
    expect(version?.version).toBe(99);
  });
});
