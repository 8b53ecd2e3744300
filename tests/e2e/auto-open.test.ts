import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  accessibilityFaults,
  BROWSERS,
  HOME_URL,
  launch,
  press,
  type Session,
  takeScreenshot,
  textOf,
  until,
  viewOf,
  waitForReader,
} from './harness/index.ts';

const HOST = new URL(ARTICLE_URL).hostname;
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** The build with the permission that no test can give: the browser asks for it in a window of its own. */
async function permittedBuild(name: keyof typeof BUILDS): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'de-doc-')), 'extension');
  await cp(join(import.meta.dirname, '../../.output', BUILDS[name]), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(await readFile(path, 'utf8')), host_permissions: [`*://${HOST}/*`] };
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

const addressOf = (page: Page) => page.evaluate(() => location.href);
const isOnPortal = async (page: Page) => (await addressOf(page)).startsWith(`http://${HOST}/`);
/** Long enough for a page to be detected and opened, were it to be. */
const LONG = 1500;

describe.each(BROWSERS)('a site that is always opened in the reader, in %s', (name) => {
  let session: Session;
  let page: Page;
  let folder: string;

  const goTo = (address: string) => page.evaluate((url) => void setTimeout(() => location.assign(url), 0), address);
  const staysOnPortal = async () => {
    await until('the portal', () => isOnPortal(page));
    await pause(LONG);
    expect(await isOnPortal(page)).toBe(true);
  };
  /** Presses the popup's box for this tab. */
  const turn = async () => {
    const popup = await session.openPopup(page);
    const box = () =>
      popup.evaluate((document) => {
        const found = document.querySelector<HTMLInputElement>('label input[type=checkbox]');
        return found ? { label: found.parentElement?.textContent ?? '', checked: found.checked } : null;
      });
    await until('the box', async () => (await box())?.label === 'Luôn mở bằng Dễ Đọc trên trang này');
    await pause(200);
    const before = (await box())?.checked;
    await popup.evaluate((document) => document.querySelector<HTMLInputElement>('label input[type=checkbox]')?.click());
    await until('the change', async () => (await box())?.checked !== before);
    await pause(300);
    return before;
  };

  beforeAll(async () => {
    folder = await permittedBuild(name);
    session = await launch(name, { extension: folder, viewport: { width: 1280, height: 860 } });
    page = await session.open(ARTICLE_URL);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('is off by default', () => staysOnPortal());

  it('opens an article by itself, and says why, once that was asked for', async () => {
    expect(await turn()).toBe(false);
    await page.bringToFront();
    await goTo(HOME_URL);
    await staysOnPortal();
    await goTo(ARTICLE_URL);
    await waitForReader(session, page);
    await until('why', async () => (await textOf(viewOf(page))).includes(`Bài ở ${HOST} luôn mở bằng Dễ Đọc`));
    expect(await accessibilityFaults(page)).toEqual([]);
    await takeScreenshot(page, `auto-open-${name}`);
  });

  it('goes back to the portal with Back, and stays there, also when it is loaded again', async () => {
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    await staysOnPortal();
    await page.evaluate(() => void setTimeout(() => location.reload(), 0));
    await pause(300);
    await staysOnPortal();
  });

  it('stays on a page that was come back to where somebody jumps to a place in it', async () => {
    await page.evaluate(() => location.assign('#cuoi-bai'));
    await staysOnPortal();
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    await staysOnPortal();
  });

  it('goes to the original page by its link, and stays there', async () => {
    await goTo(HOME_URL);
    await until('home', async () => (await addressOf(page)) === HOME_URL);
    await goTo(ARTICLE_URL);
    await waitForReader(session, page);
    await press(viewOf(page), 'link', 'Trang gốc');
    await staysOnPortal();
  });

  it('is listed in the settings, and taken out there', async () => {
    const options = await session.openExtension('options.html');
    await until('the list', async () => (await textOf(viewOf(options))).includes(`Bỏ ${HOST}`));
    await options.evaluate(() => document.getElementById('sites')?.scrollIntoView());
    await takeScreenshot(options, `auto-open-options-${name}`);
    expect(await accessibilityFaults(options)).toEqual([]);
    await press(viewOf(options), 'button', `Bỏ ${HOST}`);
    await until('the end of it', async () => (await textOf(viewOf(options))).includes('Chưa có trang nào.'));
    await options.close();
    await page.bringToFront();
    await goTo(HOME_URL);
    await until('home', async () => (await addressOf(page)) === HOME_URL);
    await goTo(ARTICLE_URL);
    await staysOnPortal();
  });

  it('is ended in the reader itself', async () => {
    expect(await turn()).toBe(false);
    await page.bringToFront();
    await goTo(HOME_URL);
    await until('home', async () => (await addressOf(page)) === HOME_URL);
    await goTo(ARTICLE_URL);
    await waitForReader(session, page);
    await press(viewOf(page), 'button', 'Thôi tự mở trang này');
    await until('the end of it', async () => (await textOf(viewOf(page))).includes('không tự mở nữa'));
    await goTo(HOME_URL);
    await until('home', async () => (await addressOf(page)) === HOME_URL);
    await goTo(ARTICLE_URL);
    await staysOnPortal();
  });
});
