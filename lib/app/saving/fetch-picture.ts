import { browser } from 'wxt/browser';
import type { FetchPicture } from '../../library/images.ts';
import { siteOf } from '../site-pattern.ts';

/**
 * Fetches pictures first in the article's own tab, with its cookies and referer, where its origin allows; then from the
 * extension. A picture that neither gets, and whose host the reader never allowed, is `no-permission`; but `refused` where its own page was told no, as no
 * leave would change that.
 */
export function createPictureFetcher(tabId?: number): FetchPicture {
  return async (address, signal) => {
    const fromPage = tabId === undefined ? undefined : await fetchInTab(tabId, address);
    if (fromPage instanceof Response) return fromPage;
    try {
      const kept = await fetch(address, { signal, referrerPolicy: 'no-referrer', cache: 'force-cache' });
      // The cache keeps refusals too: the server may have the picture by now.
      return kept.ok ? kept : await fetch(address, { signal, referrerPolicy: 'no-referrer', cache: 'reload' });
    } catch (error) {
      if (signal.aborted) throw error;
      if (fromPage) return fromPage;
      return (await mayFetch(address)) ? 'network' : 'no-permission';
    }
  };
}

async function mayFetch(address: string): Promise<boolean> {
  const site = siteOf(address);
  return site !== undefined && browser.permissions.contains({ origins: [site] });
}

/** The picture as the page itself gets it; undefined when the page is gone, forbids it, or gets none. */
async function fetchInTab(tabId: number, address: string): Promise<Response | 'refused' | undefined> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: pictureAsDataUrl,
      args: [address],
    });
    const data: unknown = injection?.result;
    if (data === 'refused') return data;
    return typeof data === 'string' && data.startsWith('data:') ? await fetch(data) : undefined;
  } catch {
    // The tab navigated or was closed: the extension's own fetch comes next.
    return undefined;
  }
}

/** Runs in the page, so it must stand alone. A picture of more than 20 MB is left to the extension, which stops in time. */
async function pictureAsDataUrl(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { credentials: 'include', signal: AbortSignal.timeout(15_000) });
    if (!response.ok) return 'refused';
    if (Number(response.headers.get('content-length')) > 20_000_000) return null;
    const blob = await response.blob();
    return await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  } catch {
    return null;
  }
}
