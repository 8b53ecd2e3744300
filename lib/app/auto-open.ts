import { browser } from 'wxt/browser';
import type { Protocol } from '../messages/protocol.ts';
import { readSetting } from '../settings/store.ts';
import { hostOf } from '../text/stay-address.ts';
import { originsOf } from './auto-open-sites.ts';
import { openReader } from './open-reader.ts';

const SCRIPT_ID = 'detect-sites';

/**
 * Opens an article's page in the reader where the reader wants that of its site. A page that somebody came back to, loaded again, or asked
 * for as it is, stays: so Back always leads out.
 */
export async function openBySite(
  tabId: number,
  { isArticle, stays }: Protocol['articleDetected']['request'],
): Promise<void> {
  if (!isArticle || stays) return;
  const sites = await readSetting('autoOpenSites');
  if (sites.length === 0) return;
  const { url } = await browser.tabs.get(tabId);
  // Without a permission for the site the address is not told, and nothing could be read there.
  if (sites.includes(hostOf(url))) await openReader(tabId, { auto: true });
}

/** Makes the detector run on the sites that are opened by themselves, as far as their permission is there, whichever of the two changed. */
export async function followSites(): Promise<void> {
  const sites = await readSetting('autoOpenSites');
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains(originsOf(site))));
  const matches = sites.filter((_, at) => allowed[at]).flatMap((site) => originsOf(site).origins);
  const ids = [SCRIPT_ID];
  const isOn = (await browser.scripting.getRegisteredContentScripts({ ids })).length > 0;
  if (isOn) await browser.scripting.unregisterContentScripts({ ids });
  if (matches.length > 0) {
    // Where the detector runs already, as on the portals that the manifest names, the second one steps back.
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, matches, js: ['content-scripts/detect.js'], runAt: 'document_idle' },
    ]);
  }
}
