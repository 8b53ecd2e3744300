import { readSetting, writeSetting } from '../../settings/store.ts';

/** The selector that the reader chose for a site, or undefined. */
export async function regionOf(host: string): Promise<string | undefined> {
  return (await readSetting('articleRegions')).find((region) => region.host === host)?.selector;
}

/** Remembers a site's region; without a selector forgets it. */
export async function rememberRegion(host: string, selector?: string): Promise<void> {
  const others = (await readSetting('articleRegions')).filter((region) => region.host !== host);
  await writeSetting('articleRegions', selector === undefined ? others : [...others, { host, selector }]);
}
