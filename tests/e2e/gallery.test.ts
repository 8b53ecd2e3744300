import type { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FONT_STACKS } from '../../lib/settings/appearance.ts';
import { ITEMS } from '../../lib/settings/items.ts';
import { TEXT_SCALES } from '../../lib/settings/steps.ts';
import { everyComponent } from '../gallery/components.ts';
import { complaint, launchForSheets, pose, SHEETS, takeSheet } from '../gallery/sheets.ts';
import { serveGallery } from '../gallery/site.ts';
import { PILED, touchingMarks } from '../gallery/stacked-marks.ts';
import { accessibilityFaults } from './harness/index.ts';

/** The tightest that is offered, and the usual one: what is further apart than these cannot touch where these do not. */
const LINE_HEIGHTS = [1.6, ITEMS.lineHeight.fallback];

/** Rules on a page as a whole: the gallery is many pages, and has some things of each twice. */
const OF_A_PAGE = [
  'duplicate-id-aria',
  'heading-order',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

let site: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  site = await serveGallery();
  browser = await launchForSheets();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Every component in every state, as it was when somebody last looked at it: `npm run gallery`. */
describe('the gallery', () => {
  describe.each(SHEETS)('on the sheet $name', (sheet) => {
    const faults: string[] = [];
    let page: Page;
    let picture: PNG;

    beforeAll(async () => {
      page = await browser.newPage();
      page.on('pageerror', (fault) => faults.push(String(fault)));
      picture = await takeSheet(page, site.url, sheet);
    });
    afterAll(() => page?.close());

    it('looks as it did', async () => {
      expect(await complaint(page, sheet, picture)).toBeUndefined();
      expect(faults).toEqual([]);
    });

    it('is accessible in every state', async () => {
      // Which colours stand on each other where they are forced is the system's own choice.
      const without = sheet.forced ? [...OF_A_PAGE, 'color-contrast'] : OF_A_PAGE;
      // The markup is the same in every theme; only what is narrow is laid out anew.
      const colours = sheet.theme !== 'light';
      expect(await accessibilityFaults(page, { within: '.gallery', without, colours })).toEqual([]);
    });
  });
});

/** Components that the gallery need not show, each with its reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {};

describe('the components', () => {
  it('are all in the gallery, but for those that are named here with a reason', async () => {
    const page = await browser.newPage();
    await pose(page, site.url, { name: 'drawn', theme: 'light', width: 1280 });
    const drawn = new Set(await page.evaluate(() => document.documentElement.dataset['drawn']?.split('\n')));
    const every = everyComponent();
    expect(every.length).toBeGreaterThan(80);
    expect(every.filter((name) => !drawn.has(name) && !(name in NOT_SHOWN))).toEqual([]);
    expect(Object.keys(NOT_SHOWN).filter((name) => drawn.has(name) || !every.includes(name))).toEqual([]);
    await page.close();
  });
});

describe('stacked marks', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await pose(page, site.url, { name: 'marks', theme: 'light', width: 1280 });
  });

  it('keep apart in every text of the interface', async () => {
    const usual = { families: [FONT_STACKS.literata], scales: [1], lineHeights: [1.6] };
    expect(await page.evaluate(touchingMarks, 'body', PILED, usual)).toEqual([]);
  });

  it.each(Object.entries(FONT_STACKS))('keep apart in %s at every size and line height', async (_name, family) => {
    const scales = TEXT_SCALES.map((scale) => scale / 100);
    const offered = { families: [family], scales, lineHeights: LINE_HEIGHTS };
    await page.evaluate(() => {
      for (const scene of document.querySelectorAll<HTMLElement>('.gallery-scene'))
        scene.hidden = scene.querySelector('[data-painted]') === null;
    });
    expect(await page.evaluate(touchingMarks, '[data-painted]', PILED, offered)).toEqual([]);
  });
});
