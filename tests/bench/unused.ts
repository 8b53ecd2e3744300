import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../e2e/harness/index.ts';
import { emptyExtension, openCopy } from './copies.ts';
import { median, table } from './figures.ts';
import { benchPages } from './pages.ts';

/** What the extension costs a page on which nobody uses it: processor time of its scripts on the main thread while the page loads, and memory kept afterwards. */

const ROUNDS = 9;

interface Cost {
  /** Main-thread time of the extension's own scripts, compiling included, in ms. */
  scriptMs: number;
  /** JavaScript heap of the page after a collection, in MB. */
  heapMb: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  /** Processor time, in µs: other work on the machine does not count. */
  tdur?: number;
  ts?: number;
  tid?: number;
  args?: { data?: { url?: string; fileName?: string }; fileName?: string };
}

const isOurs = ({ args }: TraceEvent): boolean =>
  [args?.data?.url, args?.data?.fileName, args?.fileName].some((url) => url?.startsWith('chrome-extension://'));

/** Events of the extension's scripts that lie in no other such event, so that nothing counts twice. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .filter((event) => event.ph === 'X' && isOurs(event))
    .toSorted((a, b) => (a.ts ?? 0) - (b.ts ?? 0))
    .filter(({ ts = 0, dur = 0 }) => {
      const isOuter = ts >= end;
      end = Math.max(end, ts + dur);
      return isOuter;
    });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function visit(session: Session, url: string): Promise<Cost> {
  const page = await session.browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const trace = await page.tracing.stop();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(Buffer.from(trace ?? []).toString('utf8'));
  const scriptMs = outermost(traceEvents).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  const heapMb = await heapOf(page);
  await page.close();
  return { scriptMs, heapMb };
}

/** Two pages of a portal, where the detector answers the toolbar icon, and one of any other site. */
function unusedPages(): ReturnType<typeof benchPages> {
  const portal = benchPages().slice(0, 2);
  const elsewhere = portal.slice(1).map(({ name, html }) => ({
    name: `${name}, no portal`,
    url: 'http://trang-khac.example.com/bai-1.html',
    html,
  }));
  return [...portal, ...elsewhere];
}

export async function benchUnused(): Promise<string> {
  const copies = [await openCopy(), await emptyExtension({ contentScript: true }), await emptyExtension()] as const;
  const sessions: Session[] = [];
  for (const [side, { folder }] of copies.entries()) {
    sessions.push(await launch('chromium', { extension: folder, welcome: side === 0 }));
  }
  const rows = [['a page where it is not used', 'with', 'main thread, ms', 'heap, MB', 'heap more, MB']];
  try {
    for (const { name, url, html } of unusedPages()) {
      const costs: Cost[][] = sessions.map(() => []);
      for (const session of sessions) session.portal.serve(url, html);
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [side, session] of sessions.entries()) {
          const cost = await visit(session, url);
          // The first round warms caches.
          if (round > 0) costs[side]?.push(cost);
        }
      }
      const script = costs.map((side) => median(side.map(({ scriptMs }) => scriptMs)));
      const heap = costs.map((side) => median(side.map(({ heapMb }) => heapMb)));
      const bare = heap[2] ?? Number.NaN;
      for (const [side, who] of ['Dễ Đọc', 'an empty content script', 'none'].entries()) {
        const own = heap[side] ?? Number.NaN;
        rows.push([name, who, script[side]?.toFixed(2) ?? '', own.toFixed(2), (own - bare).toFixed(2)]);
      }
    }
  } finally {
    for (const session of sessions) await session.stop();
    for (const copy of copies) await copy.remove();
  }
  return table(rows);
}
