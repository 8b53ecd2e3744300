import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../e2e/harness/index.ts';
import { type BareChromium, startBareChromium } from './bare-chromium.ts';
import { emptyExtension, openCopy } from './copies.ts';
import { median, table } from './figures.ts';
import { benchPages } from './pages.ts';

/**
 * From the command to the article's text on screen, in ms, beside an empty extension page opened in the same way, one after the other.
 * On screen: the browser's own first contentful paint, which in the reader is the article's. `after` is the longest task from then on.
 */

const ROUNDS = 11;

interface Opening {
  ms: number;
  /** Longest task that ended after the text was there, in ms; 0 where none was over 50. */
  after: number;
}

/** In the background: gives the command, and the moment of it. */
const DISPATCH = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const now = performance.timeOrigin + performance.now();
  chrome.commands.onCommand.dispatch('toggle-reader', tab);
  return now;
})()`;

/** In the opened page, once all is quiet: when its first content was painted, and its long tasks, which the browser has kept. */
const LOOK_BACK = `(async () => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!paint) return undefined;
  const tasks = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  const told = tasks.map(({ startTime, duration }) => ({ end: startTime + duration, duration }));
  return { origin: performance.timeOrigin, paint: paint.startTime, tasks: told };
})()`;

interface LookBack {
  origin: number;
  paint: number;
  tasks: { end: number; duration: number }[];
}

async function openOnce(browser: BareChromium, url: string, settle: number): Promise<Opening> {
  const tab = await browser.open(url);
  // Its own scripts have run, and the welcome page of a fresh install is there; it goes behind.
  await pause(300);
  await browser.show(tab);
  const start = await browser.evaluate<number>('worker', DISPATCH);
  await until('the reader', async () => (await browser.addressOf(tab)).startsWith('chrome-extension:'), 60_000);
  await pause(settle);
  const { origin, paint, tasks } = await until('its text', () => browser.evaluate<LookBack | null>({ tab }, LOOK_BACK));
  await browser.close(tab);
  const late = tasks.filter(({ end }) => end > paint).map(({ end, duration }) => Math.min(duration, end - paint));
  return { ms: origin + paint - start, after: Math.max(0, ...late) };
}

export async function benchOpen(): Promise<string> {
  const [ours, empty] = [await openCopy(), await emptyExtension()];
  const browsers = [await startBareChromium(ours.folder), await startBareChromium(empty.folder)] as const;
  const rows = [['from the command to the text, ms', 'Dễ Đọc', 'empty page', 'ratio', 'worst', 'longest task after']];
  try {
    for (const { name, url, html } of benchPages()) {
      const results: [Opening[], Opening[]] = [[], []];
      for (const browser of browsers) browser.portal.serve(url, html);
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const side of [0, 1] as const) {
          const opening = await openOnce(browsers[side], url, html.length > 1e6 && side === 0 ? 5000 : 600);
          // The first round warms caches on both sides.
          if (round > 0) results[side].push(opening);
        }
      }
      const [own, bare] = results.map((side) => median(side.map(({ ms }) => ms))) as [number, number];
      const worst = Math.max(...results[0].map(({ ms }) => ms));
      const after = Math.max(...results[0].map((opening) => opening.after));
      rows.push([name, own.toFixed(0), bare.toFixed(0), (own / bare).toFixed(2), worst.toFixed(0), after.toFixed(0)]);
    }
  } finally {
    for (const browser of browsers) await browser.stop();
    await ours.remove();
    await empty.remove();
  }
  return table(rows);
}
