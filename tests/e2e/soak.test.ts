import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import { seededRandom } from '../bench/library-synthetic.ts';
import { ARTICLE_URL, BROWSERS, launch, type Session, until } from './harness/index.ts';
import { createBackgroundKiller } from './harness/kill-background.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { type Figures, tableOf, takeFigures, trendsOf } from './soak/figures.ts';
import { runRound, type Soak } from './soak/round.ts';

/** `npm run soak` runs two thousand. */
const ROUNDS = Number(process.env['SOAK_ROUNDS'] ?? 5);
/** Rounds before the first look: code is compiled and caches fill once. */
const WARM_UP = Math.max(4, Math.min(40, Math.floor(ROUNDS / 10)));
const LOOKS = 100;
/** So many faults end a run early; fewer are told at its end, beside the figures. */
const TOO_MANY = 20;
/** What Chromium answers to a call that a background made in the moment of its death: its last line, and nobody's mistake. */
const LAST_WORDS = /background\.js: console\.error \w+ Error: No SW$/;
const BROKEN_WORKER = 'http://backan.gov.vn/worker-that-fails.js';

/** Rejects a promise that nobody handles in each context of the browser; every message ends in the context's name. It crosses into a page. */
const rejectHere = (place: string): void => {
  setTimeout(() => Promise.reject(new Error(`left in ${place}`)), 0);
};

/** The same in the background, which each browser lets be reached in its own way. */
async function rejectInBackground({ name, browser }: Session, page: Page): Promise<void> {
  if (name === 'firefox') {
    await page.evaluate(`browser.runtime.getBackgroundPage().then((background) => {
      background.setTimeout(() => background.Promise.reject(new background.Error('left in the background')), 0);
    })`);
    return;
  }
  // A driver that asks a background at rest waits for ever: a message wakes it.
  await page.evaluate('chrome.runtime.sendMessage(null).catch(() => undefined)');
  await until('the background', async () => {
    const [extension] = (await browser.extensions()).values();
    const [worker] = (await extension?.workers()) ?? [];
    await worker?.evaluate(rejectHere, 'the background');
    return worker;
  });
}

describe.each(BROWSERS)(`${ROUNDS} rounds of reading with a dying background in %s`, (name) => {
  let sink: SoundSink | undefined;
  let session: Session;
  let soak: Soak;

  beforeAll(async () => {
    // Firefox keeps silent without a sound card.
    sink = await startSoundSink();
    session = await launch(name, { viewport: { width: 640, height: 480 } });
    const library = await session.openExtension('library.html');
    await fillLibrary(library, 0, 20);
    const killer = await createBackgroundKiller(session, library);
    soak = { session, library, killer, random: seededRandom(Number(process.env['SOAK_SEED'] ?? 1)), kills: 0 };
  });
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
  });

  it(
    'leave memory, storage and listeners as they were, and no error anywhere',
    async () => {
      const looks: Figures[] = [];
      const faults = () => session.faults().filter((fault) => !LAST_WORDS.test(fault));
      const every = Math.max(1, Math.floor(ROUNDS / LOOKS));
      for (let round = 0; round < WARM_UP + ROUNDS && faults().length < TOO_MANY; round++) {
        await runRound(soak, round);
        if (round >= WARM_UP && round % every === 0) looks.push(await takeFigures(session, soak.library));
        // Long runs tell how they are doing: one that is cut short has still shown something.
        if (round % 100 === 99) console.log(`${name}, round ${round + 1}`, faults(), tableOf(trendsOf(looks)));
      }
      const trends = trendsOf(looks);
      console.log(`${name}, ${ROUNDS} rounds, background killed ${soak.kills} times\n${tableOf(trends)}`);
      expect(faults()).toEqual([]);
      expect(soak.kills).toBeGreaterThan(0);
      expect(trends.filter(({ isFlat }) => !isFlat)).toEqual([]);
    },
    60_000 + ROUNDS * 30_000,
  );

  it('an error that nobody handles would have been seen, in any context', async () => {
    await soak.killer.stop();
    await rejectInBackground(session, soak.library);
    await soak.library.evaluate(rejectHere, 'a page');
    session.portal.serve(BROKEN_WORKER, "Promise.reject(new Error('left in a worker'))");
    const portal = await session.open(ARTICLE_URL);
    await portal.evaluate(rejectHere, 'a portal');
    await portal.evaluate((url) => Reflect.set(globalThis, 'failing', new Worker(url)), BROKEN_WORKER);
    for (const place of ['the background', 'a page', 'a portal', 'a worker']) {
      await until(`the fault of ${place}`, () => session.faults().some((fault) => fault.includes(`left in ${place}`)));
    }
    expect(session.faults().filter((fault) => fault.includes('left in'))).toHaveLength(4);
  });
});
