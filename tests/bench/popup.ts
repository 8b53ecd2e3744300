import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../e2e/harness/index.ts';
import { type BareChromium, startBareChromium } from './bare-chromium.ts';
import { emptyExtension, openCopy } from './copies.ts';
import { median, table } from './figures.ts';
import { benchPages } from './pages.ts';

/**
 * From the browser's order to open the popup to what it shows, in ms, beside an empty popup opened in the same way. First content: type size, library
 * and settings can be used. Article: its title and "Đọc" are there, which the page had to be read for.
 */

const ROUNDS = 11;

interface Paints {
  first: number;
  last: number;
}

/** In the background: the moment of the order. */
const OPEN = `(async () => {
  const now = performance.timeOrigin + performance.now();
  await chrome.action.openPopup();
  return now;
})()`;

/** In the popup, once all is quiet: its first paint with content, and the one of its largest text, the title. */
const LOOK_BACK = `(async () => {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  if (!first) return undefined;
  const paints = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  const last = paints.at(-1)?.startTime ?? first.startTime;
  return { first: performance.timeOrigin + first.startTime, last: performance.timeOrigin + last };
})()`;

async function openOnce(browser: BareChromium, url: string): Promise<Paints> {
  const tab = await browser.open(url);
  await pause(300);
  await browser.show(tab);
  const start = await browser.evaluate<number>('worker', OPEN);
  const popup = await until('the popup', () => browser.find('/popup.html'));
  await pause(500);
  const { first, last } = await until('its paints', () => browser.evaluate<Paints | null>({ tab: popup }, LOOK_BACK));
  await browser.close(popup);
  await browser.close(tab);
  return { first: first - start, last: last - start };
}

export async function benchPopup(): Promise<string> {
  const [ours, empty] = [await openCopy(), await emptyExtension()];
  const browsers = [await startBareChromium(ours.folder), await startBareChromium(empty.folder)] as const;
  const rows = [['from the order to the popup, ms', 'first content', 'article', 'empty popup', 'ratio']];
  try {
    for (const { name, url, html } of benchPages().slice(0, 2)) {
      const results: [Paints[], Paints[]] = [[], []];
      for (const browser of browsers) browser.portal.serve(url, html);
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const side of [0, 1] as const) {
          const paints = await openOnce(browsers[side], url);
          // The first round warms caches on both sides.
          if (round > 0) results[side].push(paints);
        }
      }
      const first = median(results[0].map((paints) => paints.first));
      const last = median(results[0].map((paints) => paints.last));
      const bare = median(results[1].map((paints) => paints.first));
      rows.push([name, first.toFixed(0), last.toFixed(0), bare.toFixed(0), (last / bare).toFixed(2)]);
    }
  } finally {
    for (const browser of browsers) await browser.stop();
    await ours.remove();
    await empty.remove();
  }
  return table(rows);
}
