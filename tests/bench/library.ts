import type { Page } from 'puppeteer-core';
import { BROWSERS, launch, type Session, until } from '../e2e/harness/index.ts';
import { fillLibrary, libraryScript } from './library-page.ts';
import { FRAMES } from './look-page.ts';

const QUERIES: Readonly<Record<string, string>> = {
  'one word': 'nguoc ',
  'two-word phrase': '"nuoc sach"',
  'exact toned phrase': '"nghị quyết về"',
  'rare word': 'xyzzy ',
  prefix: 'ngh',
  'scattered words': 'bai nuoc sach',
};

const SEARCH = `async (queries) => {
  const library = await deDoc.openLibrary();
  const { db } = library;
  const cold = performance.now();
  await library.search('bai', { limit: 20 });
  const times = { cold: [performance.now() - cold] };
  await deDoc.createEngineSearch(library, 'bai');
  // As long as a reader takes to the next key: filters are made meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const [name, query] of Object.entries(queries)) {
    times[name] = [];
    for (let run = 0; run < 25; run++) {
      const from = performance.now();
      await deDoc.createEngineSearch(library, query);
      times[name].push(performance.now() - from);
    }
  }
  const saves = [];
  for (let at = 0; at < 40; at++) {
    const article = deDoc.syntheticArticle(9_000_000 + at);
    const from = performance.now();
    await library.save(article, { id: 'save-' + at });
    saves.push(performance.now() - from);
  }
  const text = new TextEncoder().encode(JSON.stringify(deDoc.syntheticArticle(1))).length;
  const index = await db.read(['packs', 'tail'], async ({ packs, tail }) =>
    (await packs.getAll()).reduce((sum, pack) => sum + pack.bytes.length, 0) +
    (await tail.getAll()).reduce((sum, entry) => sum + entry.bytes.length, 0));
  const count = await db.read(['heads'], ({ heads }) => heads.count());
  for (let at = 0; at < 40; at++) await library.remove('save-' + at);
  library.close();
  return { times, saves, share: index / (text * count) };
}`;

interface Measured {
  times: Record<string, number[]>;
  saves: number[];
  share: number;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** From asking for the page to its first rows, in a new tab, on the page's own clock: it leaves the driver and the process start out. */
async function coldOpen(session: Session): Promise<number> {
  const page = await session.openExtension('library.html');
  const first = () => page.evaluate(() => performance.getEntriesByName('library-rows')[0]?.startTime ?? 0);
  await until('a row', async () => (await first()) > 0, 60_000);
  const own = await first();
  // The page reads all heads now; the next one is not to wait for that.
  await until('the count', () =>
    page.evaluate(() => Number(document.querySelector('output')?.textContent?.replace(/\D/g, '')) > 24),
  );
  await page.close();
  return own;
}

async function heapOf(session: Session): Promise<number | undefined> {
  if (session.name !== 'chromium') return undefined;
  const page = await session.openExtension('library.html');
  await until('a row', () => page.evaluate(() => document.querySelector('h2 a') !== null), 60_000);
  const { JSHeapUsedSize } = await page.metrics();
  await page.close();
  return JSHeapUsedSize;
}

/** Frames a second, and frames over 25 ms in a hundred, while a page is scrolled through at 60 px a frame. */
async function scrolling(session: Session, path: string): Promise<readonly [number, number]> {
  const page = await session.openExtension(path);
  const isLong = () => page.evaluate(() => document.documentElement.scrollHeight > 10_000);
  await until('all rows', isLong, 60_000);
  await page.bringToFront();
  const frames = (await page.evaluate(FRAMES)) as number[];
  await page.close();
  return [1000 / percentile(frames, 0.5), (frames.filter((ms) => ms > 25).length / frames.length) * 100];
}

async function restoreTime(page: Page): Promise<number> {
  return (await page.evaluate(`(async () => {
    await deDoc.fill(0, 1000, 'bench-source');
    const source = await deDoc.openLibrary({ name: 'bench-source' });
    const file = await source.backup();
    const target = await deDoc.openLibrary({ name: 'bench-target' });
    const from = performance.now();
    await target.restore(file);
    const took = performance.now() - from;
    for (const library of [source, target]) library.close();
    for (const name of ['bench-source', 'bench-target']) indexedDB.deleteDatabase(name);
    return took;
  })()`)) as number;
}

/** What one size came to: [p50, p95] or one figure, by what was measured. */
type Column = Map<string, readonly number[]>;

function columnOf(
  { times, saves, share }: Measured,
  opens: readonly number[],
  heap: number | undefined,
  frames: ReadonlyMap<string, readonly number[]>,
): Column {
  const both = (runs: readonly number[]) => [percentile(runs, 0.5), percentile(runs, 0.95)];
  const { cold = [], ...queries } = times;
  return new Map<string, readonly number[]>([
    ['first rows of a new tab', both(opens)],
    ['save without pictures', both(saves)],
    ['first search, index not loaded', [percentile(cold, 0.5)]],
    ...Object.entries(queries).map(([query, runs]) => [`search: ${query}`, both(runs)] as const),
    ['index, times the text', [share]],
    ...(heap === undefined ? [] : [['heap of the page, MB', [heap / 1e6]] as const]),
    ...frames,
  ]);
}

/** A column a size, `p50 · p95`, and how many times the last is of the first. */
function tableOf(name: string, sizes: readonly number[], columns: readonly Column[]): string {
  const text = (figures: readonly number[] = []) => figures.map((one) => one.toFixed(one < 1 ? 2 : 1)).join(' · ');
  const rows = [...(columns[0]?.keys() ?? [])].map((what) => {
    const [first = 1] = columns[0]?.get(what) ?? [];
    const [last = 1] = columns.at(-1)?.get(what) ?? [];
    const cells = columns.map((column) => text(column.get(what)));
    return `| ${[what, ...cells, `× ${(Math.max(0.1, last) / Math.max(0.1, first)).toFixed(1)}`].join(' | ')} |`;
  });
  const head = [`${name}: p50 · p95, ms`, ...sizes.map((size) => `${size} articles`), 'growth'];
  return [`| ${head.join(' | ')} |`, `|---|${'--:|'.repeat(head.length - 1)}`, ...rows].join('\n');
}

async function measure(name: Session['name'], sizes: readonly number[]): Promise<string> {
  const session = await launch(name);
  const columns: Column[] = [];
  try {
    const page = await session.openExtension('options.html');
    await page.evaluate(await libraryScript());
    const restore = `${name}: restore of 1,000 articles: ${Math.round(await restoreTime(page))} ms`;
    let filled = 0;
    for (const size of sizes) {
      await fillLibrary(page, filled, size);
      filled = size;
      const measured = (await page.evaluate(`(${SEARCH})(${JSON.stringify(QUERIES)})`)) as Measured;
      const opens = [];
      for (let run = 0; run < 7; run++) opens.push(await coldOpen(session));
      const heap = await heapOf(session);
      const frames = new Map([
        ['scrolled: frames a second · over 25 ms, %', await scrolling(session, 'library.html')],
        ['a plain text: frames a second · over 25 ms, %', await scrolling(session, 'licences.txt')],
      ]);
      columns.push(columnOf(measured, opens, heap, frames));
    }
    return `${restore}\n\n${tableOf(name, sizes, columns)}`;
  } finally {
    await session.stop();
  }
}

/** The library in both browsers with more and more articles: times in milliseconds. `LIBRARY_SIZES=1000,10000,100000` goes further. */
export async function benchLibrary(): Promise<string> {
  const sizes = (process.env['LIBRARY_SIZES'] ?? '1000,10000').split(',').map(Number);
  const tables: string[] = [];
  for (const name of BROWSERS) tables.push(await measure(name, sizes));
  return tables.join('\n\n');
}
