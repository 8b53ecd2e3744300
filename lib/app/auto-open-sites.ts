import { browser } from 'wxt/browser';
import { readSetting, writeSetting } from '../settings/store.ts';

/** The permission that reading a site's pages by ourselves takes. */
export function originsOf(host: string): { origins: string[] } {
  return { origins: [`*://${host}/*`] };
}

/**
 * Lets a site's articles open in the reader by themselves, or no more. Call it straight from a press: browsers ask for the permission only then;
 * `isGiven` where it is there already. Gives whether the site is opened by itself now.
 */
export async function setAutoOpen(host: string, isOn: boolean, isGiven = false): Promise<boolean> {
  const isAllowed = isOn && (isGiven || (await askFor(host)));
  const others = (await readSetting('autoOpenSites')).filter((site) => site !== host);
  await writeSetting('autoOpenSites', isAllowed ? [...others, host] : others);
  // What was given for this alone is given back; a wider permission stays as it is.
  if (!isOn) await browser.permissions.remove(originsOf(host)).catch(console.debug);
  return isAllowed;
}

/** Whether the site's pages may be read already. */
export function isSiteGiven(host: string): Promise<boolean> {
  return browser.permissions.contains(originsOf(host));
}

/** The question closes the popup in some browsers, and what comes after the answer with it: so the wish is written down first. */
async function askFor(host: string): Promise<boolean> {
  const asked = browser.permissions.request(originsOf(host));
  await writeSetting('autoOpenSites', [...(await readSetting('autoOpenSites')).filter((site) => site !== host), host]);
  return asked;
}
