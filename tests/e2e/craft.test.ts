import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  launch,
  openReader,
  press,
  prose,
  type Session,
  shows,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';

const HOST = 'http://backan.gov.vn';
const URL = `${HOST}/tin/bang-va-anh.html`;
const PICTURE = `${HOST}/PublishingImages/be-nuoc-khau-lang.jpg`;
const COLUMNS = Array.from({ length: 14 }, (_unused, index) => `Chỉ tiêu ${index + 1}`);
const HEADING = 'Những việc các xã vùng cao phải làm xong trước khi mùa mưa về, theo kế hoạch đã được thông qua';
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bảng và ảnh</title><body><div class="ms-rtestate-field">
  <h1>Bảng và ảnh</h1>${prose(2)}
  <figure><img src="${PICTURE}" alt="Bể nước"><figcaption>Bể nước Khau Lang. Ảnh: Hoài An</figcaption></figure>${prose(2)}
  <figure><img src="${PICTURE}?2" alt="Đường ống"><figcaption>Đường ống mới. Ảnh: Hoài An</figcaption></figure>
  <h2>${HEADING}</h2>${prose(3)}
  <table><tr>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr>
  ${['Yên Hân', 'Bình Văn', 'Như Cố'].map((xa) => `<tr>${COLUMNS.map((_name, index) => `<td>${index ? index * 12 : xa}</td>`).join('')}</tr>`).join('')}</table>
  ${prose(9)}<h2>Việc còn lại</h2>${prose(4)}</div></body></html>`;

/** Firefox knows no `text-wrap: pretty`: https://bugzilla.mozilla.org/show_bug.cgi?id=630181 */
const WIDOWS: Readonly<Record<Session['name'], string>> = { chromium: 'pretty', firefox: 'auto' };

/** Top and height of the clear band of the line focus, in px. */
const band = (page: Page) =>
  page.evaluate(() => {
    const shade = document.querySelector<HTMLElement>('[data-look]');
    const read = (name: string) => Number.parseFloat(shade?.style.getPropertyValue(name) ?? '');
    return { top: read('--top'), height: read('--height') };
  });

describe.each(BROWSERS)('the craft of the reader in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    session.portal.serve(URL, PAGE);
    page = await openReader(session, URL);
    await page.bringToFront();
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('loads a family of letters when it is chosen, and none before', async () => {
    const loaded = async () => {
      const all = await page.evaluate(() =>
        [...document.fonts].flatMap(({ family, status }) =>
          status === 'unloaded' ? [] : [family.replaceAll('"', '')],
        ),
      );
      return [...new Set(all)].toSorted();
    };
    expect(await loaded()).toEqual(['Be Vietnam Pro', 'Literata']);
    // As another page would: the panel shows each family in its own letters.
    const choose = (family: string) =>
      page.evaluate(`chrome.storage.local.set({ 'settings.fontFamily': '${family}' })`);
    await choose('lexend');
    await until('its letters', async () => (await loaded()).includes('Lexend'));
    expect(await loaded()).toEqual(['Be Vietnam Pro', 'Lexend', 'Literata']);
    await choose('literata');
  });

  it('balances headings and holds widows', async () => {
    const wraps = await page.evaluate(() => {
      const wrap = (selector: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).getPropertyValue('text-wrap-style');
      };
      return { title: wrap('article h1'), heading: wrap('article h2'), paragraph: wrap('article p[data-block^="p"]') };
    });
    expect(wraps).toEqual({ title: 'balance', heading: 'balance', paragraph: WIDOWS[name] });
  });

  it('lets a wide table scroll inside itself, with the keyboard too', async () => {
    await page.setViewport({ width: 360, height: 740 });
    const reach = await page.evaluate(() => {
      const table = document.querySelector<HTMLElement>('article [data-block]:has(> table)');
      table?.focus();
      table?.scrollIntoView({ block: 'center' });
      return {
        isFocused: document.activeElement === table,
        inside: (table?.scrollWidth ?? 0) - (table?.clientWidth ?? 0),
        outside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    expect(reach.isFocused).toBe(true);
    expect(reach.inside).toBeGreaterThan(100);
    expect(reach.outside).toBe(0);
    await page.keyboard.press('ArrowRight');
    await until('its right side', () => page.evaluate(() => (document.activeElement?.scrollLeft ?? 0) > 0));
    await page.setViewport({ width: 1280, height: 860 });
  });

  it('shows pictures large, with their captions, from one to the next by key', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('article figure button')?.focus());
    await page.keyboard.press('Enter');
    const shown = (caption: string) => async () =>
      (await page.evaluate(() => document.querySelector('dialog[open] figcaption')?.textContent)) === caption;
    await until('the first', shown('Bể nước Khau Lang. Ảnh: Hoài An'));
    await page.keyboard.press('ArrowRight');
    await until('the second', shown('Đường ống mới. Ảnh: Hoài An'));
    await page.keyboard.press('ArrowLeft');
    await until('the first again', shown('Bể nước Khau Lang. Ảnh: Hoài An'));
    await page.keyboard.press('Escape');
    await until('the end', () => page.evaluate(() => document.querySelector('dialog[open]') === null));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Phóng to ảnh: Bể nước');
  });

  it('goes to a heading from the outline, which knows where reading is', async () => {
    await page.keyboard.press('o');
    await press(viewOf(page), 'link', 'Việc còn lại');
    const place = () =>
      page.evaluate(() => {
        const heading = [...document.querySelectorAll('article h2')].at(-1);
        return heading?.getBoundingClientRect().top ?? Number.NaN;
      });
    await until('the heading in sight', async () => (await place()) < 500 && (await place()) >= 0);
    await until('its mark', () =>
      page.evaluate(() => document.querySelector('nav [aria-current]')?.textContent === 'Việc còn lại'),
    );
    if (await shows(viewOf(page), 'navigation', 'Mục lục')) await page.keyboard.press('o');
  });

  it('keeps one, three or five lines clear, after the pointer, the keys and the voice', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const options = await session.openExtension('options.html');
    await page.bringToFront();
    await page.keyboard.press('f');
    await until('the focus', async () => (await band(page)).height > 0);
    /** The height of a band that two looks find alike, and other than before: a choice is made on another page, and seen here a little later. */
    const atRest = async (before?: number) => {
      let last = 0;
      await until('a band at rest', async () => {
        await page.mouse.move(640, 500 + (last % 2));
        const { height } = await band(page);
        const rests = height === last && height !== before;
        last = height;
        return rests;
      });
      return last;
    };
    const heights = [await atRest()];
    for (const size of [5, 1, 3]) {
      await press(viewOf(options), 'radio', `${size} dòng`);
      await until('its mark', () =>
        options.evaluate(
          (label) =>
            document.querySelector('input:checked + *, label:has(:checked)') !== null &&
            [...document.querySelectorAll('label:has(input:checked)')].some((one) => one.textContent === label),
          `${size} dòng`,
        ),
      );
      heights.push(await atRest(heights.at(-1)));
    }
    const [, five = 0, one = 0, three = 0] = heights;
    expect(one).toBeGreaterThan(15);
    expect(three).toBeGreaterThan(one * 2);
    expect(five).toBeGreaterThan(three * 1.4);
    await page.mouse.move(640, 300);
    await until('the pointer', async () => Math.abs((await band(page)).top - 300) < 80);
    const before = (await band(page)).top;
    await page.keyboard.press('ArrowDown');
    await until('the line below', async () => (await band(page)).top > before);
    await page.mouse.move(640, 820);
    await until('the end of the window', async () => (await band(page)).top > 600);
    await page.keyboard.press('n');
    await until('the voice', async () => (await band(page)).top < 500);
    await page.keyboard.press('n');
    await page.keyboard.press('f');
    await until('no focus', () => page.evaluate(() => document.querySelector('[data-look]') === null));
    expect(await textOf(viewOf(page))).toContain(HEADING);
  });
});
