import { browser } from 'wxt/browser';
import { itemOf } from '../settings/items.ts';
import { nextScale, previousScale } from '../settings/steps.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import { readerRequestOf } from './reader-tab.ts';

export type TypeSizeChange = 'increase' | 'decrease' | 'reset';

/** The next value of the one type size, in percent. */
const STEPS: Readonly<Record<TypeSizeChange, (scale: number) => number>> = {
  increase: nextScale,
  decrease: previousScale,
  reset: () => itemOf('textScale').fallback,
};

/**
 * Changes the type size where the reader is: a reader page follows the setting; on a portal's own page the detector
 * scales the article in place, and is brought in first where no manifest rule has put it there.
 * Keys held down arrive faster than storage answers, so changes queue on a lock.
 */
export async function changeTypeSize(tabId: number, change: TypeSizeChange): Promise<void> {
  await navigator.locks.request('type-size', async () => {
    await writeSetting('textScale', STEPS[change](await readSetting('textScale')));
  });
  await followTypeSizeIn(tabId);
}

/** Lets a tab's page follow the type size. On pages that no extension may touch, or that are gone, there is nothing to scale. */
export async function followTypeSizeIn(tabId: number): Promise<void> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (readerRequestOf(url)) return;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/detect.js'] });
  } catch (error) {
    console.debug('type size: no page takes it', error);
  }
}
