import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

const ENTRY = `
import { pageFields } from './lib/library/head.ts';
import { openLibrary } from './lib/library/index.ts';
import { encodeRecord } from './lib/library/search/encode.ts';
import { createSearchEngine } from './lib/library/search/engine.ts';
import { indexEntries } from './lib/library/search/write.ts';
import { syntheticArticle } from './tests/bench/library-synthetic.ts';
const engines = new WeakMap();
function createEngineSearch(library, query) {
  if (!engines.has(library)) engines.set(library, createSearchEngine(library.db));
  return engines.get(library).search(query);
}
async function fill(from, to, name) {
  const library = await openLibrary({ name });
  const now = Date.now();
  const records = Array.from({ length: to - from }, (_, at) => {
    const article = syntheticArticle(from + at);
    const id = 'bai-' + (from + at);
    return { id, ...pageFields(article), createdAt: now + at, savedAt: now + at, tags: [], article };
  });
  await library.db.write(['heads', 'texts', 'packs', 'tail', 'meta'], async (stores) => {
    const entries = records.map((record) => ({ id: record.id, at: record.savedAt, bytes: encodeRecord(record) }));
    const seqs = await indexEntries(stores, entries);
    await Promise.all(records.map(({ article, ...head }, at) =>
      Promise.all([stores.heads.put({ ...head, seq: seqs[at] }), stores.texts.put(article, head.id)])));
  });
  library.close();
}
globalThis.deDoc = { openLibrary, syntheticArticle, createEngineSearch, fill };
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

/** Articles a transaction: what a phone's memory holds without trouble. */
const BATCH = 1280;

/** Fills the library of a page's extension with articles of `from` to `to`, as a restore does: many in a transaction, with the same functions. */
export async function fillLibrary(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(await libraryScript());
  for (let at = from; at < to; at += BATCH) await page.evaluate(`deDoc.fill(${at}, ${Math.min(to, at + BATCH)})`);
}
