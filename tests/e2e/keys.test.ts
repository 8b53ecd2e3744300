import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../lib/shortcuts/table.ts';
import {
  ARTICLE_URL,
  BROWSERS,
  type Display,
  HOME_URL,
  launch,
  press,
  type Session,
  shows,
  startDisplay,
  textOf,
  until,
  viewOf,
  waitForReader,
} from './harness/index.ts';

const OLD_PAGE = 'http://namluong.gov.vn/Pages/tin-tuc.aspx?ItemID=2';
const OLD_LETTERS = new URL('../fixtures/portals/sharepoint-publishing/tcvn3-body/source.html', import.meta.url);
const EMPTY = 'http://backan.gov.vn/trong.html';

/** Size of the article's letters on the portal's page, in px. */
const bodySize = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('.ms-rtestate-field p span');
    return text ? Number.parseFloat(getComputedStyle(text).fontSize) : Number.NaN;
  });

/** Whether a tab shows the portal's article: its address is there before its text. */
const isArticle = async (page: Page) =>
  (await page.evaluate('location.href')) === ARTICLE_URL &&
  (await textOf(viewOf(page))).includes('Khảo sát trước, xây dựng sau');

describe.each(BROWSERS)('real keys in %s', (name) => {
  let display: Display;
  let session: Session;

  beforeAll(async () => {
    display = await startDisplay();
    session = await launch(name, { headed: true, display: display.name });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await display?.stop();
  });

  it('opens and leaves the reader', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await display.press('alt+shift+d');
    await waitForReader(session, page);
    await display.press('alt+shift+d');
    await until('the portal', () => isArticle(page));
  });

  it('leaves a page that has nothing behind it and no article for the original', async () => {
    const opener = await session.openExtension('options.html');
    const address = `reader.html?id=khong-con&url=${encodeURIComponent(ARTICLE_URL)}`;
    await opener.evaluate((path) => {
      // A tab of its own, as of a browser that was started again; `open` would be a popup that nobody asked for.
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return api.tabs.create({ url: `/${path}` }).then(() => undefined);
    }, address);
    const placeOf = async (one: Page) => ({ one, place: await one.evaluate('location.href').catch(() => '') });
    const { one: page } = await until('the page', async () => {
      const places = await Promise.all((await session.browser.pages()).map(placeOf));
      return places.find(({ place }) => String(place).endsWith(address));
    });
    await until('its sentence', () => shows(viewOf(page), 'link', 'Trang gốc'));
    await display.focus('Dễ Đọc');
    await display.press('alt+shift+d');
    await until('the original', () => isArticle(page));
    await page.close();
    await opener.close();
  });

  it('reads aloud, and pauses and goes on from another tab', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await display.press('alt+shift+l');
    await waitForReader(session, page);
    await until('the voice', () => shows(viewOf(page), 'button', 'Tạm dừng'));
    const other = await session.open(HOME_URL);
    await other.bringToFront();
    await display.focus('Cổng thông tin');
    await display.press('alt+shift+l');
    await until('silence', async () => !(await shows(viewOf(page), 'button', 'Tạm dừng')));
    await display.press('alt+shift+l');
    await until('the voice again', () => shows(viewOf(page), 'button', 'Tạm dừng'));
    await other.close();
    await page.close();
  });

  /** Comes to the article by a link, opens the reader by `open`, and presses the browser's own key for Back. Gives where that led. */
  async function wayBack(open: (page: Page) => Promise<unknown>): Promise<unknown> {
    const page = await session.open(HOME_URL);
    await page.goto(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await open(page);
    // Chromium's driver counts whatever it evaluates as a gesture, but knows the address; Firefox's does neither.
    const address = async () => (name === 'chromium' ? page.url() : await page.evaluate('location.href'));
    const isReader = async () => String(await address()).startsWith(session.base);
    await until('the reader', isReader);
    await pause(500);
    await display.press('alt+Left');
    await until('the way back', async () => !(await isReader()));
    return address();
  }

  // Whether a key still counts as a gesture is the browser's to say, and on a busy machine it may say no; without our asking it never does.
  it('leaves the way back open to who came by a link and pressed the key at once', { retry: 4 }, async () => {
    expect(await wayBack(() => display.press('alt+shift+d'))).toBe(ARTICLE_URL);
  });

  it('leaves the way back open to who came by a link and opened the popup at once', { retry: 4 }, async () => {
    const read = async (page: Page) => {
      const popup = await session.openPopup(page);
      await press(popup, 'button', 'Đọc');
    };
    expect(await wayBack(read)).toBe(ARTICLE_URL);
  });

  it('sets larger and smaller type on the portal', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    const size = () => bodySize(page);
    const before = await size();
    await display.press('alt+shift+period');
    await until('larger type', async () => (await size()) > before * 1.05);
    await display.press('alt+shift+comma');
    await until('the first size', async () => (await size()) === before);
    expect(await size()).toBe(before);
  });

  /** Opens the page's menu, goes into ours, and takes its entry of that number. */
  const choose = async (entry: number) => {
    await display.openMenu(500, 600);
    // The only entry that begins with this letter; the menu takes no key before it is drawn, so it is asked until it answers.
    await pause(700);
    await display.press('d');
    await pause(400);
    await display.press('Right', ...Array.from({ length: entry }, () => 'Down'), 'Return');
  };

  it('sets the type and opens the reader from the context menu', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    const before = await bodySize(page);
    await choose(3);
    await until('larger type', async () => (await bodySize(page)) > before * 1.05);
    await choose(5);
    await until('the first size', async () => (await bodySize(page)) === before);
    await choose(0);
    await waitForReader(session, page);
  });

  it('reads a page in old letters, which stays until it is read', async () => {
    const html = readFileSync(OLD_LETTERS, 'utf8');
    session.portal.serve(OLD_PAGE, html);
    const page = await session.open(OLD_PAGE);
    await page.bringToFront();
    await display.focus('Tin tøc');
    await display.press('alt+shift+d');
    await waitForReader(session, page);
    expect(await textOf(viewOf(page))).toContain('Chuyển đổi số đến từng bản làng ở Cửa Lạch');
  });

  it('says it in words where a page has no article', async () => {
    session.portal.serve(
      EMPTY,
      '<!doctype html><html lang="vi"><title>Trang trống của cổng</title><body></body></html>',
    );
    const page = await session.open(EMPTY);
    await page.bringToFront();
    await display.focus('Trang trống của cổng');
    await display.press('alt+shift+d');
    await until('a sentence', async () => {
      const pages = await session.browser.pages();
      const texts = await Promise.all(
        pages.map((one) => one.evaluate('document.body?.textContent ?? ""').catch(() => '')),
      );
      const popup = (await session.hasPopup()) ? 'Không tìm thấy bài viết' : '';
      return [...texts, popup].some((text) => /Không tìm thấy bài viết|No article/.test(String(text)));
    });
  });

  it('copies a report of a wrong extraction, by keys in the popup', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    const popup = await session.openPopup(page);
    await until('the article', () => shows(popup, 'button', 'Đọc'));
    const reach = (text: string) =>
      until(text, async () => {
        await display.press('Tab');
        return popup.evaluate((document, wanted) => document.activeElement?.textContent === wanted, text);
      });
    await reach('Bài lấy ra chưa đúng?');
    await display.press('Return');
    await reach('Báo lỗi trích xuất');
    await display.press('Return');
    await until('the news', async () => (await textOf(popup)).includes('Đã chép nội dung báo lỗi'));
    await display.press('Escape');
    await until('the popup to close', async () => !(await session.hasPopup()));
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await page.click('input[type=text]');
    await display.press('ctrl+v');
    const pasted = () => page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '');
    await until('the report', async () => (await pasted()).startsWith('Dễ Đọc 0.1.0'));
    expect(await pasted()).toContain(ARTICLE_URL);
    expect(await pasted()).toContain('title: Đưa nước sạch về bản vùng cao');
  });

  it('assigns every suggested key', async () => {
    const page = await session.openExtension('options.html');
    const commands = (await page.evaluate('chrome.commands.getAll()')) as { name: string; shortcut: string }[];
    const assigned = commands.filter(({ shortcut }) => shortcut).map((command) => command.name);
    const suggested = COMMANDS.filter(({ key }) => key).map((command) => command.name);
    expect(assigned.toSorted()).toEqual(suggested.toSorted());
  });
});
