import type { Page } from 'puppeteer-core';
import { press, shows } from './controls.ts';
import { type Session, type View, viewOf } from './session.ts';
import { until } from './until.ts';

/** Waits until a tab shows an article in the reader, whole. */
export async function waitForReader(session: Session, page: Page): Promise<void> {
  await until('the article in the reader', () =>
    viewOf(page).evaluate((document, base) => {
      const isReader = document.location.href.startsWith(`${base}/reader.html`);
      return isReader && document.querySelector('main article h1') !== null && document.readyState === 'complete';
    }, session.base),
  );
}

/** Opens the article of a tab in the reader, by one of the popup's buttons (the first where not given). */
export async function readHere(session: Session, page: Page, button: 'Đọc' | 'Nghe' = 'Đọc'): Promise<void> {
  const popup = await session.openPopup(page);
  await until('the popup to know the article', () => shows(popup, 'button', button));
  await press(popup, 'button', button);
  await waitForReader(session, page);
}

/** Opens an address in a new tab and its article in the reader; gives the tab. */
export async function openReader(session: Session, url: string, button?: 'Đọc' | 'Nghe'): Promise<Page> {
  const page = await session.open(url);
  await readHere(session, page, button);
  return page;
}

/** Opens what the popup offers to who got the wrong part of a page. */
export async function askForRightPart(popup: View): Promise<void> {
  await press(popup, 'button', 'Bài lấy ra chưa đúng?');
}
