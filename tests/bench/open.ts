import type { Page } from 'puppeteer-core';
import { launchChromium, type Session, until } from '../e2e/harness/index.ts';
import { emptyExtension, openCopy } from './copies.ts';
import { median, table } from './figures.ts';
import { benchPages } from './pages.ts';

/**
 * From the command to the article's text on screen, in ms, beside an empty extension page opened in the same way, one after the other.
 * On screen: the first frame after the text is in the page has been handed over. `after` is the longest task from then on.
 */

const ROUNDS = 11;

interface Opening {
  ms: number;
  /** Longest task that ended after the text was there, in ms; 0 where none was over 50. */
  after: number;
}

declare global {
  interface Window {
    benchText?: number;
    benchTasks?: { end: number; duration: number }[];
  }
}

/** Runs in the page before its own scripts: notes when the first paragraph of an article has been painted, and long tasks. */
function watchForText(): void {
  if (!location.protocol.startsWith('chrome-extension')) return;
  const tasks: { end: number; duration: number }[] = [];
  window.benchTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ end: performance.timeOrigin + startTime + duration, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const isThere = (): boolean => document.querySelector('main article p')?.textContent !== undefined;
  const note = (): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.benchText ??= performance.timeOrigin + performance.now();
      };
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    note();
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function dispatch(session: Session): Promise<number> {
  const [extension] = (await session.browser.extensions()).values();
  const worker = await until('the background', async () => (await extension?.workers())?.[0]);
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: unknown = chrome.commands.onCommand;
    const now = performance.timeOrigin + performance.now();
    (event as { dispatch(name: string, tab: unknown): void }).dispatch('toggle-reader', tab);
    return now;
  });
}

const readText = (page: Page): Promise<number | undefined> => page.evaluate(() => window.benchText);

/** Long tasks show up late: asks until the page has been idle, then for the longest. */
async function longestAfter(page: Page, text: number): Promise<number> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        let last = performance.now();
        const tick = (): void => {
          const now = performance.now();
          quiet = now - last < 40 ? quiet + 1 : 0;
          last = now;
          if (quiet >= 40) resolve();
          else setTimeout(tick, 10);
        };
        tick();
      }),
  );
  const tasks = (await page.evaluate(() => window.benchTasks)) ?? [];
  return Math.max(
    0,
    ...tasks.filter(({ end }) => end > text).map(({ end, duration }) => Math.min(duration, end - text)),
  );
}

async function openOnce(session: Session, url: string): Promise<Opening> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watchForText);
  await page.goto(url, { timeout: 60_000 });
  await page.bringToFront();
  const start = await dispatch(session);
  const text = await until('the text', () => readText(page), 60_000);
  const after = await longestAfter(page, text);
  await page.close();
  return { ms: text - start, after };
}

export async function benchOpen(): Promise<string> {
  const [ours, empty] = [await openCopy(), await emptyExtension()];
  const sessions = [
    await launchChromium({ extension: ours.folder }),
    await launchChromium({ extension: empty.folder, welcome: false }),
  ] as const;
  const rows = [['from the command to the text, ms', 'Dễ Đọc', 'empty page', 'ratio', 'worst', 'longest task after']];
  try {
    for (const { name, url, html } of benchPages()) {
      const results: [Opening[], Opening[]] = [[], []];
      for (const session of sessions) session.portal.serve(url, html);
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const side of [0, 1] as const) {
          const opening = await openOnce(sessions[side], url);
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
    for (const session of sessions) await session.stop();
    await ours.remove();
    await empty.remove();
  }
  return table(rows);
}
