import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { HOME_URL, type Session, until } from '../harness/index.ts';
import { pressIn, type Spoken, spokenIn, untilSpoken } from '../speech-view.ts';
import { type Listening, speakFast } from './listening.ts';

declare global {
  interface Window {
    /** Every sentence that was come to, by its place, in order. */
    sentencesCome?: number[];
  }
}

/** Longer than a device may stand still before it counts as gone, in milliseconds. */
const FROZEN = 6_000;

/** A reader page of the same article in a tab of its own, speaking fast, with what it comes to noted in the page itself. */
async function openSpeaking({ page, session }: Listening): Promise<Page> {
  const own = await session.openExtension(await addressOf(page));
  await untilSpoken(own, 'the player', ({ status }) => status === 'idle');
  await speakFast(own);
  await own.evaluate(() => {
    const come: number[] = [];
    window.sentencesCome = come;
    const bar = document.querySelector('[aria-label="Trình đọc"] progress');
    if (!(bar instanceof HTMLProgressElement)) throw new Error('no progress');
    new MutationObserver(() => come.at(-1) !== bar.value && come.push(bar.value)).observe(bar, { attributes: true });
  });
  await pressIn(own, 'Nghe');
  await untilSpoken(own, 'speech', ({ status, word }) => status === 'playing' && word !== '');
  return own;
}

/** Waits until so many more sentences were spoken; gives every step that was taken so far: 1 where none was skipped. */
async function stepsAfter(page: Page, count: number): Promise<number[]> {
  const { progress } = await spokenIn(page);
  await untilSpoken(page, `${count} more sentences`, (spoken) => spoken.progress >= progress + count, 40_000);
  const come = await page.evaluate(() => window.sentencesCome ?? []);
  return come.slice(1).map((place, i) => place - (come[i] ?? Number.NaN));
}

const onlyOnes = (steps: readonly number[]) => steps.length > 0 && steps.every((step) => step === 1);

/** What the next visit offers: the sentence to go on with, from 1. */
async function offeredIn(page: Page): Promise<number> {
  return until('the offer to go on', () =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll('[aria-label="Trình đọc"] button')];
      const name = buttons.map(({ textContent }) => textContent).find((text) => text.startsWith('Nghe tiếp từ câu '));
      return name ? Number(/\d+/.exec(name)?.[0]) : undefined;
    }),
  );
}

/** Opens the article once more: it offers to go on at what was spoken, or the sentence before where the last one had just begun. */
async function expectPlaceKept(session: Session, address: string, last: Spoken): Promise<void> {
  const again = await session.openExtension(address);
  const offered = await offeredIn(again);
  expect(offered).toBeGreaterThanOrEqual(last.progress);
  expect(offered).toBeLessThanOrEqual(last.progress + 2);
  await pressIn(again, `Nghe tiếp từ câu ${offered}`);
  const spoken = await untilSpoken(again, 'speech', ({ status, word }) => status === 'playing' && word !== '');
  expect(spoken.progress).toBe(offered - 1);
  await again.close();
}

const addressOf = (page: Page) => page.evaluate(() => `reader.html${location.search}`);

/** What becomes of speech when its tab is hidden or closed under it. */
export function lifecycleTests(listening: () => Listening): void {
  it('speaks every sentence in a hidden tab, and is heard there', async () => {
    const here = listening();
    const own = await openSpeaking(here);
    const other = await here.session.open(HOME_URL);
    await until('the tab to be hidden', () => own.evaluate(() => document.hidden));
    const steps = await stepsAfter(own, 2);
    expect(steps).toSatisfy(onlyOnes);
    if (here.sink) expect(await here.sink.loudness()).toBeGreaterThan(0.05);
    await other.close();
    await own.close();
  });

  it('keeps the place when its tab is closed while it speaks', async () => {
    const here = listening();
    const own = await openSpeaking(here);
    await stepsAfter(own, 3);
    const [last, address] = [await spokenIn(own), await addressOf(own)];
    await own.close();
    await expectPlaceKept(here.session, address, last);
    await here.page.bringToFront();
  });
}

/** What only Chromium lets a test do to a tab. */
export function frozenTests(listening: () => Listening): void {
  async function setState(page: Page, state: 'frozen' | 'active'): Promise<void> {
    const client = await page.createCDPSession();
    await client.send('Page.setWebLifecycleState', { state });
    await client.detach();
  }

  it('goes on where it was when its tab was frozen, skipping nothing and complaining of nothing', async () => {
    const here = listening();
    const own = await openSpeaking(here);
    const other = await here.session.open(HOME_URL);
    await setState(own, 'frozen');
    await pause(FROZEN);
    await setState(own, 'active');
    await other.close();
    await own.bringToFront();
    const steps = await stepsAfter(own, 2);
    expect(steps).toSatisfy(onlyOnes);
    expect(await spokenIn(own)).toMatchObject({ status: 'playing', note: '' });
    await own.close();
    await here.page.bringToFront();
  });

  it('keeps the place when its tab was frozen and then thrown away to save memory', async () => {
    const here = listening();
    const own = await openSpeaking(here);
    await stepsAfter(own, 3);
    const [last, address] = [await spokenIn(own), await addressOf(own)];
    const id = await own.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    await here.page.bringToFront();
    await setState(own, 'frozen');
    const left = await here.page.evaluate(async (tab) => (await chrome.tabs.discard(tab))?.id ?? -1, id);
    await here.page.evaluate((tab) => chrome.tabs.remove(tab), left);
    await expectPlaceKept(here.session, address, last);
    await here.page.bringToFront();
  });
}
