import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  press,
  type Session,
  shows,
  takeScreenshot,
  until,
  viewOf,
} from './harness/index.ts';
import { select } from './notes-view.ts';
import { closePopup, openInReader, pressIn, spokenIn, untilSpoken } from './speech-view.ts';
import { misfits } from './targets.ts';

const PHONE = { width: 360, height: 740 };
/** Draws a finger over the player, so many CSS pixels to the right or, below 0, to the left. */
async function swipe(page: Page, way: number): Promise<void> {
  const [x = 0, y = 0] = await page.evaluate(() => {
    const box = document.querySelector('button[aria-label="Câu trước"]')?.parentElement?.getBoundingClientRect();
    return box ? [box.left + box.width / 2, box.top + box.height / 2] : [];
  });
  const finger = await page.touchscreen.touchStart(x - way / 2, y);
  for (const part of [0.25, 0.5, 0.75, 1]) await finger.move(x + way * (part - 0.5), y + 3 * part);
  await finger.end();
}

/** What opens over the article, by its button, what it is then, and the button that closes it. */
const PANELS = [
  ['Kiểu chữ', 'dialog', 'Kiểu chữ'],
  ['Mục lục', 'navigation', 'Mục lục'],
  ['Ghi chú', 'dialog', 'Ghi chú'],
  ['Xuất', 'dialog', 'Đóng'],
  ['Phím tắt', 'dialog', 'Đóng'],
  ['Tùy chọn đọc', 'dialog', 'Tùy chọn đọc'],
] as const;

/** What the bar shows without scrolling, at whatever width. */
const MOST_USED = ['Trang gốc', 'Giảm cỡ chữ', 'Tăng cỡ chữ', 'Kiểu chữ', 'Nghe', 'Lưu'];

/** Tools of the bar that a finger cannot press at once: not wholly in the window, or with something over them. It runs inside the page. */
function outOfReach(document: Document): string[] {
  return [...document.querySelectorAll<HTMLElement>('[role=toolbar] :is(a, button)')]
    .filter((tool) => {
      const { left, right, top, bottom } = tool.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return left < 0 || right > innerWidth || !tool.contains(over);
    })
    .map((tool) => tool.ariaLabel ?? '');
}

/** A bar at the lower edge and a notch at the left, as a phone held sideways has them, in CSS pixels. */
const INSETS = { top: 0, topMax: 0, left: 44, leftMax: 44, bottom: 34, bottomMax: 34, right: 44, rightMax: 44 };

describe.each(BROWSERS)('a phone of 360 × 740 in %s', (name) => {
  let session: Session;
  let reader: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: PHONE, touch: true });
    reader = await openInReader(session, 'Đọc');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const fits = async (page: Page, picture: string) => {
    await until('the page to be still', () => page.evaluate(() => document.getAnimations().length === 0));
    expect(await viewOf(page).evaluate(misfits), picture).toEqual([]);
    await takeScreenshot(page, `phone-${name}-${picture}`);
  };

  it('has fingers and no mouse', async () => {
    expect(await reader.evaluate(() => [innerWidth, innerHeight])).toEqual([PHONE.width, PHONE.height]);
    expect(await reader.evaluate(() => matchMedia('(pointer: coarse) and (hover: none)').matches)).toBe(true);
  });

  it('holds the reader with its player', () => fits(reader, 'reader'));

  it.each([360, 320])(
    'shows the tools that are used most at once at %i px, and the others by scrolling',
    async (width) => {
      // As it is but for the width: a page that gets or loses its touch is loaded anew.
      const before = reader.viewport() ?? PHONE;
      await reader.setViewport({ ...before, width });
      await until('the width', () => reader.evaluate((wanted) => innerWidth === wanted, width));
      await fits(reader, `toolbar-${width}`);
      const out = await viewOf(reader).evaluate(outOfReach);
      expect(out.filter((tool) => MOST_USED.includes(tool))).toEqual([]);
      expect(out).toContain('Phím tắt');
      // Tab brings each of the others into the window, with its ring.
      const unseen: string[] = [];
      await reader.evaluate(() => document.querySelector<HTMLElement>('[role=toolbar] a')?.focus());
      const count = await reader.evaluate(() => document.querySelectorAll('[role=toolbar] :is(a, button)').length);
      for (let at = 1; at < count; at++) {
        await reader.keyboard.press('Tab');
        const { tool, isIn } = await reader.evaluate(() => {
          const { left = -1, right = Infinity } = document.activeElement?.getBoundingClientRect() ?? {};
          return { tool: document.activeElement?.ariaLabel ?? '', isIn: left >= 4 && right <= innerWidth - 4 };
        });
        if (!isIn) unseen.push(tool);
      }
      expect(unseen).toEqual([]);
      expect(await reader.evaluate(() => document.activeElement?.ariaLabel)).toBe('Phím tắt');
      await reader.evaluate(() => document.querySelector('[role=toolbar]')?.scrollTo(0, 0));
      await reader.setViewport(before);
    },
  );

  it.each(PANELS)('holds what "%s" opens', async (button, role, closing) => {
    await press(viewOf(reader), 'button', button);
    await until(button, () => shows(viewOf(reader), role, button));
    await fits(reader, button);
    await press(viewOf(reader), 'button', closing);
    await until('the closing', async () => !(await shows(viewOf(reader), role, button)));
  });

  it('goes from sentence to sentence by swipes over the player', async () => {
    const at = async () => (await spokenIn(reader)).progress;
    expect(await at()).toBe(0);
    await swipe(reader, -120);
    await until('the second sentence', async () => (await at()) === 1);
    await swipe(reader, 120);
    await until('the first sentence', async () => (await at()) === 0);
    await swipe(reader, -30);
    expect(await at()).toBe(0);
  });

  it('keeps the buttons of the player in reach while it speaks, in a phone held sideways and at a zoom of 400 %', async () => {
    // As it is but for the size: a page that gets or loses its touch is loaded anew.
    const before = reader.viewport() ?? PHONE;
    await pressIn(reader, 'Nghe');
    await pressIn(reader, 'Tạm dừng');
    await untilSpoken(reader, 'the pause', ({ status }) => status === 'paused');
    for (const size of [
      { width: 740, height: 360 },
      { width: 320, height: 180 },
    ]) {
      await reader.setViewport({ ...before, ...size });
      await until('the size', () => reader.evaluate((height) => innerHeight === height, size.height));
      await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const row = await reader.evaluate(() => {
        const player = document.querySelector('[aria-label="Trình đọc"]');
        const buttons = [...(player?.querySelectorAll('button[title]') ?? [])];
        const tops = buttons.map((button) => button.getBoundingClientRect()).filter(({ width }) => width > 0);
        const { height = 0, bottom = 0 } = player?.getBoundingClientRect() ?? {};
        return {
          count: tops.length,
          rows: new Set(tops.map(({ top }) => Math.round(top))).size,
          height,
          under: Math.round(bottom - innerHeight),
        };
      });
      expect(row).toMatchObject({ count: 6, rows: 1, under: 0 });
      expect(row.height).toBeLessThanOrEqual(56);
      await fits(reader, `low-${size.width}`);
    }
    await reader.setViewport(before);
  });

  it('holds the popup as a page of its own', async () => {
    const page = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(page);
    await press(popup, 'button', 'Lưu');
    await until('the save', () => shows(popup, 'button', 'Đã lưu'));
    await closePopup(popup);
    const ids = await reader.evaluate('chrome.tabs.query({}).then((tabs) => Math.max(...tabs.map(({ id }) => id)))');
    const whole = await session.openExtension(`popup.html?tab=${ids}`);
    await until('the article', () => shows(viewOf(whole), 'button', 'Đọc'));
    await fits(whole, 'popup');
  });

  it('holds the library with an article in it', async () => {
    const page = await session.openExtension('library.html');
    await until('the article', () => shows(viewOf(page), 'searchbox', 'Tìm trong thư viện'));
    await until('the row', () => page.evaluate(() => document.querySelector('li h2 a') !== null));
    await fits(page, 'library');
  });

  it.each(['options', 'welcome'])('holds the page %s', async (path) => {
    const page = await session.openExtension(`${path}.html`);
    await until('the page', () => page.evaluate(() => document.querySelector('h1') !== null));
    await fits(page, path);
  });

  it('lets every page reach under the notch', async () => {
    for (const path of ['reader', 'popup', 'library', 'options', 'welcome']) {
      const page = await session.openExtension(`${path}.html`);
      const meta = () => page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content);
      expect(await until('the page', meta)).toContain('viewport-fit=cover');
      await page.close();
    }
  });

  it('tells that a passage was marked where it covers no panel', async () => {
    await reader.bringToFront();
    expect(await select(reader, 'nước sạch')).toBe(true);
    await reader.keyboard.press('w');
    await until('the panel', () => shows(viewOf(reader), 'dialog', 'Ghi chú'));
    const [notice = 0, panel = 0] = await until('the notice', () =>
      reader.evaluate(() => {
        const edges = ['main ~ aside > [role=status] > *', 'dialog[open]'].map((selector) =>
          document.querySelector(selector)?.getBoundingClientRect(),
        );
        const [above, below] = edges;
        return above && below && above.height > 0 ? [above.bottom, below.top] : null;
      }),
    );
    expect(notice).toBeLessThanOrEqual(panel);
    await takeScreenshot(reader, `phone-${name}-notice`);
    await press(viewOf(reader), 'button', 'Xong');
    await press(viewOf(reader), 'button', 'Ghi chú');
    await until('the closing', async () => !(await shows(viewOf(reader), 'dialog', 'Ghi chú')));
  });

  /** Only Chromium lets a driver say where the notch is. */
  if (name === 'chromium')
    it('keeps every control out from under the notch and the lower bar', async () => {
      const devtools = await reader.createCDPSession();
      await reader.bringToFront();
      await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: INSETS });
      await until('the bar', () =>
        reader.evaluate(() => {
          const probe = document.createElement('i');
          probe.style.paddingBottom = 'env(safe-area-inset-bottom)';
          document.body.append(probe);
          const inset = getComputedStyle(probe).paddingBottom;
          probe.remove();
          return inset === '34px';
        }),
      );
      const under = await reader.evaluate(({ left, right, bottom }) => {
        const shown = [...document.querySelectorAll('[aria-label="Trình đọc"] button, article [data-block]')];
        return shown
          .map((element) => ({ box: element.getBoundingClientRect(), isButton: element.matches('button'), element }))
          .filter(({ box }) => box.width > 0)
          .filter(
            ({ box, isButton }) =>
              box.left < left || box.right > innerWidth - right || (isButton && box.bottom > innerHeight - bottom),
          )
          .map(({ element, box }) => `${element.ariaLabel ?? element.id}: ${box.left} ${box.right} ${box.bottom}`);
      }, INSETS);
      expect(under).toEqual([]);
      await takeScreenshot(reader, `phone-${name}-notch`);
    });
});
