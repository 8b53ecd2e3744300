import type { Page } from 'puppeteer-core';
import { runInWindow } from './firefox-window.ts';
import type { Session } from './session.ts';

/** Shows a page with the styles of paper, or of the screen again. */
export async function printsAs(session: Session, page: Page, isPaper: boolean): Promise<void> {
  if (session.name === 'chromium') return page.emulateMediaType(isPaper ? 'print' : undefined);
  await page.bringToFront();
  // What the developer tools' own button does: https://searchfox.org/mozilla-central/search?q=mediumOverride
  const medium = JSON.stringify(isPaper ? 'print' : '');
  await runInWindow(
    session.browser,
    `(() => { gBrowser.selectedBrowser.browsingContext.mediumOverride = ${medium}; })()`,
  );
}
