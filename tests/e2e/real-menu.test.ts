import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  type Display,
  launch,
  prose,
  type Session,
  startDisplay,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';

const LIST = 'http://tin.example.vn/';
const LINKED = 'http://tin.example.vn/bai/nuoc.html';
const REFUSED = 'http://khac.example.vn/bai/ruong.html';

const article = (title: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><body><article><h1>${title}</h1>${prose(12)}</article></body></html>`;
const linkTo = (url: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh sách tin</title><body style="margin:0"><a href="${url}" style="display:block;height:100vh">Bài</a></body></html>`;

/** The browser's own menu and its own question, driven by a mouse and keys as a reader's: Chromium draws both in windows of its own. */
describe('the real context menu', () => {
  let display: Display;
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    display = await startDisplay();
    session = await launch('chromium', { headed: true, display: display.name });
    session.portal.serve(LINKED, article('Nước về bản'));
    session.portal.serve(REFUSED, article('Ruộng bậc thang'));
    library = await session.openExtension('library.html');
  });
  afterAll(async () => {
    await session?.stop();
    await display?.stop();
  });

  /** Menus and questions take no key for half a second after they are drawn, lest a key that was meant for the page answers them. */
  const settle = () => pause(1200);
  const isListed = async (title: string) => (await textOf(viewOf(library))).includes(title);

  /** Our entry is the last but one of a link's menu: the last inspects the page. */
  async function chooseOnLink(url: string): Promise<Page> {
    session.portal.serve(LIST, linkTo(url));
    const page = await session.open(LIST);
    await page.bringToFront();
    await display.focus('Danh sách tin');
    await display.openMenu(500, 500);
    await settle();
    await display.press('Up', 'Up', 'Return');
    await settle();
    return page;
  }

  it('saves the page that it is opened on', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await display.openMenu(640, 620);
    await settle();
    // The extension's own entries stand below its name: read, listen, save.
    await display.press('Up', 'Up', 'Up', 'Right', 'Down', 'Down', 'Return');
    await until('the row', () => isListed('Đưa nước sạch về bản vùng cao'), 20_000);
    await page.close();
  });

  it('saves the page behind a link once the reader has allowed its site', async () => {
    const page = await chooseOnLink(LINKED);
    await display.press('Tab', 'Return');
    await until('the row', () => isListed('Nước về bản'), 30_000);
    expect(page.url()).toBe(LIST);
    await page.close();
  });

  it('opens the page behind a link where the reader refuses', async () => {
    const page = await chooseOnLink(REFUSED);
    await display.press('Escape');
    const places = async () => (await session.browser.pages()).map((one) => one.url());
    await until('the page itself', async () => (await places()).includes(REFUSED));
    expect(await isListed('Ruộng bậc thang')).toBe(false);
    await page.close();
  });
});
