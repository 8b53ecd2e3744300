import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ARTICLE_URL, launch, openReader, type Session, until } from '../tests/e2e/harness/index.ts';
import { PORTAL_PAGES, type PortalPage, readPortalPage } from '../tests/e2e/portal-pages.ts';
import { partsOf } from './side-by-side-pages.ts';

/**
 * `node scripts/side-by-side.ts`: opens the same pages in Dễ Đọc and in Firefox's own Reader View, in one Firefox, takes the two pictures of
 * docs/side-by-side.md anew and prints its table of what each keeps. `npm run build:firefox` first.
 */

const IMAGES = join(import.meta.dirname, '../docs/images');
const SIZE = { width: 800, height: 800 };

interface Reading {
  text: string;
  titles: string[];
}

const wait = (page: Page, what: string, selector: string) =>
  until(what, () =>
    page.evaluate((place) => (document.querySelector(place)?.textContent ?? '').trim() !== '', selector),
  );

/** What a page's element shows, with its main headings. */
function readingOf(page: Page, selector: string): Promise<Reading> {
  return page.evaluate((place) => {
    const element = document.querySelector<HTMLElement>(place);
    const titles = [...(element?.querySelectorAll('h1') ?? [])].map((title) => title.textContent?.trim() ?? '');
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not shown
    return { text: (element?.innerText ?? '').replace(/\s+/g, ' '), titles };
  }, selector);
}

/** The address in Firefox's Reader View; undefined where it finds no article. */
async function openReaderView(session: Session, url: string): Promise<Page | undefined> {
  const page = await session.browser.newPage();
  await page.goto(`about:reader?url=${encodeURIComponent(url)}`, { waitUntil: [] });
  try {
    await wait(page, 'Reader View', '.reader-title, .reader-message:not([hidden])');
    await wait(page, 'the text', '#readability-page-1, .moz-reader-content #readability-page-1');
    return page;
  } catch {
    await page.close();
    return undefined;
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await until('pictures', () =>
    page.evaluate(() => document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete)),
  );
  const path = join(IMAGES, `side-by-side-${name}.jpg`);
  await page.screenshot({ path: path as `${string}.jpeg`, type: 'jpeg', quality: 82 });
  console.log(`${path}: ${Math.round(readFileSync(path).length / 1000)} kB`);
}

const count = (parts: readonly string[], { text }: Reading): string => {
  const kept = parts.filter((part) => text.includes(part)).length;
  return parts.length === 0 ? '–' : `${kept} / ${parts.length}`;
};

function rowOf(name: string, reader: string, fixture: PortalPage, reading: Reading): string {
  const { title, lead, byline, dates, captions, paragraphs, expected } = partsOf(fixture);
  const yes = (isSo: boolean) => (isSo ? 'yes' : 'no');
  const has = (part: string | undefined) => (part === undefined ? '–' : yes(reading.text.includes(part)));
  const foreign = reading.text.split(' ').filter((word) => word.length > 1 && !expected.has(word)).length;
  const cells = [
    name,
    reader,
    yes(reading.titles.some((shown) => shown === title)),
    has(lead),
    has(byline),
    yes(dates.some((date) => reading.text.includes(date))),
    count(captions, reading),
    count(paragraphs, reading),
    String(foreign),
  ];
  return `| ${cells.join(' | ')} |`;
}

const session = await launch('firefox', { viewport: SIZE });
try {
  const ours = await openReader(session, ARTICLE_URL);
  await wait(ours, 'the player', '[aria-label="Trình đọc"]');
  await take(ours, 'de-doc');
  const theirs = await openReaderView(session, ARTICLE_URL);
  if (!theirs) throw new Error('Reader View finds no article in the sample');
  await take(theirs, 'reader-view');
  console.log('| page | reader | title | lead | byline | date | captions | paragraphs | words besides |');
  console.log('|---|---|---|---|---|---|--:|--:|--:|');
  for (const name of PORTAL_PAGES) {
    const fixture = readPortalPage(name);
    session.portal.serve(fixture.address, fixture.html);
    const page = await openReader(session, fixture.address);
    console.log(rowOf(name, 'Dễ Đọc', fixture, await readingOf(page, 'main article')));
    await page.close();
    const view = await openReaderView(session, fixture.address);
    if (view) console.log(rowOf('', 'Reader View', fixture, await readingOf(view, '.container')));
    else console.log('| | Reader View | no article found |');
    await view?.close();
  }
} finally {
  await session.stop();
}
