import { allowOwnScripts } from './trusted-types.ts';

/** Loads and runs a script of the package; a service worker has this, Firefox's background page does not. */
function importer(): ((path: string) => void) | undefined {
  return Reflect.get(globalThis, 'importScripts') as ((path: string) => void) | undefined;
}

/**
 * Makes a script ready for `loadPrepared`, so that a background that wakes for every click does not carry what few clicks need: a service worker may later
 * load only what it loaded while it was installed. It runs then as well.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function prepareScript(path: `/${string}.js`): void {
  const load = importer();
  if (!load) return;
  allowOwnScripts(globalThis);
  globalThis.addEventListener('install', () => load(path));
}

/** Runs a prepared script; nothing where the background is a page. That it cannot be loaded stops nobody who asked for something else. */
export function loadPrepared(path: `/${string}.js`): void {
  try {
    importer()?.(path);
  } catch (error) {
    console.warn(path, error);
  }
}
