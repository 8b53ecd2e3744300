import type { SettingValue } from '../../settings/items.ts';
import { readSetting, writeSetting } from '../../settings/store.ts';

/** The selector that the reader chose for a site, or undefined. `regions` are the setting's. */
export function regionOf(host: string, regions: SettingValue<'articleRegions'>): string | undefined {
  return regions.find((region) => region.host === host)?.selector;
}

/** Remembers a site's region; without a selector forgets it. */
export async function rememberRegion(host: string, selector?: string): Promise<void> {
  const others = (await readSetting('articleRegions')).filter((region) => region.host !== host);
  await writeSetting('articleRegions', selector === undefined ? others : [...others, { host, selector }]);
}
