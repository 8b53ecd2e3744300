import { browser } from 'wxt/browser';

/** The extension's own pages that open in a tab of their own. */
type OwnPage = '/library.html' | '/options.html' | '/welcome.html';

/** Opens one of the extension's pages, or brings its tab forward when it is open already. */
export async function openOwnPage(page: OwnPage): Promise<void> {
  const url = browser.runtime.getURL(page as '/');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}

/** Opens the library, or brings the tab that shows it to the front. */
export const openLibraryPage = (): Promise<void> => openOwnPage('/library.html');
/** Opens the welcome page, or brings the tab that shows it to the front. */
export const openWelcomePage = (): Promise<void> => openOwnPage('/welcome.html');
