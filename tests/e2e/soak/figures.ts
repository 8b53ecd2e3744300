import type { Page } from 'puppeteer-core';
import { runInWindow } from '../harness/firefox-window.ts';
import type { Session } from '../harness/index.ts';

/** What must stay flat, at one moment, by name. Sizes are in bytes. */
export type Figures = Readonly<Record<string, number>>;

/** Rows in each store of the library, and what the browser says that the extension keeps on the disk. */
function storedIn(page: Page): Promise<Figures> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('de-doc');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const counts = names.map(
      (name) =>
        new Promise<[string, number]>((resolve, reject) => {
          const counting = transaction.objectStore(name).count();
          counting.onsuccess = () => resolve([`stored ${name}`, counting.result]);
          counting.onerror = () => reject(counting.error);
        }),
    );
    const figures = Object.fromEntries(await Promise.all(counts));
    db.close();
    const { usage = 0 } = await navigator.storage.estimate();
    return { ...figures, 'disk bytes': usage, elements: document.getElementsByTagName('*').length };
  });
}

/** After a forced collection: heap, listeners, nodes and documents of the process that the extension's pages share. */
async function chromiumMemory(page: Page): Promise<Figures> {
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = 0, JSEventListeners = 0, Nodes = 0, Documents = 0 } = await page.metrics();
    return { 'heap bytes': JSHeapUsedSize, listeners: JSEventListeners, nodes: Nodes, documents: Documents };
  } finally {
    await session.detach();
  }
}

/** Firefox tells the memory of the process that all extension pages and the background live in. */
async function firefoxMemory(session: Session): Promise<Figures> {
  const collect = "Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')";
  const ask =
    'ChromeUtils.requestProcInfo().then(({ children }) => children.find(({ type }) => type === "extension").memory)';
  await runInWindow(session.browser, collect);
  return { 'process bytes': Number(await runInWindow(session.browser, ask)) };
}

/** Looks at a page of the extension that has been open all the time. */
export async function takeFigures(session: Session, page: Page): Promise<Figures> {
  const memory = session.name === 'chromium' ? await chromiumMemory(page) : await firefoxMemory(session);
  return { ...memory, ...(await storedIn(page)) };
}

const meanOf = (all: readonly Figures[], name: string): number =>
  all.reduce((sum, figures) => sum + (figures[name] ?? 0), 0) / Math.max(1, all.length);

/** How much a figure may be above what it was: engines keep some slack, and the disk is tidied when the browser likes. */
const ROOM: Readonly<Record<string, number>> = {
  'heap bytes': 3e6,
  'process bytes': 60e6,
  'disk bytes': 8e6,
  listeners: 40,
  nodes: 400,
  elements: 20,
  documents: 3,
  // Drafts are kept to sixty, and pictures are swept every twenty deletions at the latest.
  'stored heads': 60,
  'stored texts': 60,
  'stored pictures': 24,
};

export interface Trend {
  name: string;
  first: number;
  last: number;
  isFlat: boolean;
}

/** Compares the first tenth of the figures with the last. A figure is flat when it has not grown by more than a tenth and its own room. */
export function trendsOf(all: readonly Figures[]): Trend[] {
  const tenth = Math.max(1, Math.floor(all.length / 10));
  const [first, last] = [all.slice(0, tenth), all.slice(-tenth)];
  return Object.keys(all[0] ?? {}).map((name) => {
    const [before, after] = [meanOf(first, name), meanOf(last, name)];
    return { name, first: before, last: after, isFlat: after <= before * 1.1 + (ROOM[name] ?? 2) };
  });
}

const shown = (name: string, value: number): string =>
  name.endsWith('bytes') ? `${(value / 1e6).toFixed(2)} MB` : value.toFixed(1);

/** The comparison as a table for people. */
export function tableOf(trends: readonly Trend[]): string {
  const rows = trends.map(
    ({ name, first, last, isFlat }) =>
      `| ${name} | ${shown(name, first)} | ${shown(name, last)} | ${isFlat ? 'flat' : 'GROWS'} |`,
  );
  return ['| figure | first tenth | last tenth | |', '|---|--:|--:|---|', ...rows].join('\n');
}
