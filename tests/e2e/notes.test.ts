import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
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
import { again, catchFiles, lastFile, makeLibraryOld, painted, select } from './notes-view.ts';

const IN_TITLE = 'nước sạch';
const IN_TEXT = '61 hộ phải gùi nước từ khe Tát Mạ';
const NOTE = 'Hỏi lại chị Sim về số hộ';

const says = (page: Page, text: string) => until(text, async () => (await textOf(viewOf(page))).includes(text));
const setTheme = (page: Page, name: string) =>
  page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, name);

describe.each(BROWSERS)('marks and notes in %s', (name) => {
  let session: Session;
  let page: Page;
  let reader = '';

  const openPanel = async () => {
    if (await shows(viewOf(page), 'dialog', 'Ghi chú')) return;
    await press(viewOf(page), 'button', 'Ghi chú');
    await until('the panel', () => shows(viewOf(page), 'dialog', 'Ghi chú'));
  };
  const typeNote = async (text: string) => {
    await until('the field', () => page.$('dialog textarea'));
    await page.type('dialog textarea', text);
    await press(viewOf(page), 'button', 'Xong');
    await until('the note', async () => (await painted(page))['noted'] !== undefined);
  };

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await openReader(session, ARTICLE_URL);
    reader = await page.evaluate(() => location.href);
    // The rest of the page comes after the text.
    await until('the player', () =>
      shows(viewOf(page), 'region', 'Trình đọc').then((is) => is || shows(viewOf(page), 'button', 'Câu sau')),
    );
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('marks what is selected, and saves the article for it', async () => {
    expect(await select(page, IN_TITLE)).toBe(true);
    await until('the bar', () => shows(viewOf(page), 'toolbar', 'Đánh dấu phần đã chọn'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeScreenshot(page, `notes-bar-${name}`);
    await press(viewOf(page), 'button', 'Xanh lá');
    await until('the paint', async () => (await painted(page))['green']?.[0] === IN_TITLE);
    await says(page, 'Bài này vừa được lưu vào Thư viện');
    await until('saved', () => shows(viewOf(page), 'button', 'Đã lưu'));
    expect(await shows(viewOf(page), 'toolbar', 'Đánh dấu phần đã chọn')).toBe(false);
  });

  it('marks and writes with keys alone', async () => {
    expect(await select(page, IN_TEXT)).toBe(true);
    await page.keyboard.press('m');
    await until('the paint', async () => (await painted(page))['green']?.includes(IN_TEXT) ?? false);
    await page.keyboard.press('m');
    await until('the next colour', async () => (await painted(page))['blue']?.[0] === IN_TEXT);
    await page.keyboard.press('w');
    await typeNote(NOTE);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Sửa ghi chú');
    expect((await painted(page))['noted']).toEqual([IN_TEXT]);
  });

  it('is still there after a reload, in every theme', async () => {
    await again(page);
    await until('the paint', async () => (await painted(page))['blue']?.[0] === IN_TEXT);
    expect((await painted(page))['green']).toEqual([IN_TITLE]);
    await openPanel();
    await says(page, NOTE);
    for (const theme of ['light', 'ivory', 'dark', 'black', 'contrast']) {
      await setTheme(page, theme);
      expect(await accessibilityFaults(page, { colours: theme !== 'light' })).toEqual([]);
      await takeScreenshot(page, `notes-${theme}-${name}`);
    }
    await page.setViewport({ width: 360, height: 740 });
    await pause(200);
    await takeScreenshot(page, `notes-narrow-${name}`);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1280, height: 860 });
    await again(page);
    await until('the paint', async () => (await painted(page))['blue']?.[0] === IN_TEXT);
  });

  it('is there when the article is opened from its page again', async () => {
    const other = await openReader(session, ARTICLE_URL);
    expect(await other.evaluate(() => location.href)).not.toBe(reader);
    await until('the paint', async () => (await painted(other))['blue']?.[0] === IN_TEXT);
    await other.close();
    await page.bringToFront();
  });

  it('goes into an export', async () => {
    await catchFiles(page);
    await press(viewOf(page), 'button', 'Xuất');
    await press(viewOf(page), 'button', 'Markdown');
    await until('the file', async () => (await lastFile(page)).includes(`> ${IN_TEXT}\n\n${NOTE}`));
    expect(await lastFile(page)).toContain(`<mark>${IN_TEXT}</mark>`);
    await page.keyboard.press('Escape');
  });

  it('is removed, and comes back when that was a mistake', async () => {
    await openPanel();
    await press(viewOf(page), 'button', 'Bỏ đánh dấu');
    await until('the loss', async () => (await painted(page))['green'] === undefined);
    await press(viewOf(page), 'button', 'Hoàn tác');
    await until('the paint', async () => (await painted(page))['green']?.[0] === IN_TITLE);
  });

  it('opens its bar where it is clicked', async () => {
    await page.keyboard.press('Escape');
    const place = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('mark-blue') ?? [])];
      (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, height } = (range as Range).getClientRects()[0] ?? new DOMRect();
      return { x: left + 20, y: top + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await until('the bar', () => shows(viewOf(page), 'toolbar', 'Chỗ đánh dấu'));
    await takeScreenshot(page, `notes-mark-bar-${name}`);
    await press(viewOf(page), 'button', 'Hồng');
    await until('the colour', async () => (await painted(page))['pink']?.[0] === IN_TEXT);
    await page.keyboard.press('Escape');
    await until('the bar to go', async () => !(await shows(viewOf(page), 'toolbar', 'Chỗ đánh dấu')));
    expect(await page.evaluate(() => location.href)).toBe(reader);
  });

  it('is counted, filtered and found in the library, by the words of its note', async () => {
    const library = await session.openExtension('library.html');
    await library.bringToFront();
    await says(library, '2 chỗ đánh dấu');
    await library.select('select[aria-label="Hiển thị"]', 'marked');
    await says(library, '2 chỗ đánh dấu');
    await library.type('input[type=search]', 'hoi lai chi sim');
    await says(library, 'Trong ghi chú:');
    // As one types, hits of the words so far come first.
    const hit = () => library.evaluate(() => document.querySelector('mark')?.textContent);
    await until('the hit of all words', async () => (await hit()) === 'Hỏi lại chị Sim');
    await takeScreenshot(library, `notes-library-${name}`);
    expect(await accessibilityFaults(library)).toEqual([]);
    await library.close();
    await page.bringToFront();
  });

  it('finds its place in a text that the portal has changed, and keeps what it cannot place', async () => {
    const html = readFileSync(new URL('../fixtures/pages/sharepoint-sample/article.html', import.meta.url), 'utf8');
    const changed = html
      .replace('<p class="MsoNormal"', '<p class="MsoNormal">Đoạn mở đầu này vừa được thêm vào sau khi bài đăng.</p>$&')
      .replaceAll('Đưa nước sạch về bản', 'Đưa nước mát về bản');
    session.portal.serve(ARTICLE_URL, changed);
    const other = await openReader(session, ARTICLE_URL);
    await says(other, 'Đoạn mở đầu này vừa được thêm vào');
    await until('the paint', async () => (await painted(other))['pink']?.[0] === IN_TEXT);
    expect((await painted(other))['green']).toBeUndefined();
    await press(viewOf(other), 'button', 'Ghi chú');
    await says(other, 'Đoạn này không còn trong bài. Ghi chú vẫn được giữ.');
    await takeScreenshot(other, `notes-gone-${name}`);
    await other.close();
    await page.bringToFront();
  });
});

describe.each(BROWSERS)('a library of before there were marks in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('opens with all that is in it, and takes marks', async () => {
    const portal = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(portal);
    await press(popup, 'button', 'Lưu');
    await until('the save', () => shows(popup, 'button', 'Đã lưu'));
    await portal.close();
    const page = await session.openExtension('options.html');
    expect(await makeLibraryOld(page)).toBe(2);
    const version = () =>
      page.evaluate(async () => (await indexedDB.databases()).find((database) => database.name === 'de-doc')?.version);
    expect(await version()).toBe(1);

    const library = await session.openExtension('library.html');
    await says(library, 'đi chậm để dùng được lâu');
    expect(await version()).toBe(2);
    await library.type('input[type=search]', '"gui nuoc tu khe"');
    await until('the mark', () =>
      library.evaluate(() => document.querySelector('mark')?.textContent === 'gùi nước từ khe'),
    );
    const address = await library.evaluate(
      () => document.querySelector<HTMLAnchorElement>('h2 a')?.getAttribute('href') ?? '',
    );
    await library.close();
    const reader = await session.openExtension(address.slice(1));
    await reader.bringToFront();
    await until('the player', () => shows(viewOf(reader), 'button', 'Câu sau'));
    await select(reader, IN_TEXT);
    await reader.keyboard.press('m');
    await until('the paint', async () => (await painted(reader))['yellow']?.[0] === IN_TEXT);
    await again(reader);
    await until('the paint', async () => (await painted(reader))['yellow']?.[0] === IN_TEXT);
  });
});
