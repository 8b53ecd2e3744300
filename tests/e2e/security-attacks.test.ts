import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePage, PAYLOADS } from '../fixtures/attacks/payloads.ts';
import { BROWSERS, launch, press, type Session, shows, until, viewOf } from './harness/index.ts';
import { exportedPages, restoredIds } from './security-files.ts';

const BATCH = 63;
const BATCHES = Array.from({ length: Math.ceil(PAYLOADS.length / BATCH) }, (_, at) => at);
const addressOf = (batch: number): string => `http://backan.gov.vn/tin/thu-${batch}.html`;

/** What stands in a page of the extension that must not: code that ran, foreign scripts and frames, handlers, unsafe addresses. */
function dangersIn(document: Document): string[] {
  const found: string[] = [];
  const own = location.origin;
  if ('pwned' in globalThis) found.push('code ran');
  if (Reflect.get({}, 'polluted') !== undefined) found.push('prototypes are polluted');
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'object', 'embed', 'base', 'form', 'video', 'audio', 'template'].includes(name)) found.push(name);
    if (name === 'script' && !(element as HTMLScriptElement).src.startsWith(own)) found.push('script');
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'formaction')
        found.push(`${name} ${attribute}`);
      if (attribute === 'style' && /url\(/.test(value)) found.push(`${name} style`);
    }
    const { href } = element as HTMLAnchorElement;
    if (name === 'a' && href && !/^(?:https?|mailto|tel|chrome-extension|moz-extension|blob):/.test(href))
      found.push(href);
    const { src } = element as HTMLImageElement;
    if (name === 'img' && src && !/^(?:https?:|blob:|data:image\/)/.test(src) && !src.startsWith(own)) found.push(src);
  }
  return found;
}

/** Waits until nothing was asked for in a third of a second: what the portal's page does by itself is over. */
async function quiet({ portal }: Session): Promise<void> {
  let seen = -1;
  await until('the page to be still', async () => {
    const before = portal.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const isStill = seen === before && portal.requests.length === before;
    seen = portal.requests.length;
    return isStill;
  });
}

describe.each(BROWSERS)(`${PAYLOADS.length} attacks in %s`, (name) => {
  let session: Session;
  const dialogs: string[] = [];

  beforeAll(async () => {
    session = await launch(name);
    for (const batch of BATCHES) {
      session.portal.serve(
        addressOf(batch),
        hostilePage(PAYLOADS.slice(batch * BATCH, (batch + 1) * BATCH), 9000 + batch),
      );
    }
  });
  afterAll(() => session?.stop());

  async function openInReader(batch: number): Promise<Page> {
    const page = await session.open(addressOf(batch));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(console.error);
    });
    await quiet(session);
    let popup = await session.openPopup(page);
    // A dialog of the page closes the popup, as anybody's; a reader opens it again.
    await until('the popup', async () => {
      if (!(await session.hasPopup())) popup = await session.openPopup(page);
      return shows(popup, 'button', 'Đọc');
    });
    await press(popup, 'button', 'Đọc');
    await until('the article', () =>
      viewOf(page).evaluate((document) => document.querySelector('main article h1') !== null),
    );
    return page;
  }

  /** Everything asked for since `from` by anything but the portal's own pages, pictures left out. */
  const strayRequests = (from: number): string[] =>
    session.portal.requests
      .slice(from)
      .filter((url) => new URL(url).hostname === 'evil.example' && !/\/pic\/\d+\.png$/.test(url));

  it.each(BATCHES)('batch %i is text in the reader, and nothing more', async (batch) => {
    const page = await openInReader(batch);
    const from = session.portal.requests.length;
    const reader = page.url();
    expect(await viewOf(page).evaluate((document) => document.body.textContent)).toContain('gặp bà con và ghi lại');
    await quiet(session);
    expect(await viewOf(page).evaluate(dangersIn)).toEqual([]);
    expect(strayRequests(from)).toEqual([]);
    expect(page.url()).toBe(reader);
    await press(viewOf(page), 'button', 'Lưu');
    await until('the article is saved', () => shows(viewOf(page), 'button', 'Đã lưu'));
    await page.close();
  });

  it('they do nothing in the library', async () => {
    const from = session.portal.requests.length;
    const page = await session.openExtension('library.html');
    await until('the list', () =>
      viewOf(page).evaluate((document) => document.body.textContent?.includes('Tin thử 900') ?? false),
    );
    await quiet(session);
    expect(await viewOf(page).evaluate(dangersIn)).toEqual([]);
    expect(strayRequests(from)).toEqual([]);
    await page.close();
  });

  it('they do nothing in exported files, even where a reader of books has no policy', async () => {
    const library = await session.openExtension('library.html');
    const page = await session.open('http://backan.gov.vn/');
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(console.error);
    });
    const files = await exportedPages(library);
    expect(files.filter(({ path }) => path.endsWith('.xhtml')).length).toBeGreaterThan(BATCHES.length);
    const from = session.portal.requests.length;
    for (const { path, text } of files) {
      const url = `http://ban-xuat.vn/${path}`;
      session.portal.serve(url, text);
      await page.goto(url);
      await quiet(session);
      expect(await page.evaluate(() => location.href), path).toBe(url);
      const isWhole = await viewOf(page).evaluate((document) => document.querySelector('parsererror') === null);
      expect(isWhole, path).toBe(true);
      expect(await viewOf(page).evaluate(dangersIn), path).toEqual([]);
    }
    const asked = session.portal.requests.slice(from).filter((url) => !url.startsWith('http://ban-xuat.vn/'));
    expect(asked).toEqual([]);
    await page.close();
    await library.close();
  });

  it('they do nothing after a backup and its restore', async () => {
    const from = session.portal.requests.length;
    const library = await session.openExtension('library.html');
    const ids = await restoredIds(library);
    await library.close();
    expect(ids.length).toBe(BATCHES.length);
    for (const id of ids) {
      const page = await session.openExtension(`reader.html?id=${id}`);
      await until('the article', () => viewOf(page).evaluate((document) => document.querySelector('main h1') !== null));
      await quiet(session);
      expect(await viewOf(page).evaluate(dangersIn)).toEqual([]);
      await page.close();
    }
    expect(strayRequests(from)).toEqual([]);
  });

  it('no code ran in the extension at any time, and no dialog opened', () => {
    const ran = session.portal.requests.filter((url) => /\/run\/\d+\?(?:chrome|moz)-extension/.test(url));
    expect(ran).toEqual([]);
    expect(dialogs).toEqual([]);
    // The attacks are real: in the portal's own page, where they belong, some of them did run.
    expect(session.portal.requests.some((url) => url.includes('/run/'))).toBe(true);
    expect(session.faults().filter((fault) => fault.includes('-extension://'))).toEqual([]);
  });
});
