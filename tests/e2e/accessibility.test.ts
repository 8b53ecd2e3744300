import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  accessibilityFaults,
  launchChromium,
  openReader,
  press,
  type Session,
  shows,
  until,
  viewOf,
} from './harness/index.ts';

const PAGES = ['library.html', 'options.html', 'welcome.html', 'reader.html?id=khong-con'];
const LOOKS = ['light', 'dark'] as const;

/** Rules look at markup and computed colours, which no browser draws differently: one of them is enough. */
describe('axe', () => {
  let session: Session;

  beforeAll(async () => {
    session = await launchChromium({ viewport: { width: 1280, height: 860 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const inLook = (page: Page, look: (typeof LOOKS)[number]) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);

  describe.each(LOOKS)('finds nothing in %s', (look) => {
    it.each(PAGES)('on %s', async (path) => {
      const page = await session.openExtension(path);
      await inLook(page, look);
      await until('the page', () => page.evaluate(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0));
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('on the reader, with each of its panels', async () => {
      const page = await openReader(session, ARTICLE_URL);
      await inLook(page, look);
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const panel of ['Kiểu chữ', 'Mục lục']) {
        expect(await press(viewOf(page), 'button', panel)).toBe(true);
        await until(panel, () =>
          page.evaluate(
            (name) => document.querySelector(`[aria-expanded=true][aria-label="${name}"], dialog, nav`) !== null,
            panel,
          ),
        );
        expect(await accessibilityFaults(page)).toEqual([]);
        await press(viewOf(page), 'button', panel);
      }
    });

    it('on the popup', async () => {
      const page = await session.open(ARTICLE_URL);
      const popup = await session.openPopup(page);
      await until('the popup to know the article', () => shows(popup, 'button', 'Đọc'));
      if (!popup.page) throw new Error('no handle on the popup');
      await inLook(popup.page, look);
      expect(await accessibilityFaults(popup.page)).toEqual([]);
    });
  });
});
