import { injectScript } from '../inject.ts';
import type { PickTexts } from './region.ts';

/** Lets the reader choose the article's block on a tab's page. False where the browser forbids touching it. */
export async function startPicking(tabId: number, texts: PickTexts): Promise<boolean> {
  try {
    await injectScript(tabId, '/pick.js', texts);
    return true;
  } catch (error) {
    console.debug('pick:', error);
    return false;
  }
}
