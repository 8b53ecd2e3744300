import { browser } from 'wxt/browser';
import type { ReadFailure } from './read-page.ts';
import { readerAddress } from './reader-address.ts';

/**
 * Says why nothing opened after a shortcut or a menu entry. The popup says it on the page itself; where the browser does
 * not let us open it (Firefox without a fresh gesture, Android), a reader tab beside the page does.
 */
export async function explainFailure(
  tab: { id: number; url?: string | undefined },
  reason: ReadFailure,
): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const address = readerAddress({ problem: reason, ...(tab.url && { url: tab.url }) });
    await browser.tabs.create({ url: browser.runtime.getURL(address as '/'), openerTabId: tab.id });
  }
}
