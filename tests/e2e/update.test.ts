import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARTICLE_URL, launch, openReader, type Session, until } from './harness/index.ts';

/** The browser says that an update waits. Only Chromium lets an extension's own context deliver that event. */
async function announceUpdate(session: Session): Promise<void> {
  const worker = await until('the background', async () => {
    const [extension] = (await session.browser.extensions()).values();
    return (await extension?.workers())?.[0];
  });
  await worker.evaluate(() => {
    const event: unknown = chrome.runtime.onUpdateAvailable;
    const tell = () => (event as { dispatch(details: { version: string }): void }).dispatch({ version: '99.0' });
    // Later, because the answer to the driver would die with the background.
    setTimeout(tell, 50);
  });
}

/** Whether the extension was taken out to come in anew. One that the driver loaded is not brought back: its pages are out of reach from then on. */
async function isGone(session: Session): Promise<boolean> {
  const page = await session.browser.newPage();
  try {
    await page.goto(`${session.base}/popup.html`);
    return false;
  } catch (error) {
    return String(error).includes('ERR_BLOCKED_BY_CLIENT');
  } finally {
    await page.close();
  }
}

const headingOf = (page: Page) => page.evaluate(() => document.querySelector('main article h1')?.textContent ?? '');

let session: Session;
beforeAll(async () => {
  session = await launch('chromium');
});
afterAll(() => session?.stop());

it('an update waits while a reader is open, and comes in when none is', async () => {
  const reader = await openReader(session, ARTICLE_URL);
  const title = await headingOf(reader);
  await announceUpdate(session);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await isGone(session)).toBe(false);
  expect(await headingOf(reader)).toBe(title);
  await reader.close();
  await announceUpdate(session);
  await until('the update to come in', () => isGone(session));
});
