import { browser } from 'wxt/browser';

const MARK = 'deDocDetector';

/**
 * True for the first live copy of the detector in a page. A second one comes when a click injects it where the manifest
 * already did. After an update of the extension the old copy is still there with its runtime cut off
 *: it no longer counts.
 */
export function claimPage(): boolean {
  const isAlive: unknown = Reflect.get(globalThis, MARK);
  if (typeof isAlive === 'function' && isAlive()) return false;
  Reflect.set(globalThis, MARK, () => Boolean(browser.runtime?.id));
  return true;
}
