import { browser } from 'wxt/browser';
import type { ReadFailure } from '../read-page.ts';
import { readerAddress } from '../reader-address.ts';
import { siteOf } from '../site-pattern.ts';
import { showBusy } from '../toolbar.ts';
import { saveTab } from './save-tab.ts';

const LONGEST_LOAD = 30_000;

/** Resolves when a tab has loaded, or after half a minute: what there is by then is looked at. */
function whenLoaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') stop();
    };
    const timer = setTimeout(stop, LONGEST_LOAD);
    browser.tabs.onUpdated.addListener(onUpdated);
  });
}

async function saveInBackground(link: string): Promise<ReadFailure | undefined> {
  const { id } = await browser.tabs.create({ active: false });
  if (id === undefined) return 'gone';
  const loaded = whenLoaded(id);
  try {
    await browser.tabs.update(id, { url: link });
    await loaded;
    const result = await saveTab({ id });
    return result.ok ? undefined : result.reason;
  } finally {
    // The reader may have closed it.
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/**
 * Saves the page behind a link without leaving this one: it loads in a tab beside, as the portal gives it to this reader, and the tab goes when
 * it is saved. The browser asks for leave once a site; where the answer is no, the page opens in front, to be saved from there.
 * It must be the first thing that a click does, or no browser lets it ask.
 */
export async function saveLink(link: string, tab: { id: number }): Promise<void> {
  const site = siteOf(link);
  if (site === undefined) return;
  const isAllowed = await browser.permissions.request({ origins: [site] });
  if (!isAllowed) {
    await browser.tabs.create({ url: link, openerTabId: tab.id });
    return;
  }
  const done = showBusy(tab.id);
  try {
    const problem = await saveInBackground(link);
    if (problem)
      await browser.tabs.create({ url: browser.runtime.getURL(readerAddress({ problem, url: link }) as '/') });
  } finally {
    done();
  }
}
