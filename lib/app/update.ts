import { browser } from 'wxt/browser';

/**
 * A new version of the extension waits. Browsers close every page of an extension when they update it, so one that has pages open waits on:
 * the browser brings it in at its next start. Gives whether it was brought in.
 */
export async function updateWhenIdle(): Promise<boolean> {
  const open = await browser.tabs.query({ url: browser.runtime.getURL('*' as '/') });
  if (open.length > 0) return false;
  browser.runtime.reload();
  return true;
}
