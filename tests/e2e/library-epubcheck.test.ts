import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../lib/library/export/epub.ts';
import { fullItem, NOW } from '../unit/library/export/full-item.ts';

const run = promisify(execFile);
/** Debian's package; without it there is nothing to check with. */
const CHECKER = '/usr/bin/epubcheck';
const options = { now: NOW };

/** What EPUBCheck says of a book, warnings included; its last line alone when all is well. */
async function check(book: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'epub-')), 'book.epub');
  await writeFile(path, book);
  const { stdout, stderr } = await run('java', ['-jar', CHECKER, '--failonwarnings', path]).catch((error) => error);
  return String(stdout) + String(stderr);
}

describe.runIf(existsSync(CHECKER))('EPUBCheck', () => {
  it('has nothing to say of one article', async () => {
    expect(await check(toEpub([fullItem()], options))).toContain('No errors or warnings detected');
  });

  it('has nothing to say of a bulletin with odd articles in it', async () => {
    const odd = fullItem('', 'bai-3');
    odd.record.article = { ...odd.record.article, title: '', blocks: [], language: 'tiếng Việt', url: 'không phải' };
    const book = toEpub([fullItem(), fullItem('Bài hai', 'bai-2'), odd], options);
    expect(await check(book)).toContain('No errors or warnings detected');
  });
});
