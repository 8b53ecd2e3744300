import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

const ENTRY = `
import { openLibrary } from './lib/library/index.ts';
import { createSearchEngine } from './lib/library/search/engine.ts';
import { syntheticArticle } from './tests/bench/library-synthetic.ts';
const engines = new WeakMap();
function createEngineSearch(library, query) {
  if (!engines.has(library)) engines.set(library, createSearchEngine(library.db));
  return engines.get(library).search(query);
}
globalThis.deDoc = { openLibrary, syntheticArticle, createEngineSearch };
`;

/** The library as one script that sets \`deDoc\`, to be run inside a page of the extension. */
export async function libraryScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Fills the library of a page's extension with articles of `from` to `to`, as a restore would: many in a transaction. */
export async function fillLibrary(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(await libraryScript());
  await page.evaluate(`(async () => {
    const library = await deDoc.openLibrary();
    for (let at = ${from}; at < ${to}; at++) await library.save(deDoc.syntheticArticle(at), { id: 'bai-' + at });
    library.close();
  })()`);
}
