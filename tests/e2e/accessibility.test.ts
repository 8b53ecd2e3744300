import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  accessibilityFaults,
  BROWSERS,
  launch,
  press,
  type Session,
  shows,
  takeScreenshot,
  until,
  viewOf,
} from './harness/index.ts';
import { type Look, setLook } from './harness/look.ts';
import { addStyle, cutOff, faultsOfWalk, WIDE_TEXT } from './keyboard-walk.ts';
import { openInReader } from './speech-view.ts';

const LOOKS: readonly Look[] = ['light', 'dark', 'forced'];
const PAGES = ['options.html', 'welcome.html', 'reader.html?id=khong-con'];

/** What a button of a page opens, and the button that closes it. */
type Opening = readonly [button: string, role: string, name: string, closing: string];
const READER_PANELS: readonly Opening[] = [
  ['Kiểu chữ', 'dialog', 'Kiểu chữ', 'Kiểu chữ'],
  ['Mục lục', 'navigation', 'Mục lục', 'Mục lục'],
  ['Ghi chú', 'dialog', 'Ghi chú', 'Ghi chú'],
  ['Phím tắt', 'dialog', 'Phím tắt', 'Đóng'],
  ['Xuất', 'dialog', 'Xuất', 'Đóng'],
  ['Tùy chọn đọc', 'dialog', 'Tùy chọn đọc', 'Tùy chọn đọc'],
];
/** What a button of a page opens, wherever it is. */
const PANELS = 'dialog[open], [role=dialog], nav';
const LIBRARY_PANELS: readonly Opening[] = [
  ['Khôi phục', 'dialog', 'Khôi phục', 'Đóng'],
  ['Xuất', 'dialog', 'Xuất 1 bài', 'Đóng'],
];

/** Rules look at markup and computed colours; each browser computes its own. */
describe.each(BROWSERS)('axe finds nothing in %s', (name) => {
  let session: Session;
  let reader: Page;
  let library: Page;
  let popup: Page;
  let pages: Map<string, Page>;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    const portal = await session.open(ARTICLE_URL);
    const opened = await session.openPopup(portal);
    await press(opened, 'button', 'Lưu');
    await until('the save', () => shows(opened, 'button', 'Đã lưu'));
    reader = await openInReader(session, 'Đọc');
    const asked = 'chrome.tabs.query({ url: "http://*/*" }).then(([tab]) => tab.id)';
    library = await session.openExtension('library.html');
    await until('the row', () => library.evaluate(() => document.querySelector('li h2 a') !== null));
    // As a page of its own: the driver does not see into Firefox's popup.
    popup = await session.openExtension(`popup.html?tab=${await library.evaluate(asked)}`);
    await until('the popup to know the article', () => shows(viewOf(popup), 'button', 'Đọc'));
    const others = await Promise.all(PAGES.map(async (path) => [path, await session.openExtension(path)] as const));
    pages = new Map([...others, ['popup.html', popup]]);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const isForced = (page: Page) => page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

  /** What axe finds on a page in a look, alone and with each panel; a picture of each in artifacts/ where colours are forced. */
  async function faultsOf(page: Page, look: Look, what: string, panels: readonly Opening[] = []): Promise<string[]> {
    await page.bringToFront();
    await setLook(session, page, look);
    await until('the look', async () => (await isForced(page)) === (look === 'forced'));
    await until('the look', async () => (await isDark(page)) === (look === 'dark'));
    await until('the theme', async () => look === 'forced' || (await themeOf(page)) === look);
    // Which colours stand on each other there is the system's own choice, and Chromium tells scripts those that it has taken away.
    const options = { without: look === 'forced' ? ['color-contrast'] : [], colours: look === 'dark' };
    const found = await accessibilityFaults(page, options);
    if (look === 'forced') await takeScreenshot(page, `forced-${name}-${what}`);
    for (const [button, role, opened, closing] of panels) {
      await press(viewOf(page), 'button', button);
      await until(button, () => shows(viewOf(page), role, opened));
      const faults = await accessibilityFaults(page, { ...options, within: PANELS });
      found.push(...faults.map((fault) => `${button}: ${fault}`));
      if (look === 'forced') await takeScreenshot(page, `forced-${name}-${what}-${button}`);
      await press(viewOf(page), 'button', closing);
      await until('the closing', async () => !(await shows(viewOf(page), role, opened)));
    }
    return found;
  }

  describe.each(LOOKS)('in the look %s', (look) => {
    it.each([...PAGES, 'popup.html'])('on %s', async (path) => {
      const page = pages.get(path);
      if (!page) throw new Error('no page');
      await until('the page', () => page.evaluate(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0));
      expect(await faultsOf(page, look, path.replace(/\W+/g, '-'))).toEqual([]);
    });

    it('on the reader, with each of its panels', async () => {
      expect(await faultsOf(reader, look, 'reader', READER_PANELS)).toEqual([]);
    });

    it('on the library, with each of its panels', async () => {
      expect(await faultsOf(library, look, 'library', LIBRARY_PANELS)).toEqual([]);
    });
  });

  const all = () => [...pages, ['reader', reader] as const, ['library', library] as const];

  it('and Tab reaches every control of every page, seen to have the focus, and comes out again', async () => {
    for (const [path, page] of all()) {
      await setLook(session, page, 'light');
      expect(await faultsOfWalk(page), path).toEqual([]);
    }
  });

  it('and nothing is cut off at 320 px with the reader’s own spaces between letters, words and lines', async () => {
    // The popup's width is its own: the browser makes its window as wide as that, at any zoom; on phones it is a page, which small-screen tests look at.
    for (const [path, page] of all().filter(([each]) => each !== 'popup.html')) {
      await page.bringToFront();
      await page.setViewport({ width: 320, height: 640 });
      await until('the narrow page', () => page.evaluate(() => innerWidth === 320));
      expect(await page.evaluate(cutOff), path).toEqual([]);
      await page.evaluate(addStyle, WIDE_TEXT);
      expect(await page.evaluate(cutOff), `${path}, wide text`).toEqual([]);
    }
  });
});
