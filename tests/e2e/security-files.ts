import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { libraryScript } from '../bench/library-page.ts';

/** A page out of an exported file, as a browser or a reader of books would show it. */
export interface ExportedPage {
  path: string;
  text: string;
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** All saved articles as an HTML file, with its policy and without, and as every page of a book. */
export async function exportedPages(library: Page): Promise<ExportedPage[]> {
  await library.evaluate(await libraryScript());
  const [html = '', book = ''] = (await library.evaluate(`(async () => {
    const library = await deDoc.openLibrary();
    const ids = (await library.list({ archived: 'any' })).map(({ id }) => id);
    const files = [];
    for (const format of ['html', 'epub']) {
      const bytes = new Uint8Array(await (await library.export(ids, format)).blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      files.push(btoa(text));
    }
    library.close();
    return files;
  })()`)) as string[];
  const whole = Buffer.from(html, 'base64').toString('utf8');
  if (!POLICY.test(whole)) throw new Error('the HTML file has no policy');
  const pages = Object.entries(unzipSync(Buffer.from(book, 'base64')))
    .filter(([path]) => path.endsWith('.xhtml'))
    .map(([path, bytes]) => ({ path: `book/${path}`, text: strFromU8(bytes) }));
  return [{ path: 'a.html', text: whole }, { path: 'without-policy.html', text: whole.replace(POLICY, '') }, ...pages];
}

/** Backs everything up, puts the file in the place of what is here, and gives the ids of the articles. */
export async function restoredIds(library: Page): Promise<string[]> {
  await library.evaluate(await libraryScript());
  return (await library.evaluate(`(async () => {
    const library = await deDoc.openLibrary();
    const result = await library.restore(await library.backup(), { mode: 'replace' });
    if (!result.ok) throw new Error(JSON.stringify(result.damage));
    const ids = (await library.list({ archived: 'any' })).map(({ id }) => id);
    library.close();
    return ids;
  })()`)) as string[];
}
