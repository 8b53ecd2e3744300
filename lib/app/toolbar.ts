import { browser } from 'wxt/browser';
import type { Detection } from '../article/types.ts';
import { browserText } from '../platform/browser-text.ts';

/** Work shorter than this (ms) shows no progress mark. */
const BUSY_AFTER_MS = 400;

function icons(name: 'lively' | 'quiet'): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [String(size), `/icon/${name}-${size}.png`]));
}

/** Makes the toolbar icon of a tab answer to what its page is. The browser forgets it when the tab navigates. */
export async function showDetection(tabId: number, { isArticle }: Pick<Detection, 'isArticle'>): Promise<void> {
  const title = browserText(isArticle ? 'action_titleArticle' : 'action_title');
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: icons(isArticle ? 'lively' : 'quiet') }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch (error) {
    // The tab can be closed between its message and this answer.
    if (await stillOpen(tabId)) throw error;
  }
}

async function stillOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Marks a tab's icon while something long is under way; the returned function takes the mark away. */
export function showBusy(tabId: number): () => void {
  const mark = (text: string): void => {
    browser.action.setBadgeText({ tabId, text }).catch((error: unknown) => console.warn('badge:', error));
  };
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    mark('…');
  }, BUSY_AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (isShown) mark('');
  };
}
