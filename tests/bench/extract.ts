import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { detectArticle, extractArticle } from '../../lib/article/index.ts';

/**
 * Times extraction beside bare Readability with its clone, side by side on the same parsed pages, in Node with linkedom.
 * Usage: `node tests/bench/extract.ts [folder of .html and .html.gz]`; without a folder, the fixtures.
 */
const FIXTURES = path.join(import.meta.dirname, '../fixtures/portals');
const ROUNDS = 2;

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function row(name: string, times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1).padStart(8);
  return `${name.padEnd(28)}${at(0.5)}${at(0.95)}${at(1)}`;
}

const folder = process.argv[2] ?? FIXTURES;
if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
const url = new URL('https://bench.invalid/bai-viet-tren-cong-thong-tin-12345.html');
const times = { readability: [] as number[], extract: [] as number[], detect: [] as number[] };
const pages = pagesIn(folder);
for (let round = 0; round < ROUNDS; round++) {
  for (const html of pages) {
    const document = parseHTML(html).document as unknown as Document;
    const measured = {
      readability: time(() => new Readability(document.cloneNode(true) as Document).parse()),
      extract: time(() => extractArticle(document, url)),
      detect: time(() => detectArticle(document, url)),
    };
    // The first round warms the engine up.
    if (round === 0) continue;
    for (const name of ['readability', 'extract', 'detect'] as const) times[name].push(measured[name]);
  }
}
console.log(
  `${pages.length} pages, milliseconds`.padEnd(28) + ['median', 'p95', 'max'].map((name) => name.padStart(8)).join(''),
);
console.log(row('Readability with its clone', times.readability));
console.log(row('extractArticle', times.extract));
console.log(row('detectArticle', times.detect));
