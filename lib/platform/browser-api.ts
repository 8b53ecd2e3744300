/**
 * What `wxt/browser` is in the extension's pages: the browser's own `browser` where it has one (Firefox, and Chromium since
 * it gave promises under that name), otherwise webextension-polyfill, fetched from the package only then: 10 kB that the
 * popup has no room for.
 */
const own: unknown = Reflect.get(globalThis, 'browser');
const isComplete = typeof own === 'object' && own !== null && Boolean(Reflect.get(own, 'runtime')?.id);

export const browser: unknown = isComplete ? own : (await import('./polyfill.ts')).default;
