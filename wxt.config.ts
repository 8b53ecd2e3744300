import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { portalMatches } from './lib/article/portals/hosts.ts';
import { manifestCommands } from './lib/shortcuts/manifest.ts';
import { EXTENSION_POLICY, policyTags } from './scripts/content-policy.ts';
import { buildLicences, collectPackages } from './scripts/licences.ts';
import { wordsTag } from './scripts/page-words.ts';
import { readabilityTrimmer } from './scripts/trim-readability.ts';
import { buildVoice } from './scripts/voice.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What runs in other people's pages, and the background that wakes for every click, take the browser's own API, which gives
 * promises by itself, instead of the polyfill; the detector takes our own context instead of WXT's.
 */
const LEAN_TYPES: ReadonlySet<string> = new Set(['content-script', 'background', 'unlisted-script']);
const LEAN_ALIASES = [
  { find: 'wxt/browser', replacement: '@wxt-dev/browser' },
  { find: 'wxt/utils/content-script-context', replacement: here('./lib/platform/content-context.ts') },
];

/**
 * Gives each built page its own policy; the development server needs pages that talk to it. And holds the first frame until the page's script has run:
 * an empty one before it would only put off the frame with the text.
 */
const BUILT_PAGES = {
  name: 'de-doc:built-pages',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: async (html: string, { path }: { path: string }) => ({
      html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
      tags: [
        ...policyTags(/(\w+)(?:\/index)?\.html$/.exec(path)?.[1] ?? ''),
        await wordsTag(here('./assets/locales/vi.yml'), 'vi'),
      ],
    }),
  },
};

/**
 * What the pages share goes into two files instead of twenty: a page waits for every file that it names. All need the first, all but the popup the
 * second; the whole of the reader's first view is in it, because the way from the shortcut to the text is the one that must be short.
 */
const CHUNKS = [
  {
    name: 'core',
    test: /node_modules.(?!webext|fflate)|vite.preload|wxt.html.plugins|assets.styles.base|lib.(settings.(?!appearance)|i18n|platform.(?!polyfill|directory|sound|trusted)|text.(count|index|letters|space|stay-address)|article.encoding|messages.bus|library.(articles|db|store|schema|errors|address|head|pictures.missing)|app.(reader-address|ask-to-keep|auto-open-sites|saving|picture-leave|site-pattern))|components.ui.(Facts|facts|SavingNews)/,
    minShareCount: 2,
    priority: 4,
  },
  {
    name: 'kit',
    test: /components.(ui.(?!use-focus)|article|reader.(?!notes|player.(?!Pending)))|assets.styles.print|lib.(article.(?!encoding)|settings|library.(images|pictures|reading)|app.(load-reading|reader-page|give-file|own-page|options-page)|platform.trusted)/,
    priority: 2,
  },
];

/** What the popup loads later needs what it has already: a list of that would only make it larger. */
const withoutDependencies = (_: string, files: string[], { hostId }: { hostId: string }): string[] =>
  hostId.includes('popup-') ? [] : files;

/** The extractor carries no tables of old letters: the few pages that need them get a script of their own. */
const OLD_LETTERS_ELSEWHERE = {
  name: 'de-doc:old-letters-elsewhere',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source === './old-letters.ts' ? here('./lib/article/encoding/old-letters-elsewhere.ts') : undefined,
};

/** Names of the packages that go into the bundles; complete when the public files are copied, which is last. */
const bundled = new Set<string>();

const iconSet = (name: 'lively' | 'quiet', sizes: readonly number[]): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [String(size), `icon/${name}-${size}.png`]));

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  // What rebuilds the packages, and no more.
  zip: { excludeSources: ['artifacts/**', 'docs/images/**', 'tests/**', '.*/**'] },
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  vite: () => ({
    plugins: [preact(), BUILT_PAGES, collectPackages(bundled)],
    resolve: { alias: { 'wxt/browser': here('./lib/platform/browser-api.ts') } },
    // Every browser that the manifest allows preloads modules by itself.
    build: { target: 'es2022', modulePreload: { polyfill: false, resolveDependencies: withoutDependencies } },
  }),
  hooks: {
    // Written here and not in the script: the table of hosts would travel into every portal page with it.
    'entrypoints:resolved': (wxt, entrypoints) => {
      // Left out here and not by the script's own `include`: what is skipped in that way is left out of the sources, which rebuild both packages.
      const own = entrypoints.filter(({ name }) => wxt.config.browser !== 'firefox' || name !== 'folder');
      entrypoints.splice(0, entrypoints.length, ...own);
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script' && entrypoint.name === 'detect')
          entrypoint.options.matches = portalMatches();
    },
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await buildVoice(`${wxt.config.wxtDir}/voice`)));
      files.push(await buildLicences(wxt.config.wxtDir, bundled));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => LEAN_TYPES.has(type))) {
        Object.assign(
          config,
          mergeConfig(config, { build: { rollupOptions: { output: { codeSplitting: { groups: CHUNKS } } } } }),
        );
        return;
      }
      config.plugins = [
        ...(config.plugins ?? []),
        readabilityTrimmer,
        ...(entrypoints.some(({ name }) => name === 'extract') ? [OLD_LETTERS_ELSEWHERE] : []),
        { name: 'de-doc:lean-browser-api', enforce: 'post', config: () => ({ resolve: { alias: LEAN_ALIASES } }) },
      ];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Dễ Đọc',
    description: '__MSG_extension_description__',
    default_locale: 'vi',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    commands: manifestCommands(),
    icons: iconSet('lively', [16, 32, 48, 96, 128]),
    action: { default_title: '__MSG_action_title__', default_icon: iconSet('quiet', [16, 32, 48]) },
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_POLICY } }),
    // `URL.parse` came with it: an earlier one would install what then fails.
    ...(browser !== 'firefox' && { minimum_chrome_version: '126' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'de-doc@de-doc.vn',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
