import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { table } from './figures.ts';
import { benchPages } from './pages.ts';

/**
 * Times extraction in Chromium beside bare Readability with the clone that it needs, on the same parsed pages, one after the other. No
 * page's scripts run: the pages are parsed as data.
 */

const FIXTURES = join(import.meta.dirname, '../fixtures/portals');
/** Pages of other people's making; they are measured where they lie beside the repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus/wcxb-dev/html');
const ROUNDS = 3;

const ENTRY = `
import { Readability } from '@mozilla/readability';
import { detectArticle, extractArticle } from './lib/article/index.ts';
const url = new URL('https://bench.invalid/bai-viet-tren-cong-thong-tin-12345.html');
const WORK = {
  readability: (page) => new Readability(page.cloneNode(true)).parse(),
  extract: (page) => extractArticle(page, url),
  detect: (page) => detectArticle(page, url),
};
globalThis.measure = (html, rounds) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const best = {};
  for (let round = 0; round < rounds; round++) {
    const names = Object.keys(WORK);
    for (const name of round % 2 ? names.reverse() : names) {
      const start = performance.now();
      WORK[name](page);
      best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
    }
  }
  return best;
};
`;

type Times = Record<'readability' | 'extract' | 'detect', number>;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
}

async function measureAll(page: Page, pages: readonly string[], rounds: number): Promise<Times[]> {
  const times: Times[] = [];
  for (const html of pages)
    times.push(
      await page.evaluate((text, count) => (globalThis as unknown as Measured).measure(text, count), html, rounds),
    );
  return times;
}

interface Measured {
  measure(html: string, rounds: number): Times;
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

function rowsOf(name: string, times: readonly Times[]): string[][] {
  const column = (key: keyof Times, share: number) =>
    at(
      times.map((entry) => entry[key]),
      share,
    );
  const shares: [string, number][] =
    times.length > 1
      ? [
          ['median', 0.5],
          ['p95', 0.95],
        ]
      : [['', 1]];
  return shares.map(([label, share]) => {
    const [own, bare, detect] = [column('extract', share), column('readability', share), column('detect', share)];
    return [
      `${name}${label && `, ${label}`}`,
      own.toFixed(1),
      bare.toFixed(1),
      (own / bare).toFixed(2),
      detect.toFixed(2),
    ];
  });
}

export async function benchExtract(): Promise<string> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine: npm test installs one');
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const rows = [['extraction in Chromium, ms', 'Dễ Đọc', 'Readability with clone', 'ratio', 'detection']];
  try {
    const page = await browser.newPage();
    await page.evaluate(await script());
    const sets = [
      { name: 'fixtures', folder: FIXTURES },
      { name: 'corpus', folder: CORPUS },
    ];
    for (const { name, folder } of sets.filter((set) => existsSync(set.folder))) {
      const pages = pagesIn(folder);
      // Warms the engine's compilers on both sides.
      await measureAll(page, pages.slice(0, 40), 1);
      rows.push(...rowsOf(`${pages.length} pages, ${name}`, await measureAll(page, pages, ROUNDS)));
    }
    for (const { name, html } of benchPages()) rows.push(...rowsOf(name, await measureAll(page, [html], ROUNDS)));
  } finally {
    await browser.close();
  }
  return table(rows);
}
