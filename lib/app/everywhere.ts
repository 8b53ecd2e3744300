import { browser } from 'wxt/browser';
import { readSetting } from '../settings/store.ts';

/** Every web page; asked for when the reader turns the setting on, never at installation. */
export const EVERY_SITE = { origins: ['*://*/*'] };

const SCRIPT_ID = 'detect-everywhere';

/** Asks for every site. Must be called straight from a click: browsers open the question only then. */
export function askForEverySite(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}

/**
 * Makes the registered detector agree with the setting and the permission, whichever of them changed. The permission can
 * be taken back in the browser's own page at any time; the setting then stays, and works again once it is given.
 */
export async function followEverywhere(): Promise<void> {
  const [isWanted, isAllowed, registered] = await Promise.all([
    readSetting('detectEverywhere'),
    browser.permissions.contains(EVERY_SITE),
    browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] }),
  ]);
  const isOn = registered.length > 0;
  if (isWanted && isAllowed && !isOn) {
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, matches: EVERY_SITE.origins, js: ['content-scripts/detect.js'], runAt: 'document_idle' },
    ]);
  }
  if (!(isWanted && isAllowed) && isOn) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
}
