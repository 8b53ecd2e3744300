import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import {
  ARTICLE_URL,
  accessibilityFaults,
  BROWSERS,
  launch,
  press,
  type Session,
  shows,
  takeBothThemes,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';
import { clickBox, titles } from './library/list.ts';

async function type(page: Page, text: string): Promise<void> {
  await page.evaluate((typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('no search box');
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** The driver waits in vain for the end of a reload in Firefox's extension pages. */
const again = (page: Page): Promise<void> =>
  page.evaluate(() => setTimeout(() => location.reload(), 0)).then(() => pause(300));

describe.each(BROWSERS)('the library in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await session.openExtension('library.html');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('teaches how to begin', async () => {
    await until('the empty library', () => shows(viewOf(page), 'heading', 'Chưa có bài nào được lưu'));
    expect(await shows(viewOf(page), 'heading', 'Thư viện')).toBe(true);
    // Firefox gives no folder to write.
    expect(await shows(viewOf(page), 'button', 'Thư mục sao lưu')).toBe(name === 'chromium');
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeBothThemes(page, `library-empty-${name}`);
  });

  it('shows at once what the popup saves', async () => {
    const portal = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(portal);
    await press(popup, 'button', 'Lưu');
    await until('the save', () => shows(popup, 'button', 'Đã lưu'));
    await portal.close();
    await page.bringToFront();
    await until('the row', async () => (await titles(page)).length === 1);
    expect(await titles(page)).toEqual([expect.stringContaining('nước sạch')]);
  });

  it('keeps the pictures', async () => {
    const keys = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('de-doc');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('pictures').objectStore('pictures').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
    expect(keys).toBe(1);
  });

  it('names the articles whose pictures take most room, and deletes one with undo', async () => {
    const [title = ''] = await titles(page);
    await press(viewOf(page), 'button', 'Những bài nhiều ảnh nhất');
    const meter = () =>
      page.evaluate(() => {
        const item = document.querySelector('section[aria-label="Chỗ lưu"] li');
        return [item?.querySelector('a')?.textContent, item?.textContent?.split(' · ').at(-1)];
      });
    const shown = await until('the article', async () => ((await meter())[0] === title ? meter() : undefined));
    expect(shown[1]).toMatch(/^\d+(,\d+)?\u00a0MB$/);
    await press(viewOf(page), 'button', `Xóa: ${title}`);
    await press(viewOf(page), 'button', 'Hoàn tác');
    await until('it again', () => shows(viewOf(page), 'button', `Xóa: ${title}`));
    await press(viewOf(page), 'button', 'Những bài nhiều ảnh nhất');
  });

  it('finds words without their marks and marks them', async () => {
    await fillLibrary(page, 0, 12);
    await again(page);
    await until('the rows', async () => (await titles(page)).length > 5);
    await takeBothThemes(page, `library-ten-${name}`);
    await type(page, 'bai 7 "nghi quyet ve"');
    const marked = () => page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
    // Hits come as the words are typed: the rows of an earlier part of the query are there for a moment.
    await until('the marks', async () => (await marked()).join('|') === 'Bài|7|Nghị quyết về');
    expect(await titles(page)).toHaveLength(1);
    expect(await textOf(viewOf(page))).toContain('Nghị quyết về nước sạch.');
    await takeBothThemes(page, `library-search-${name}`);
    await type(page, 'nghi quyèt');
    await until('nothing', () => shows(viewOf(page), 'heading', 'Không có bài nào khớp với “nghi quyèt”'));
    await type(page, '');
    await until('all rows', async () => (await titles(page)).length > 5);
  });

  it('deletes several and takes it back', async () => {
    const before = await titles(page);
    await clickBox(page, 0);
    await clickBox(page, 2);
    await until('the choice', async () => (await textOf(viewOf(page))).includes('Đã chọn 2 bài'));
    await press(viewOf(page), 'button', 'Xóa');
    await until('the notice', async () => (await textOf(viewOf(page))).includes('Đã xóa 2 bài.'));
    expect((await titles(page)).slice(0, 2)).toEqual([before[1], before[3]]);
    await press(viewOf(page), 'button', 'Hoàn tác');
    await until('the rows', async () => (await textOf(viewOf(page))).includes('Đã đưa 2 bài trở lại.'));
    expect((await titles(page)).slice(0, 3)).toEqual(before.slice(0, 3));
  });

  it('tags, and shows what has a tag', async () => {
    const [first = ''] = await titles(page);
    await clickBox(page, 0);
    await press(viewOf(page), 'button', 'Gắn thẻ');
    await until('the panel', () => page.$('dialog input[type=text]'));
    await page.type('dialog input[type=text]', 'đọc sau, cầu');
    await press(viewOf(page), 'button', 'Thêm thẻ');
    await press(viewOf(page), 'button', 'đọc sau');
    await until('one row', async () => (await titles(page)).length === 1);
    expect(await titles(page)).toEqual([first]);
    await page.select('select[aria-label="Thẻ"]', '');
    await until('all rows', async () => (await titles(page)).length > 5);
  });

  /** The page anew, with its rows; the last file that it makes from then on is `lastBlob`. */
  const freshShelf = async () => {
    await again(page);
    await until('the rows', async () => (await titles(page)).length > 5);
    await page.evaluate(() => {
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(globalThis, { lastBlob: blob });
        return made(blob);
      };
    });
  };

  it('moves among the rows by keys', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('h2 a')?.focus());
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? '');
    await until('the second row', async () => (await focused()) === '1');
    await page.keyboard.press('End');
    await until('the last row', async () => (await focused()) === '12');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('exports a book and makes a backup that comes back whole', async () => {
    await freshShelf();
    const lastSize = () => page.evaluate(() => (Reflect.get(globalThis, 'lastBlob') as Blob | undefined)?.size ?? 0);
    await press(viewOf(page), 'button', 'Xuất');
    await press(viewOf(page), 'button', 'EPUB (sách điện tử)');
    await until('the book', async () => (await lastSize()) > 10_000);
    await press(viewOf(page), 'button', 'Sao lưu');
    await until('the backup', async () => (await textOf(viewOf(page))).includes('Đã sao lưu 13 bài.'));
    const start = await page.evaluate(() => (Reflect.get(globalThis, 'lastBlob') as Blob).slice(0, 17).text());
    expect(start).toBe('#de-doc backup 1\n');
  });

  it('speaks two articles into one file with a chapter for each', async () => {
    // Two of the long ones become short, so that speaking them takes a moment.
    const short = ['Mưa đầu mùa', 'Chợ phiên'];
    await fillLibrary(page, 0, 0);
    await page.evaluate(`deDoc.openLibrary().then(async (library) => {
      for (const [at, title] of ${JSON.stringify(short)}.entries())
        await library.save({ ...deDoc.syntheticArticle(at), title, lead: 'Trời mát.', blocks: [] }, { id: 'bai-' + at });
      library.close();
    })`);
    await freshShelf();
    await type(page, '"mua dau mua"');
    await until('one row', async () => (await titles(page)).length === 1);
    await clickBox(page, 0);
    await type(page, '"cho phien"');
    await until('the other', async () => (await titles(page)).join() === 'Chợ phiên');
    await clickBox(page, 0);
    await type(page, '');
    await until('both chosen', async () => (await textOf(viewOf(page))).includes('Đã chọn 2 bài'));
    await press(viewOf(page), 'button', 'Xuất');
    await press(viewOf(page), 'button', 'Âm thanh MP3: một tệp chung, mỗi bài một chương');
    const says = async () => /Đã xuất tệp âm thanh dài \d+ phút/.test(await textOf(viewOf(page)));
    await until('the file', says, 50_000);
    const tag = await page.evaluate(async () => {
      const bytes = await (Reflect.get(globalThis, 'lastBlob') as Blob).slice(0, 4000).arrayBuffer();
      return new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
    });
    expect(tag.match(/CHAP/g)).toHaveLength(2);
    await press(viewOf(page), 'button', 'Đóng');
    await page.evaluate(() => {
      const names: string[] = [];
      Object.assign(globalThis, { names });
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
        click.call(this);
      };
    });
    await press(viewOf(page), 'button', 'Xuất');
    await press(viewOf(page), 'button', 'Âm thanh MP3: mỗi bài một tệp riêng');
    await until('both files', async () => (await textOf(viewOf(page))).includes('Đã xuất 2 tệp âm thanh.'), 50_000);
    const names = (await page.evaluate(() => Reflect.get(globalThis, 'names'))) as string[];
    expect(names.filter(Boolean).toSorted()).toEqual(['cho-phien.mp3', 'mua-dau-mua.mp3']);
    await page.select('select[aria-label="Hiển thị"]', 'audio');
    await until('both', async () => (await titles(page)).toSorted().join() === short.toSorted().join());
    await page.select('select[aria-label="Hiển thị"]', 'current');
    await press(viewOf(page), 'button', 'Bỏ chọn');
  });

  it('draws only the rows near the window, of a thousand', async () => {
    await fillLibrary(page, 12, 1000);
    await again(page);
    await until('the count', async () => (await textOf(viewOf(page))).includes('1.001 bài'));
    expect((await titles(page)).length).toBeLessThan(40);
    await until('the oldest', async () => {
      // Rows are measured as they come, so the end moves away at first.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return (await titles(page)).some((title) => title.includes('nước sạch'));
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeBothThemes(page, `library-thousand-${name}`);
  });
});
