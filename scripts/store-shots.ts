import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ARTICLE_URL, launch, press, type Session, shows, until, viewOf } from '../tests/e2e/harness/index.ts';
import { portalPage, SAMPLE_ARTICLES } from './store-shots-articles.ts';

/**
 * `npm run store-shots`: five pictures of 1280 × 800 and the promotion tile of 440 × 280, taken from the built extension (`npm run build` first) with
 * real pages in a real Chromium, into artifacts/store.
 */

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'artifacts', 'store');
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await until('the page to be still', () => page.evaluate('document.getAnimations().length === 0'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  const path = join(TARGET, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  console.log(path);
}

/** Opens an address and reads it, as a reader does. */
async function read(session: Session, url: string): Promise<Page> {
  const page = await session.open(url);
  // Panels that fade in would be taken half way.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const popup = await session.openPopup(page);
  await until('the popup', () => shows(popup, 'button', 'Đọc'));
  await press(popup, 'button', 'Đọc');
  await until('the article', () =>
    viewOf(page).evaluate(
      (document) =>
        Boolean(document.querySelector('main article h1')) && [...document.images].every((image) => image.complete),
    ),
  );
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page;
}

async function save(page: Page): Promise<void> {
  await press(viewOf(page), 'button', 'Lưu');
  await until('saved', () => shows(viewOf(page), 'button', 'Đã lưu'));
}

const setSetting = (page: Page, name: string, value: string | number): Promise<unknown> =>
  page.evaluate(`chrome.storage.local.set({ ${JSON.stringify(`settings.${name}`)}: ${JSON.stringify(value)} })`);

const dataAddress = (path: string, type: string): string =>
  `data:${type};base64,${readFileSync(join(ROOT, path)).toString('base64')}`;

/** The tile: icon and name, nothing else, so that it reads at half its size. */
function tilePage(): string {
  const icon = dataAddress('assets/icons/lively.svg', 'image/svg+xml');
  const bold = dataAddress('assets/fonts/be-vietnam-pro-bold.woff2', 'font/woff2');
  const regular = dataAddress('assets/fonts/be-vietnam-pro-regular.woff2', 'font/woff2');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dễ Đọc</title><style>
@font-face { font-family: Tile; font-weight: 700; src: url(${bold}) }
@font-face { font-family: Tile; font-weight: 400; src: url(${regular}) }
body { margin: 0; width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 10px; background: #fbf6ec; color: #23262b; font-family: Tile }
img { width: 92px } h1 { margin: 0; font-size: 54px; line-height: 1.3 } p { margin: 0; font-size: 20px; color: #4a4f57 }
</style><img src="${icon}" alt=""><h1>Dễ Đọc</h1><p>Đọc báo dễ hơn, nghe tiếng Việt</p></html>`;
}

async function takeAll(session: Session): Promise<void> {
  for (const article of SAMPLE_ARTICLES) {
    session.portal.serve(article.url, portalPage(article));
    const page = await read(session, article.url);
    await save(page);
    await page.close();
  }
  const reader = await read(session, ARTICLE_URL);
  await save(reader);
  await take(reader, '1-reader');

  await press(viewOf(reader), 'button', 'Nghe');
  await until('the voice', () => shows(viewOf(reader), 'button', 'Tạm dừng'));
  await until('the highlight', () => reader.evaluate("(CSS.highlights.get('spoken-word')?.size ?? 0) > 0"));
  await take(reader, '2-listen');
  await press(viewOf(reader), 'button', 'Tạm dừng');

  await setSetting(reader, 'theme', 'dark');
  await press(viewOf(reader), 'button', 'Kiểu chữ');
  await until('the type panel', () => shows(viewOf(reader), 'dialog', 'Kiểu chữ'));
  await take(reader, '3-type');
  await setSetting(reader, 'theme', 'light');

  const library = await session.openExtension('library.html');
  await until('the list', () => shows(viewOf(library), 'link', SAMPLE_ARTICLES[0]?.title ?? ''));
  await library.type('input[type=search]', 'nuoc');
  await until('the hits', async () => !(await shows(viewOf(library), 'link', SAMPLE_ARTICLES[3]?.title ?? '')));
  await take(library, '4-library');

  const options = await session.openExtension('options.html');
  await until('the settings', () => viewOf(options).evaluate((document) => document.querySelector('h1') !== null));
  await take(options, '5-settings');

  session.portal.serve('http://backan.gov.vn/tile.html', tilePage());
  const tile = await session.open('http://backan.gov.vn/tile.html');
  await tile.setViewport(TILE);
  await tile.evaluate(() => document.fonts.ready.then(() => true));
  await take(tile, 'tile');
}

mkdirSync(TARGET, { recursive: true });
const session = await launch('chromium', { viewport: SIZE });
try {
  await takeAll(session);
} finally {
  await session.stop();
}
