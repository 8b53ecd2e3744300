import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, press, type Session, shows, until, viewOf } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { describeTree, findNode, treeOf } from './harness/tree.ts';
import { openInReader, pressIn, spokenIn, untilSpoken } from './speech-view.ts';

/** Notes every text that a live region comes to hold, in `window.heard`, as a screen reader would say it. */
const LISTEN = `(() => {
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output:not([aria-live=off])';
  window.heard = [];
  window.listener = new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest(LIVE)).filter(Boolean));
    for (const region of regions) if (region.textContent.trim()) window.heard.push(region.textContent.trim());
  });
  window.listener.observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

describe.each(BROWSERS)('what a screen reader is told in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await openInReader(session, 'Đọc');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const heard = () => page.evaluate('window.heard.splice(0)') as Promise<string[]>;

  it('of the reader and its player', async () => {
    await page.bringToFront();
    const tree = await treeOf(session, page);
    expect(findNode(tree, 'region', 'Trình đọc')).toBeDefined();
    await expect(describeTree(tree)).toMatchFileSnapshot('trees/reader.txt');
  });

  it('is not changed by the width of the window', async () => {
    // A second try begins at the same width as the first.
    await page.setViewport({ width: 1280, height: 860 });
    const before = describeTree(await treeOf(session, page));
    await page.setViewport({ width: 900, height: 600 });
    // The browser tells of a new layout when it comes to it.
    await expect.poll(async () => describeTree(await treeOf(session, page)), { timeout: 5000 }).toBe(before);
    await page.setViewport({ width: 1280, height: 860 });
  });

  it('and no speech begins while the focus goes through the whole page', async () => {
    const seen = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Nghe', 'Câu sau', 'Lưu']));
    expect((await spokenIn(page)).status).toBe('idle');
    expect(await page.evaluate(() => speechSynthesis.speaking || speechSynthesis.pending)).toBe(false);
  });

  it.each([
    ['Tăng cỡ chữ', '110%'],
    ['Giảm cỡ chữ', '100%'],
  ])('once of a new size by "%s"', async (button, size) => {
    await page.evaluate(LISTEN);
    await press(viewOf(page), 'button', button);
    const shown = () => page.evaluate(() => document.querySelector('[role=toolbar] output')?.textContent);
    await until(size, async () => (await shown()) === size);
    expect(await heard()).toEqual([size]);
    await page.evaluate('window.listener.disconnect()');
  });

  it('once of each step of saving', async () => {
    await page.evaluate(LISTEN);
    await press(viewOf(page), 'button', 'Lưu');
    await until('the save', () => shows(viewOf(page), 'button', 'Đã lưu'));
    const said = await heard();
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text, index) => text === said[index - 1])).toEqual([]);
  });
});

describe.each(BROWSERS)('while the article is spoken in %s', (name) => {
  let sink: SoundSink | undefined;
  let session: Session;

  beforeAll(async () => {
    sink = await startSoundSink();
    session = await launch(name, { audible: true, viewport: { width: 1280, height: 860 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
  });

  it('live regions say nothing', async () => {
    const page = await openInReader(session, 'Nghe');
    await page.evaluate(LISTEN);
    await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    await pressIn(page, 'Câu sau');
    await untilSpoken(page, 'the next sentence', ({ progress }) => progress > 0);
    await pressIn(page, 'Tạm dừng');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    expect(await page.evaluate('window.heard')).toEqual([]);
  });
});
