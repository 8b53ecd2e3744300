import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import {
  ARTICLE_URL,
  accessibilityFaults,
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
import { createBackgroundKiller } from './harness/kill-background.ts';
import { select } from './notes-view.ts';
import { closePopup } from './speech-view.ts';

/**
 * In the page, before its own scripts: the picker gives a folder of the browser's own file system, which is a real one but for the reader's choice. With
 * `lapsed` the leave to write it has to be asked for again.
 */
function chooseOwnFolder(lapsed: boolean): void {
  const pick = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('Sao lưu', { create: true });
  };
  Reflect.set(globalThis, 'showDirectoryPicker', pick);
  let state = lapsed ? 'prompt' : 'granted';
  Object.assign(FileSystemHandle.prototype, {
    queryPermission: async () => state,
    requestPermission: async () => {
      state = 'granted';
      return state;
    },
  });
}

/** Names of the files in the folder, by where they are. */
const filesIn = (page: Page): Promise<Record<'bai' | 'anh' | 'root', string[]>> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Sao lưu');
    const files = async (where: FileSystemDirectoryHandle): Promise<string[]> => {
      const names: string[] = [];
      for await (const [name, { kind }] of where.entries()) if (kind === 'file') names.push(name);
      return names;
    };
    return {
      root: await files(folder),
      bai: await files(await folder.getDirectoryHandle('bai')),
      anh: await files(await folder.getDirectoryHandle('anh')),
    };
  });

/** What the folder holds of an article whose file name has a part. */
const textOfArticle = (page: Page, part: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('Sao lưu')).getDirectoryHandle('bai');
    for await (const [name, handle] of folder.entries())
      if (name.includes(wanted) && handle instanceof FileSystemFileHandle) return (await handle.getFile()).text();
    return '';
  }, part);

/** Whether the library holds that an article is read. */
const isRead = (page: Page, id: string): Promise<boolean> =>
  page.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('de-doc');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('heads').objectStore('heads').get(wanted);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result?.readAt !== undefined);
          };
        };
      }),
    id,
  );

/** The address of an article that the portal has from then on. */
function anotherArticle({ portal }: Session, name: string): string {
  const url = `http://backan.gov.vn/tin/${name}.html`;
  portal.serve(
    url,
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title>
    <body><div class="ms-rtestate-field"><h1>${name}</h1>${prose(8)}</div></body></html>`,
  );
  return url;
}

/** In the background: no page had leave for a while. */
async function lapseInBackground({ browser }: Session): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'prompt' });
  });
}

/** Firefox has no picker: it is not offered there, which the library's own test sees. */
describe('the backup folder', () => {
  let session: Session;
  let page: Page;

  async function openLibrary(lapsed = false): Promise<Page> {
    const opened = await session.browser.newPage();
    await opened.evaluateOnNewDocument(chooseOwnFolder, lapsed);
    await opened.goto(`${session.base}/library.html`);
    await until('the rows', async () => (await textOf(viewOf(opened))).includes('bài'));
    return opened;
  }
  const says = (what: string) => until(what, async () => (await textOf(viewOf(page))).includes(what));
  const pressed = (name: string) => press(viewOf(page), 'button', name);

  beforeAll(async () => {
    session = await launch('chromium', { viewport: { width: 1280, height: 860 } });
    const reader = await openReader(session, ARTICLE_URL);
    await press(viewOf(reader), 'button', 'Lưu');
    await until('the save', () => shows(viewOf(reader), 'button', 'Đã lưu'));
    await fillLibrary(reader, 0, 5);
    await reader.close();
    page = await openLibrary();
  });
  afterAll(() => session?.stop());

  it('holds everything once it is chosen', async () => {
    await pressed('Thư mục sao lưu');
    await says('Chọn một thư mục');
    expect(await accessibilityFaults(page)).toEqual([]);
    await pressed('Chọn thư mục…');
    await says('Thư mục “Sao lưu” đang giữ 6 bài');
    await takeScreenshot(page, 'library-folder');
    const { bai, anh, root } = await filesIn(page);
    expect([bai.length, anh.length, root.length]).toEqual([6, 1, 1]);
    expect(bai.some((name) => /nuoc-sach.*-[0-9a-f]{32}\.json$/.test(name))).toBe(true);
  });

  it('follows a deletion, and its undo, by itself', async () => {
    await pressed('Đóng');
    await page.evaluate(() => document.querySelector<HTMLElement>('li input[type=checkbox]')?.click());
    await until('the choice', async () => (await textOf(viewOf(page))).includes('Đã chọn 1 bài'));
    await pressed('Xóa');
    await until('five files', async () => (await filesIn(page)).bai.length === 5);
    await pressed('Hoàn tác');
    await until('six files', async () => (await filesIn(page)).bai.length === 6);
  });

  async function saveFromPopup(name: string): Promise<void> {
    const portal = await session.open(anotherArticle(session, name));
    const popup = await session.openPopup(portal);
    await press(popup, 'button', 'Lưu');
    await until('the save', () => shows(popup, 'button', 'Đã lưu'));
    await portal.close();
  }

  it('takes what is saved from the reader, the popup and by a shortcut while the library is closed', async () => {
    const watch = await session.openExtension('options.html');
    await page.close();
    const holds = (count: number) => until(`${count} files`, async () => (await filesIn(watch)).bai.length === count);
    const reader = await openReader(session, anotherArticle(session, 'cho-phien'));
    await press(viewOf(reader), 'button', 'Lưu');
    await holds(7);
    await reader.close();
    // Another worker than the one that was installed.
    const killer = await createBackgroundKiller(session, watch);
    await killer.kill();
    await saveFromPopup('mua-gat');
    await killer.stop();
    await holds(8);
    const portal = await session.open(anotherArticle(session, 'ben-do'));
    // The click that the browser takes for leave to read this tab.
    await closePopup(await session.openPopup(portal));
    await session.dispatchCommand?.('save-article');
    await holds(9);
    await portal.close();
    await watch.close();
  });

  it('takes what is marked in the reader and how far was read, while the library is closed', async () => {
    const watch = await session.openExtension('options.html');
    const file = () => textOfArticle(watch, 'nuoc-sach');
    const { id = '' } = /"id":"(?<id>[0-9a-f-]{36})"/.exec(await file())?.groups ?? {};
    const reader = await session.openExtension(`reader.html?id=${id}`);
    const words = 'gùi nước từ khe';
    await until('the bar for what is selected', async () => {
      await select(reader, words);
      // Selecting again and again, it would never come.
      await pause(300);
      return shows(viewOf(reader), 'toolbar', 'Đánh dấu phần đã chọn');
    });
    await press(viewOf(reader), 'button', 'Xanh lá');
    await until('the mark in the folder', async () => (await file()).includes(`"quote":"${words}"`));
    expect(await file()).not.toContain('"readAt"');
    await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until('that it is read', () => isRead(watch, id));
    await reader.close();
    await until('that it is read, in the folder', async () => (await file()).includes('"readAt"'));
    await watch.close();
  });

  it('is remembered, asks again where its leave has lapsed, and tells what waits', async () => {
    await lapseInBackground(session);
    await saveFromPopup('dong-ruong');
    page = await openLibrary(true);
    await says('Trình duyệt cần hỏi lại trước khi ghi vào thư mục “Sao lưu”');
    await says('từ đó có 1 bài mới đang chờ');
    await takeScreenshot(page, 'library-folder-asks');
    await pressed('Cho phép ghi');
    await until('quiet', async () => !(await textOf(viewOf(page))).includes('Trình duyệt cần hỏi lại'));
    await pressed('Thư mục sao lưu');
    await says('đang giữ 10 bài');
  });

  it('brings everything back to an empty library', async () => {
    await pressed('Thôi dùng thư mục này');
    await says('Chọn một thư mục');
    await pressed('Đóng');
    await pressed('Chọn tất cả');
    await pressed('Xóa');
    await says('Chưa có bài nào được lưu');
    await pressed('Khôi phục');
    await pressed('Hoặc chọn thư mục sao lưu…');
    await says('Sẽ khôi phục từ thư mục “Sao lưu”');
    await takeScreenshot(page, 'library-folder-restore');
    await pressed('Khôi phục từ bản này');
    await says('Đã khôi phục 10 bài');
    expect((await filesIn(page)).bai).toHaveLength(10);
    expect(session.faults()).toEqual([]);
  });
});
