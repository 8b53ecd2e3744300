import { setTimeout as pause } from 'node:timers/promises';
import type { Article } from '../../lib/article/types.ts';
import { until } from '../e2e/harness/index.ts';
import { type BareChromium, startBareChromium } from './bare-chromium.ts';
import { emptyExtension, openCopy } from './copies.ts';
import { median, table } from './figures.ts';
import { libraryScript } from './library-page.ts';
import { FRAMES, PAINT, TASKS } from './look-page.ts';

/**
 * How the reader looks while it works, in Chromium with nobody attached to the page: when its largest content is painted, beside an empty extension
 * page opened in the same way; the longest task of a change of theme, size and so on in an article of 20,000 paragraphs; and its frames while scrolled
 * through, beside an empty page's.
 */

const ROUNDS = 11;
const LONG = 20_000;
const SHORT_ID = 'bai-7';
const LONG_ID = 'bai-dai';

/** The same article on every machine, of so many paragraphs. */
function longArticle(count: number): Article {
  const text =
    'Đoàn công tác ghi nhận các ý kiến của bà con ở TP. Bắc Kạn và hẹn trả lời bằng văn bản trước ngày 15 tháng 3 năm 2026.';
  const blocks = Array.from({ length: count }, (_unused, index) =>
    index % 50 === 0
      ? { type: 'heading' as const, id: `b${index}`, level: 2 as const, runs: [{ text: `Mục ${index / 50 + 1}` }] }
      : { type: 'paragraph' as const, id: `b${index}`, runs: [{ text: `Đoạn ${index}. ${text}` }] },
  );
  return { url: 'https://tinh.gov.vn/dai', title: 'Bài dài', language: 'vi', wordCount: count * 27, blocks };
}

async function fill(browser: BareChromium, base: string): Promise<void> {
  const tab = await browser.open(`${base}/licences.txt`);
  await browser.evaluate({ tab }, `${await libraryScript()}; 0`);
  const long = JSON.stringify(longArticle(LONG));
  await browser.evaluate(
    { tab },
    `(async () => {
      const library = await deDoc.openLibrary();
      await library.save(deDoc.syntheticArticle(7), { id: '${SHORT_ID}' });
      await library.save(${long}, { id: '${LONG_ID}' });
      library.close();
    })()`,
  );
  await browser.close(tab);
}

/** When the largest content of a page is painted, in ms from the beginning of its navigation. */
async function largestPaint(browser: BareChromium, url: string): Promise<number> {
  const tab = await browser.open(url);
  await pause(400);
  const paint = await until('a paint', () => browser.evaluate<number>({ tab }, PAINT));
  await browser.close(tab);
  return paint;
}

/** What is changed in the long article, as another page of the extension would change it. */
const CHANGES = {
  'theme: dark': "chrome.storage.local.set({ 'settings.theme': 'dark' })",
  'theme by the hour': "chrome.storage.local.set({ 'settings.theme': 'auto', 'settings.autoTheme': 'hours' })",
  'size: 150 %': "chrome.storage.local.set({ 'settings.textScale': 150 })",
  'line height: 2': "chrome.storage.local.set({ 'settings.lineHeight': 2 })",
  'family: Lexend': "chrome.storage.local.set({ 'settings.fontFamily': 'lexend' })",
  'column: 50 em': "chrome.storage.local.set({ 'settings.columnWidth': 50 })",
  'back to the beginning': 'chrome.storage.local.clear()',
  'bold first letters': "chrome.storage.local.set({ 'settings.boldStarts': true })",
  'bold first letters off': "chrome.storage.local.set({ 'settings.boldStarts': false })",
  'space between syllables': "chrome.storage.local.set({ 'settings.wordSpacing': 0.4 })",
  'line focus': "chrome.storage.local.set({ 'settings.lineFocus': true })",
  'a line down':
    "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))",
  ruler: "chrome.storage.local.set({ 'settings.lineFocusLook': 'ruler' })",
  'line focus off': "chrome.storage.local.set({ 'settings.lineFocus': false, 'settings.wordSpacing': 0 })",
  'scrolling by itself': `document.querySelector('[aria-label="Tự cuộn"]').click()`,
  'scrolling stopped': `document.querySelector('[aria-label="Tự cuộn"]').click()`,
  'short forms not explained': "chrome.storage.local.set({ 'settings.abbreviationHints': false })",
  'short forms explained': "chrome.storage.local.set({ 'settings.abbreviationHints': true })",
  '500 marks': `(() => {
    const texts = [...document.querySelectorAll('article p')].filter((_p, at) => at % 39 === 0).map((p) => p.firstChild?.firstChild ?? p.firstChild);
    const ranges = texts.map((text) => { const range = new Range(); range.selectNodeContents(text); return range; });
    CSS.highlights.set('mark-yellow', new Highlight(...ranges));
  })()`,
  'theme: ivory, with the marks': "chrome.storage.local.set({ 'settings.theme': 'ivory' })",
  'panel: outline': `document.querySelector('[aria-label="Mục lục"]').click()`,
  'outline closed': `document.querySelector('[aria-label="Mục lục"]').click()`,
  'to the end': "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })",
  '"Nghe" there': `document.querySelector('[aria-label="Trình đọc"] [aria-label="Nghe"]').click()`,
  '"Tạm dừng"': `document.querySelector('[aria-label="Trình đọc"] [aria-label="Tạm dừng"]').click()`,
} as const;

async function inLongArticle(browser: BareChromium, base: string): Promise<string> {
  const tab = await browser.open(`${base}/reader.html?id=${LONG_ID}`);
  const count = () => browser.evaluate<number>({ tab }, "document.querySelectorAll('article [data-block]').length");
  const begun = performance.now();
  await until('every paragraph', async () => (await count()) > LONG, 120_000);
  const built = performance.now() - begun;
  await until('the player', () => browser.evaluate({ tab }, "document.querySelector('progress') !== null"), 60_000);
  await pause(1500);
  const rows = [['20,000 paragraphs', 'longest task, ms', 'longest frame, ms']];
  for (const [what, change] of Object.entries(CHANGES)) {
    const { task, frame } = await browser.evaluate<{ task: number; frame: number }>({ tab }, TASKS(change));
    rows.push([what, task === 0 ? '< 50' : task.toFixed(0), frame.toFixed(0)]);
  }
  const empty = await browser.open(`${base}/licences.txt`);
  await browser.show(empty);
  const bare = await browser.evaluate<number[]>({ tab: empty }, FRAMES);
  await browser.show(tab);
  await browser.evaluate({ tab }, 'scrollTo(0, 0)');
  const own = await browser.evaluate<number[]>({ tab }, FRAMES);
  await browser.evaluate({ tab }, 'scrollTo(0, document.documentElement.scrollHeight / 2)');
  await pause(500);
  const middle = await browser.evaluate<number[]>({ tab }, FRAMES);
  const late = (frames: readonly number[]) =>
    `${((frames.filter((ms) => ms > 25).length / frames.length) * 100).toFixed(1)} %`;
  const scrolling = [['scrolled 60 px a frame', 'frames a second', 'frames over 25 ms', 'longest, ms']];
  for (const [what, frames] of Object.entries({ 'a plain text': bare, 'from the top': own, 'from the middle': middle }))
    scrolling.push([what, (1000 / median(frames)).toFixed(0), late(frames), Math.max(...frames).toFixed(0)]);
  return `built whole after ${built.toFixed(0)} ms\n${table(rows)}\n\n${table(scrolling)}`;
}

export async function benchLook(): Promise<string> {
  const [ours, empty] = [await openCopy(), await emptyExtension()];
  const browsers = [await startBareChromium(ours.folder), await startBareChromium(empty.folder)] as const;
  const [own, bare] = browsers;
  try {
    await fill(own, own.base);
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      const pair = [
        await largestPaint(own, `${own.base}/reader.html?id=${SHORT_ID}`),
        await largestPaint(bare, `${bare.base}/page.html`),
      ] as const;
      // The first round warms caches on both sides.
      if (round > 0) for (const at of [0, 1] as const) times[at].push(pair[at]);
    }
    const [reader, nothing] = times.map(median) as [number, number];
    const paints = table([
      ['largest content, ms', 'Dễ Đọc', 'empty page', 'ratio', 'worst'],
      [
        'a saved article',
        reader.toFixed(0),
        nothing.toFixed(0),
        (reader / nothing).toFixed(2),
        Math.max(...times[0]).toFixed(0),
      ],
    ]);
    return `${paints}\n\n${await inLongArticle(own, own.base)}`;
  } finally {
    for (const browser of browsers) await browser.stop();
    await ours.remove();
    await empty.remove();
  }
}
