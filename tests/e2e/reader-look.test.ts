import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  shows,
  takeScreenshot,
  until,
  viewOf,
} from './harness/index.ts';

const SHORT_URL = 'http://backan.gov.vn/tin-ngan-cua-xa-na-hin-102938.html';
const SHORT = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta property="og:type" content="article"><title>Tin ngắn</title>
<h1>Tin ngắn của xã</h1><div itemprop="articleBody"><p>Sáng nay, xã Nà Hin khởi công sửa đoạn đường từ trung tâm xã đến bản Khau Lang dài hai cây số,
dự kiến xong trước mùa mưa; bà con góp công đào rãnh thoát nước và trồng cỏ giữ mái đường.</p></div>`;
const THEMES = ['Sáng', 'Ngà', 'Tối', 'Đen', 'Tương phản cao'];
/** What opens over or beside the article, by its button, and what it is then. */
const PANELS = [
  ['Kiểu chữ', 'dialog'],
  ['Mục lục', 'navigation'],
  ['Phím tắt', 'dialog'],
] as const;

const FONTS = ['Literata', '"Be Vietnam Pro"', '"Noto Serif"', '"Noto Sans"', 'Lexend'];

/** Measures, at 100 px, from the top of the tallest pile of marks to the lowest dot; lines are at least 160 px apart then. */
const inkHeight = (font: string) => `document.fonts.load(${JSON.stringify(font)}, 'Ễ').then((faces) => {
  if (faces.length === 0) return 0;
  const brush = document.createElement('canvas').getContext('2d');
  brush.font = ${JSON.stringify(font)};
  const ink = brush.measureText('ỄỖẴỮỘẬỤẵộữậỵgq');
  return ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
})`;

const TOOLS = ['Giảm cỡ chữ', 'Tăng cỡ chữ', 'Kiểu chữ', 'Mục lục', 'In', 'Thư viện', 'Phím tắt'];

/** How many CSS pixels the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const scale = (page: Page) => page.evaluate('document.querySelector("[role=toolbar] output").textContent');
const theme = (page: Page) => page.evaluate('document.documentElement.dataset.theme');
const textSize = async (page: Page) =>
  Number.parseFloat(String(await page.evaluate('getComputedStyle(document.querySelector("article")).fontSize')));

async function openSample(session: Session): Promise<Page> {
  const page = await session.openExtension('welcome.html');
  await page.bringToFront();
  await press(viewOf(page), 'button', 'Mở bài đọc thử');
  await until('the sample', () => shows(viewOf(page), 'heading', 'Buổi sáng ở bến đò làng Vạc'));
  return page;
}

describe.each(BROWSERS)('reader page in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await openSample(session);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('shows one Vietnamese article and the tools by their names', async () => {
    expect(await page.evaluate('document.querySelectorAll("main article[lang=vi]").length')).toBe(1);
    expect(await page.evaluate('document.querySelectorAll("h1").length')).toBe(1);
    for (const tool of TOOLS) expect(await shows(viewOf(page), 'button', tool), tool).toBe(true);
    expect(await shows(viewOf(page), 'link', 'Trang gốc')).toBe(true);
    expect(await shows(viewOf(page), 'switch', 'Tập trung từng dòng')).toBe(true);
  });

  it('sets the size of the text with buttons and keys', async () => {
    const normal = await textSize(page);
    await press(viewOf(page), 'button', 'Tăng cỡ chữ');
    await until('110%', async () => (await scale(page)) === '110%');
    expect(await textSize(page)).toBeCloseTo(normal * 1.1, 1);
    await page.keyboard.press('0');
    await until('100%', async () => (await scale(page)) === '100%');
  });

  it.each(THEMES)('is accessible in theme %s with each panel open', async (label) => {
    const colours = label !== THEMES[0];
    await press(viewOf(page), 'button', 'Kiểu chữ');
    await press(viewOf(page), 'radio', label);
    await page.keyboard.press('Escape');
    await until('the panel closes', async () => !(await shows(viewOf(page), 'dialog', 'Kiểu chữ')));
    expect(await accessibilityFaults(page, { colours })).toEqual([]);
    for (const [button, role] of PANELS) {
      await press(viewOf(page), 'button', button);
      await until(button, () => shows(viewOf(page), role, button));
      expect(await accessibilityFaults(page, { within: 'dialog[open], nav', colours }), button).toEqual([]);
      await page.keyboard.press('Escape');
      await until('the panel closes', async () => !(await shows(viewOf(page), role, button)));
    }
    await takeScreenshot(page, `reader-${name}-${await theme(page)}`);
  });

  it.each(FONTS)('keeps stacked marks apart in %s at the tightest line height', async (font) => {
    for (const style of ['', 'bold', 'italic', 'italic bold']) {
      const ink = await page.evaluate(inkHeight(`${style} 100px ${font}`));
      expect(Number(ink), style).toBeGreaterThan(90);
      expect(Number(ink), style).toBeLessThan(160);
    }
  });

  it('fits a window of 320 px and stays accessible there', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await until('the narrow page', async () => (await page.evaluate('innerWidth')) === 320);
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeScreenshot(page, `reader-${name}-320`);
    await page.setViewport({ width: 1280, height: 860 });
    // Places that are noted in the narrow page are others.
    await until('the wide page', async () => (await page.evaluate('innerWidth')) === 1280);
  });

  it('comes back to the place where it was left', async () => {
    // A line at the reading line: between two paragraphs the place is the next one's beginning, up to 48 px further down.
    await page.evaluate(`document.fonts.ready.then(() => {
      scrollTo(0, document.querySelectorAll('article p[data-block]')[2].getBoundingClientRect().top + scrollY - 90);
    })`);
    await pause(900);
    const before = Number(await page.evaluate('scrollY'));
    await page.evaluate('location.reload()');
    await until('the article again', async () => {
      const now = Number(await page.evaluate('document.querySelector("article") ? scrollY : -1'));
      if (Math.abs(now - before) < 40) return true;
      throw new Error(`it is at ${now}, and was at ${before}`);
    });
  });

  it('follows a switch of language and theme made on the settings page, without a reload', async () => {
    const options = await session.openExtension('options.html');
    await options.bringToFront();
    await press(viewOf(options), 'radio', 'English');
    await until('the reader in English', () => shows(viewOf(page), 'button', 'Larger type'));
    await press(viewOf(options), 'radio', 'Light');
    await until('the light reader', async () => (await theme(page)) === 'light');
    expect(await accessibilityFaults(options)).toEqual([]);
    await press(viewOf(options), 'radio', 'Tiếng Việt');
    await until('the reader in Vietnamese', () => shows(viewOf(page), 'button', 'Tăng cỡ chữ'));
    await options.close();
  });

  it('keeps the player at the foot of the window, however short the article', async () => {
    session.portal.serve(SHORT_URL, SHORT);
    const short = await openReader(session, SHORT_URL);
    await until('the player', () => shows(viewOf(short), 'button', 'Câu sau'));
    for (const width of [1280, 360]) {
      await short.setViewport({ width, height: 800 });
      const foot = await short.evaluate(() => {
        const { bottom } = document.querySelector('[aria-label="Trình đọc"]')?.getBoundingClientRect() ?? new DOMRect();
        const scroll = document.documentElement.scrollHeight - innerHeight;
        return { gap: Math.abs(Math.round(innerHeight - bottom)), scroll };
      });
      expect([width, foot.gap]).toEqual([width, 0]);
      expect(foot.scroll).toBeLessThan(100);
      await takeScreenshot(short, `reader-short-${width}-${name}`);
    }
    await short.close();
  });

  it('says what to do when the article is gone, and offers the original', async () => {
    const gone = await session.openExtension(
      `reader.html?id=none&url=${encodeURIComponent('https://thon.gov.vn/bai')}`,
    );
    await until('the sentence', () => shows(viewOf(gone), 'link', 'Trang gốc'));
    expect(await accessibilityFaults(gone)).toEqual([]);
    await gone.close();
  });
});

describe.each(BROWSERS)('welcome page in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 360, height: 740 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('is accessible and fits a phone', async () => {
    const page = await session.openExtension('welcome.html');
    await page.bringToFront();
    await until('the page', () => shows(viewOf(page), 'button', 'Mở bài đọc thử'));
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeScreenshot(page, `welcome-${name}`);
  });
});
