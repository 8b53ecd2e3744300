import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import { press, takeScreenshot, textOf, until, viewOf } from './harness/index.ts';
import { START } from './library/kill-browser.ts';

/** Files of a profile that hold the extension's databases. */
async function storeFiles(profile: string): Promise<string[]> {
  const all = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = all.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return files.filter((file) => /IndexedDB.*chrome-extension.*(MANIFEST|CURRENT|\.ldb|\.log|\.sqlite|\.db)/.test(file));
}

/** Writes over the beginning of a file. */
async function spoil(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(256, 0x5a), 0, 256, 0);
  await file.close();
}

/** Chromium takes a broken store away and goes on with an empty one. */
describe('a store that is broken on the disk', () => {
  let profile: string;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'de-doc-loss-'));
  });
  afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('is told to the reader, with the way to a backup', async () => {
    const before = await START.chromium(profile);
    await fillLibrary(before.page, 0, 5);
    await before.browser.close();
    const files = await storeFiles(profile);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await spoil(file);
    const { browser, page } = await START.chromium(profile);
    try {
      await page.goto(new URL('/library.html', page.url()).href);
      const says = async (what: string) => (await textOf(viewOf(page))).includes(what);
      await until('the loss', () => says('Trình duyệt thấy chỗ lưu bị hỏng'));
      await takeScreenshot(page, 'library-loss');
      await press(viewOf(page), 'button', 'Khôi phục');
      await until('the panel', () => says('Chọn tệp sao lưu'));
    } finally {
      await browser.close();
    }
  }, 60_000);
});
