import { browser } from 'wxt/browser';

/** Where a request waits in the page's isolated world, out of the page's own reach. */
const REQUEST = 'deDocRequest';

/** Runs one of the extension's scripts in a tab with a request, and gives what it gives. Rejects where the browser forbids it. */
export async function injectScript(tabId: number, file: `/${string}.js`, request?: object): Promise<unknown> {
  const target = { tabId };
  if (request) {
    await browser.scripting.executeScript({
      target,
      // Runs in the page: it must stand alone.
      func: (name: string, value: unknown) => Reflect.set(globalThis, name, value),
      args: [REQUEST, request],
    });
  }
  const [injection] = await browser.scripting.executeScript({ target, files: [file as '/extract.js'] });
  return injection?.result;
}

/** In the injected script: takes the request that came with it, once. */
export function takeRequest<T extends object>(): T | undefined {
  const request = Reflect.get(globalThis, REQUEST) as T | undefined;
  Reflect.deleteProperty(globalThis, REQUEST);
  return request;
}
