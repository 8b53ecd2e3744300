import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  launch,
  openReader,
  type Session,
  shows,
  takeScreenshot,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';

/** Pages that are not ours to ship; the check runs where they lie beside the repository. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus/vi');

interface RealPage {
  file: string;
  gold: string;
  url: string;
  meta: { title: string; byline: string; date: string };
}

const PAGES: RealPage[] = existsSync(FOLDER) ? JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) : [];
const CHROME = ['Block_BanTin', 'Tăng cỡ chữ Giảm cỡ chữ', 'Ý kiến bạn đọc'];
const words = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

describe.runIf(PAGES.length > 0).each(BROWSERS)('real pages in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => session?.stop());

  it.each(PAGES)('$file', async ({ file, gold, url, meta }) => {
    const address = url.replace('https:', 'http:');
    session.portal.serve(address, readFileSync(join(FOLDER, file)));
    const page = await openReader(session, address);
    const view = viewOf(page);
    await until('the reader shows the title', () => shows(view, 'heading', meta.title));
    const last = words(readFileSync(join(FOLDER, gold), 'utf8').trim().split('\n').at(-1) ?? '').slice(0, 60);
    await until('the last paragraph is there', async () => words(await textOf(view)).includes(last));
    const text = words(await textOf(view));
    expect(text).toContain(meta.byline);
    const [year, month, day] = meta.date.split('-').map(Number);
    expect(text).toContain(`${day}/${month}/${year}`);
    for (const chrome of CHROME) expect(text).not.toContain(chrome);
    await takeScreenshot(page, `real-${file.replace('.html', '')}-${name}`);
    await page.close();
  });
});
