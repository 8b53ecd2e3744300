import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  accessibilityFaults,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  shows,
  takeScreenshot,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';
import { painted, select } from './notes-view.ts';

const WORDS = 'phải gùi nước từ khe';

/** How far down the page is, in CSS pixels. */
const place = (page: Page) => page.evaluate(() => scrollY);
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Presses the label of a switch. */
const turn = (page: Page, label: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('label')].find((element) => element.textContent?.trim() === wanted);
    found?.click();
    return found !== undefined;
  }, label);

describe.each(BROWSERS)('reading aids in %s', (name) => {
  let session: Session;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    options = await session.openExtension('options.html');
    page = await openReader(session, ARTICLE_URL);
    await until('the player', () => shows(viewOf(page), 'button', 'Câu sau'));
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('scrolls by itself until the reader scrolls', async () => {
    await page.bringToFront();
    await page.keyboard.press('c');
    await until('the tools', () =>
      shows(viewOf(page), 'region', 'Tự cuộn').then((is) => is || shows(viewOf(page), 'button', 'Dừng cuộn')),
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await until('the page to move', async () => (await place(page)) > 20);
    await takeScreenshot(page, `aids-scroll-${name}`);
    await page.mouse.move(600, 400);
    await page.mouse.wheel({ deltaY: -400 });
    await until('the end of it', async () => !(await shows(viewOf(page), 'button', 'Dừng cuộn')));
    expect(await shows(viewOf(page), 'switch', 'Tự cuộn')).toBe(true);
    await page.setViewport({ width: 360, height: 740 });
    await page.keyboard.press('c');
    await until('the tools', () => shows(viewOf(page), 'button', 'Dừng cuộn'));
    expect(await overflow(page)).toBe(0);
    await takeScreenshot(page, `aids-scroll-narrow-${name}`);
    await page.keyboard.press('Escape');
    await until('the end of it', async () => !(await shows(viewOf(page), 'button', 'Dừng cuộn')));
    await page.setViewport({ width: 1280, height: 860 });
  });

  it('shows each aid in the settings, and brings it to an open reader at once', async () => {
    await select(page, WORDS);
    await page.keyboard.press('m');
    await until('the paint', async () => (await painted(page))['yellow']?.[0] === WORDS);
    await options.bringToFront();
    expect(await turn(options, 'Tập trung từng dòng')).toBe(true);
    await press(viewOf(options), 'radio', 'Kẻ thước dưới dòng');
    expect(await turn(options, 'Đậm chữ đầu mỗi tiếng')).toBe(true);
    await options.evaluate(() => document.getElementById('reading')?.scrollIntoView());
    await takeScreenshot(options, `aids-options-${name}`);
    expect(await accessibilityFaults(options)).toEqual([]);
    await page.bringToFront();
    await until('the ruler', () => page.evaluate(() => document.querySelector('[data-look="ruler"]') !== null));
    const bold = () => page.evaluate(() => document.querySelectorAll('main article p span').length);
    await until('the letters', async () => (await bold()) > 200);
    // The text is the same to the mark, to the search of the page and to the clipboard.
    await until('the paint', async () => (await painted(page))['yellow']?.[0] === WORDS);
    expect(
      await page.evaluate((words) => document.querySelector('main article')?.textContent?.includes(words), WORDS),
    ).toBe(true);
    await page.mouse.move(600, 400);
    await takeScreenshot(page, `aids-ruler-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('turns dark by the hour', async () => {
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    const slide = (label: string, hour: number) =>
      options.evaluate(
        (wanted, value) => {
          const label = [...document.querySelectorAll('label')].find((element) =>
            element.textContent?.includes(wanted),
          );
          const field = label?.control as HTMLInputElement | null;
          if (!field) throw new Error(`no ${wanted}`);
          field.value = String(value);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        label,
        hour,
      );
    await options.bringToFront();
    await press(viewOf(options), 'radio', 'Giờ trong ngày');
    await until('the hours', async () => (await textOf(viewOf(options))).includes('Nền tối từ'));
    const hour = new Date().getHours();
    await slide('Nền sáng từ', hour);
    await slide('Nền tối từ', (hour + 5) % 24);
    await until('the day', async () => (await theme()) === 'light');
    await slide('Nền tối từ', hour);
    await slide('Nền sáng từ', (hour + 5) % 24);
    await until('the night', async () => (await theme()) === 'dark');
    await takeScreenshot(options, `aids-hours-${name}`, { full: true });
    expect(await accessibilityFaults(options)).toEqual([]);
  });
});
