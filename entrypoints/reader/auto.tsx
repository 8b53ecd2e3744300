import { AutoOpened } from '../../components/reader/AutoOpened.tsx';
import type { ReaderParts } from '../../components/reader/ReaderPage.tsx';
import { setAutoOpen } from '../../lib/app/auto-open-sites.ts';
import { hostOf } from '../../lib/text/stay-address.ts';

/** What a reader page has that opened by itself: why, and the way out of that. */
export function autoParts(isAuto: boolean | undefined, url: string): ReaderParts {
  const host = hostOf(url);
  return isAuto ? { layers: <AutoOpened host={host} stop={() => void setAutoOpen(host, false)} /> } : {};
}
