import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { messagesOf } from '../fakes/i18n.ts';
import { NAMES } from './components.ts';

const ROOT = import.meta.dirname;
const TARGET = join(ROOT, '../../artifacts/gallery/site');

/**
 * Lets a style of a state be shown without the state: what has `data-show="hover"` looks as if the pointer were on it. And what is fixed to the window
 * is placed on its stage: what is fixed may get a layer of its own or not, whose edges are rounded otherwise.
 */
const STATES = {
  name: 'gallery:states',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.css')
      ? code
          .replaceAll(':hover', ':is(:hover, [data-show~="hover"])')
          .replaceAll(':focus-visible', ':is(:focus-visible, [data-show~="focus"])')
          .replaceAll(':active', ':is(:active, [data-show~="active"])')
          .replaceAll('position: fixed', 'position: absolute')
      : undefined,
};

/** The messages where the extension has them. */
const MESSAGES = {
  name: 'gallery:messages',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }) {
    for (const language of ['vi', 'en'] as const) {
      const source = JSON.stringify(messagesOf(language));
      this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
    }
  },
};

/** Builds the gallery from the product's own components and styles, and serves it: `url` is its page, `stop` ends it. */
export async function serveGallery(port = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const shared = { root: ROOT, configFile: false as const, logLevel: 'warn' as const };
  await build({
    ...shared,
    plugins: [NAMES, preact(), STATES, MESSAGES],
    resolve: { alias: { 'wxt/browser': join(ROOT, 'no-browser.ts') } },
    build: { outDir: TARGET, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  const server = await preview({ ...shared, build: { outDir: TARGET }, preview: { port, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the gallery has no address');
  return { url, stop: () => server.close() };
}
