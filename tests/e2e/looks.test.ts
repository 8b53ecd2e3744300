import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  HOME_URL,
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

/** Theme shown → its name in the panel. The system's own look is light here. */
const THEMES = { light: 'Sáng', ivory: 'Ngà', dark: 'Tối', black: 'Đen', contrast: 'Tương phản cao' };
const WIDTHS = [360, 1280];

/** Contrast after WCAG 2 of the first paragraph's text against what is painted behind it, whatever notation the colours have. */
function contrastOfText(document: Document): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return 0;
  const luminance = (colours: readonly string[]): number => {
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paragraph = document.querySelector('article p:not([data-block=lead])');
  if (!paragraph) return 0;
  const layers: string[] = [];
  for (let element: Element | null = paragraph; element; element = element.parentElement) {
    layers.unshift(getComputedStyle(element).backgroundColor);
  }
  const paper = luminance(['white', ...layers]);
  const text = luminance(['white', ...layers, getComputedStyle(paragraph).color]);
  return (Math.max(paper, text) + 0.05) / (Math.min(paper, text) + 0.05);
}

/** Pictures for people to look at, in artifacts/, with the measures that a test can take. */
describe('looks', () => {
  let session: Session;
  let reader: Page;

  beforeAll(async () => {
    session = await launch('chromium', { viewport: { width: 1280, height: 860 } });
    reader = await openReader(session, ARTICLE_URL);
  });
  afterAll(() => session?.stop());

  it.each(Object.entries(THEMES))('the reader in the theme %s, wide and narrow', async (theme, label) => {
    await reader.bringToFront();
    if (!(await shows(viewOf(reader), 'dialog', 'Kiểu chữ'))) await press(viewOf(reader), 'button', 'Kiểu chữ');
    await press(viewOf(reader), 'radio', label);
    await until('the theme', () =>
      reader.evaluate((name) => document.documentElement.dataset['theme'] === name, theme),
    );
    await takeScreenshot(reader, `type-panel-${theme}`);
    await press(viewOf(reader), 'button', 'Kiểu chữ');
    await until('the panel to close', async () => !(await shows(viewOf(reader), 'dialog', 'Kiểu chữ')));
    for (const width of WIDTHS) {
      await reader.setViewport({ width, height: 860 });
      await takeScreenshot(reader, `reader-${theme}-${width}`);
      const room = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBeLessThanOrEqual(0);
    }
    expect(await viewOf(reader).evaluate(contrastOfText)).toBeGreaterThanOrEqual(7);
  });

  it('lines leave room for stacked marks', async () => {
    const ratio = await reader.evaluate(() => {
      const paragraph = document.querySelector('article p:not([data-block=lead])');
      const style = paragraph && getComputedStyle(paragraph);
      return style ? Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize) : 0;
    });
    expect(ratio).toBeGreaterThanOrEqual(1.6);
  });

  it('fits 320 px, and 400 % zoom of 1280 px, without sideways scrolling', async () => {
    await reader.setViewport({ width: 320, height: 640 });
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await takeScreenshot(reader, 'reader-320');
    await reader.setViewport({ width: 1280, height: 860 });
  });

  it('the popup on an article and on none', async () => {
    for (const [name, url, control] of [
      ['popup-article', ARTICLE_URL, 'Đọc'],
      ['popup-no-article', HOME_URL, 'Vẫn thử đọc'],
    ] as const) {
      const popup = await session.openPopup(await session.open(url));
      await until(control, () => shows(popup, 'button', control));
      if (!popup.page) throw new Error('no handle on the popup');
      await takeScreenshot(popup.page, name);
      const width = await popup.evaluate((document) => document.documentElement.scrollWidth);
      expect(width).toBeGreaterThanOrEqual(280);
    }
  });

  it('the portal at 160 %', async () => {
    const page = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(page);
    await until('100%', async () => (await textOf(popup)).includes('100%'));
    for (const text of ['110%', '120%', '130%', '140%', '150%', '160%']) {
      await press(popup, 'button', 'Tăng cỡ chữ');
      await until(text, async () => (await textOf(popup)).includes(text));
    }
    const size = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('.ms-rtestate-field p span') ?? document.body).fontSize,
      );
    await until('larger type', async () => Number.parseFloat(await size()) > 28);
    await takeScreenshot(page, 'portal-160');
    await press(popup, 'button', 'Cỡ chữ mặc định');
    await until('the first size', async () => Number.parseFloat(await size()) < 20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
