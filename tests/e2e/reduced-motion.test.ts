import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  shows,
  until,
  viewOf,
} from './harness/index.ts';
import { setLook } from './harness/look.ts';

interface Motion {
  /** Names of what moved for longer than a frame. */
  moved: string[];
  /** How the page scrolled to what is spoken. */
  scrolls: (ScrollBehavior | undefined)[];
}

const isCalm = (page: Page) => page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);

/** From now on notes what moves on a page. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const motion: Motion = { moved: [], scrolls: [] };
    Reflect.set(globalThis, 'motion', motion);
    const note = ({ type }: Event) => {
      for (const animation of document.getAnimations()) {
        const lasts = Number(animation.effect?.getComputedTiming().activeDuration ?? 0);
        if (lasts > 16) motion.moved.push(`${type} of ${lasts} ms`);
      }
    };
    for (const type of ['transitionrun', 'animationstart']) addEventListener(type, note, true);
    const scroll = window.scrollBy.bind(window);
    window.scrollBy = (options?: ScrollToOptions | number) => {
      if (typeof options !== 'object') return;
      motion.scrolls.push(options.behavior);
      scroll(options);
    };
  });

const motionOf = (page: Page): Promise<Motion> => page.evaluate(() => Reflect.get(globalThis, 'motion') as Motion);

/** Lets two frames pass: a panel that is gone before it was drawn has not moved. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Every panel comes and goes, and the player goes down the article. */
async function use(page: Page): Promise<Motion> {
  await until('the player', () => shows(viewOf(page), 'button', 'Câu sau'));
  await watch(page);
  for (const panel of ['Kiểu chữ', 'Mục lục', 'Ghi chú', 'Phím tắt', 'Xuất']) {
    await press(viewOf(page), 'button', panel);
    await until(panel, () => page.evaluate(() => document.querySelector('[id^=panel-],dialog[open]') !== null));
    await frames(page);
    await page.keyboard.press('Escape');
  }
  await press(viewOf(page), 'button', 'Nghe');
  await until('the voice', () => shows(viewOf(page), 'button', 'Tạm dừng'));
  for (let sentence = 0; sentence < 25; sentence += 1) await press(viewOf(page), 'button', 'Câu sau');
  await until('the page to follow', async () => (await motionOf(page)).scrolls.length > 0);
  return motionOf(page);
}

describe.each(BROWSERS)('motion in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 600 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('is there where the system has nothing against it', async () => {
    const page = await openReader(session, ARTICLE_URL);
    expect(await isCalm(page)).toBe(false);
    const { moved, scrolls } = await use(page);
    expect(moved.length).toBeGreaterThan(0);
    expect(scrolls).toContain('smooth');
  });

  it('is gone where the system asks for less of it', async () => {
    const page = await openReader(session, ARTICLE_URL);
    await setLook(session, page, 'light');
    await until('the look', () => isCalm(page));
    const { moved, scrolls } = await use(page);
    expect(moved).toEqual([]);
    expect(new Set(scrolls)).toEqual(new Set(['instant']));
  });
});
