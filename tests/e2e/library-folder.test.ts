import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import {
  ARTICLE_URL,
  accessibilityFaults,
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
} from './harness/index.ts';

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

const SECOND = 'http://backan.gov.vn/tin/cho-phien.html';

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
  const pressed = (name: string) => until(name, () => press(viewOf(page), 'button', name));

  beforeAll(async () => {
    session = await launchChromium({ viewport: { width: 1280, height: 860 } });
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

  it('takes what is saved while the library is closed', async () => {
    await page.close();
    session.portal.serve(
      SECOND,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chợ phiên</title>
      <body><div class="ms-rtestate-field"><h1>Chợ phiên</h1>${prose(8)}</div></body></html>`,
    );
    const reader = await openReader(session, SECOND);
    await until('the button', () => press(viewOf(reader), 'button', 'Lưu'));
    await until('seven files', async () => (await filesIn(reader)).bai.length === 7);
    await reader.close();
  });

  it('is remembered, and asks again where its leave has lapsed', async () => {
    page = await openLibrary(true);
    await says('Trình duyệt cần hỏi lại trước khi ghi vào thư mục “Sao lưu”');
    await takeScreenshot(page, 'library-folder-asks');
    await pressed('Cho phép ghi');
    await until('quiet', async () => !(await textOf(viewOf(page))).includes('Trình duyệt cần hỏi lại'));
    await pressed('Thư mục sao lưu');
    await says('đang giữ 7 bài');
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
    await says('Đã khôi phục 7 bài');
    expect((await filesIn(page)).bai).toHaveLength(7);
    expect(session.faults()).toEqual([]);
  });
});
