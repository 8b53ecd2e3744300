import type { Page } from 'puppeteer-core';
import { BROWSERS, launch, type Session, until } from '../e2e/harness/index.ts';
import { fillLibrary, libraryScript } from './library-page.ts';

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

/** From asking for the page to its first row, in a new tab. */
async function coldOpen(session: Session): Promise<number> {
  const from = performance.now();
  const page = await session.openExtension('library.html');
  await until('a row', () => page.evaluate(() => document.querySelector('h2 a') !== null), 60_000);
  const whole = performance.now() - from;
  // The page's own clock leaves the driver and the process start out.
  const own = await page.evaluate(() => performance.getEntriesByName('library-rows')[0]?.startTime ?? 0);
  await page.close();
  return own || whole;
}

async function heapOf(session: Session): Promise<number | undefined> {
  if (session.name !== 'chromium') return undefined;
  const page = await session.openExtension('library.html');
  await until('a row', () => page.evaluate(() => document.querySelector('h2 a') !== null), 60_000);
  const { JSHeapUsedSize } = await page.metrics();
  await page.close();
  return JSHeapUsedSize;
}

async function restoreTime(page: Page): Promise<number> {
  return (await page.evaluate(`(async () => {
    const source = await deDoc.openLibrary({ name: 'bench-source' });
    for (let at = 0; at < 1000; at++) await source.save(deDoc.syntheticArticle(at), { id: 'r-' + at });
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

function rowsOf({ times, saves, share }: Measured, opens: readonly number[], heap: number | undefined): string[] {
  const line = (what: string, runs: readonly number[]) =>
    `| ${what} | ${percentile(runs, 0.5).toFixed(1)} | ${percentile(runs, 0.95).toFixed(1)} |`;
  const { cold = [], ...queries } = times;
  return [
    line('first rows of a new tab', opens),
    line('save without pictures', saves),
    line('first search, index not loaded', cold),
    ...Object.entries(queries).map(([query, runs]) => line(`search: ${query}`, runs)),
    `| index, of the text | ${share.toFixed(2)} | |`,
    `| heap of the page, MB | ${heap === undefined ? '?' : (heap / 1e6).toFixed(1)} | |`,
  ];
}

async function measure(name: Session['name'], sizes: readonly number[]): Promise<string> {
  const session = await launch(name);
  const lines: string[] = [];
  try {
    const page = await session.openExtension('options.html');
    await page.evaluate(await libraryScript());
    lines.push(`${name}: restore of 1,000 articles: ${Math.round(await restoreTime(page))} ms`);
    let filled = 0;
    for (const size of sizes) {
      await fillLibrary(page, filled, size);
      filled = size;
      const measured = (await page.evaluate(`(${SEARCH})(${JSON.stringify(QUERIES)})`)) as Measured;
      const opens = [];
      for (let run = 0; run < 5; run++) opens.push(await coldOpen(session));
      lines.push('', `| ${name}, ${size} articles | p50 | p95 |`, '|---|--:|--:|');
      lines.push(...rowsOf(measured, opens, await heapOf(session)));
    }
  } finally {
    await session.stop();
  }
  return lines.join('\n');
}

/** The library in both browsers with more and more articles: times in milliseconds. `LIBRARY_SIZES=1000,10000,100000` goes further. */
export async function benchLibrary(): Promise<string> {
  const sizes = (process.env['LIBRARY_SIZES'] ?? '1000,10000').split(',').map(Number);
  const tables: string[] = [];
  for (const name of BROWSERS) tables.push(await measure(name, sizes));
  return tables.join('\n\n');
}
