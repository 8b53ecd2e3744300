import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import {
  accessibilityFaults,
  BROWSERS,
  launch,
  press,
  type Session,
  shows,
  takeBothThemes,
  takeScreenshot,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';
import { clickBox, titles } from './library/list.ts';

describe.each(BROWSERS)('the library on a narrow phone in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 360, height: 740 } });
    const filler = await session.openExtension('options.html');
    await fillLibrary(filler, 0, 40);
    await filler.close();
    page = await session.openExtension('library.html');
    await until('the rows', async () => (await titles(page)).length > 0);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('shows the first articles, and the rest when it is asked for', async () => {
    const has = (role: string, name: string) => shows(viewOf(page), role, name);
    expect(await has('searchbox', 'Tìm trong thư viện')).toBe(true);
    expect(await has('button', 'Nghe lần lượt')).toBe(true);
    for (const name of ['Sao lưu', 'Khôi phục', 'Xóa']) expect(await has('button', name)).toBe(false);
    expect(await has('combobox', 'Sắp xếp')).toBe(false);
    const room = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return (box('[data-index="0"] h2')?.top ?? 999) - (box('search')?.bottom ?? 0);
    });
    expect(room).toBeLessThan(180);
    await takeBothThemes(page, `library-narrow-${name}`);
    await press(viewOf(page), 'button', 'Sao lưu và cài đặt');
    await until('the care', () => has('button', 'Khôi phục'));
    await press(viewOf(page), 'button', 'Sắp xếp và lọc');
    await until('the filters', () => has('combobox', 'Sắp xếp'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeScreenshot(page, `library-narrow-open-${name}`);
    await press(viewOf(page), 'button', 'Sao lưu và cài đặt');
    await page.select('select[aria-label="Hiển thị"]', 'unread');
    // A filter that changes the list stays in sight.
    await until('the button to go', async () => !(await has('button', 'Sắp xếp và lọc')));
    expect(await has('combobox', 'Hiển thị')).toBe(true);
    await page.select('select[aria-label="Hiển thị"]', 'current');
  });

  it('shows every tool for several articles without scrolling sideways', async () => {
    await clickBox(page, 0);
    await until('the choice', async () => (await textOf(viewOf(page))).includes('Đã chọn 1 bài'));
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll('[role=toolbar] button')].map((tool) => {
        const { left, right, height } = tool.getBoundingClientRect();
        return { isInside: left >= 0 && right <= innerWidth, isLarge: height >= 40 };
      }),
    );
    expect(edges.length).toBeGreaterThan(6);
    expect(edges.filter(({ isInside, isLarge }) => !(isInside && isLarge))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await takeScreenshot(page, `library-narrow-chosen-${name}`);
  });
});
