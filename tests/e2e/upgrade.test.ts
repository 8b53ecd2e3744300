import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  waitForReader,
} from './harness/index.ts';
import { type Installation, installEarlier } from './upgrade/builds.ts';

const TITLE = 'Đưa nước sạch về bản vùng cao';
const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));
const placeOf = (page: Page): Promise<string> => page.evaluate(() => location.href);
const sizeIn = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('main article p') ?? document.body).fontSize);

describe.each(BROWSERS)('an update in place in %s', (name) => {
  let earlier: Installation;
  let session: Session;
  let address: string;
  let size: string;
  let place: number;
  let portal: Page;

  beforeAll(async () => {
    earlier = await installEarlier(name);
    session = await launch(name, { extension: earlier.folder, viewport: { width: 1280, height: 700 } });
    const reader = await openReader(session, ARTICLE_URL);
    await press(viewOf(reader), 'button', 'Tăng cỡ chữ');
    await until('the save', async () => {
      if (await shows(viewOf(reader), 'button', 'Đã lưu')) return true;
      await press(viewOf(reader), 'button', 'Lưu');
      return false;
    });
    await reader.evaluate(() => scrollTo(0, 900));
    place = await scrolled(reader);
    size = await sizeIn(reader);
    address = await placeOf(reader);
    // The place is written a moment after the scrolling rests.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await reader.close();
    portal = await session.open(ARTICLE_URL);
    await earlier.update();
    await session.browser.installExtension(earlier.folder);
  });
  afterAll(async () => {
    await session?.stop();
    await earlier?.remove();
  });

  it('brings the new version and greets nobody again', async () => {
    const page = await until('a page of the new version', () => session.openExtension('library.html'));
    const version = await page.evaluate('(globalThis.browser ?? chrome).runtime.getManifest().version');
    expect(version).toBe(earlier.next);
    const places = await Promise.all((await session.browser.pages()).map((tab) => placeOf(tab).catch(() => '')));
    expect(places.filter((url) => url.includes('/welcome.html'))).toEqual([]);
    await page.close();
  });

  it('keeps what was saved, and finds it', async () => {
    const page = await session.openExtension('library.html');
    await until('the row', async () => (await textOf(viewOf(page))).includes(TITLE));
    expect(await textOf(viewOf(page))).not.toContain('Thiếu');
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (box) box.value = '"nuoc sach" ';
      box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await until('the hit', () => page.evaluate(() => document.querySelector('mark')?.textContent === 'nước sạch'));
    await page.close();
  });

  it('keeps the place and the type of a reader that is opened again', async () => {
    const page = await session.openExtension(address.slice(session.base.length + 1));
    await waitForReader(session, page);
    await until('the place', async () => Math.abs((await scrolled(page)) - place) < 200);
    expect(place).toBeGreaterThan(300);
    expect(await sizeIn(page)).toBe(size);
    await until('the mark of the save', () => shows(viewOf(page), 'button', 'Đã lưu'));
    await page.close();
  });

  it('works on in a tab that was open all the time', async () => {
    await portal.bringToFront();
    const popup = await session.openPopup(portal);
    await until('the popup', () => shows(popup, 'button', 'Đọc'));
    await press(popup, 'button', 'Đọc');
    await waitForReader(session, portal);
    expect(await textOf(viewOf(portal))).toContain(TITLE);
    expect(session.faults()).toEqual([]);
  });
});
