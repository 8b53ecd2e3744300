import { browser } from 'wxt/browser';
import type { MissingPictures } from '../../library/pictures/missing.ts';
import { siteOf } from '../site-pattern.ts';

/** The save that an answer is waited for. */
interface Wish {
  recordId: string;
  tabId?: number;
}

/** It lasts as long as the browser runs, and outlives the background. */
const WISH = 'picturesAwaitLeave';

/**
 * Asks for leave to fetch from the hosts of those pictures that lack it; asks nothing where none does. Call it straight from a press: browsers take the
 * question for the reader's own only then. The question closes the popup in some browsers, and what comes after the answer with it: so what is to be done
 * then is written down, for `takeWish` in the background.
 */
export async function askForLeave(missing: MissingPictures, wish: Wish): Promise<void> {
  const sites = Object.keys(missing).flatMap((src) => (missing[src] === 'no-permission' ? (siteOf(src) ?? []) : []));
  const origins = [...new Set(sites)];
  if (origins.length === 0) return;
  const asked = browser.permissions.request({ origins });
  await browser.storage.session.set({ [WISH]: wish });
  // Whoever lives to hear the answer acts on it.
  await asked.finally(() => browser.storage.session.remove(WISH));
}

/** What was to be saved once leave was given, when nobody is left to do it; it is given once. */
export async function takeWish(): Promise<Wish | undefined> {
  const { [WISH]: wish } = (await browser.storage.session.get(WISH)) as { [WISH]?: Wish };
  await browser.storage.session.remove(WISH);
  return wish;
}
