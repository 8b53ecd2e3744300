import { describe, expect, it } from 'vitest';
import { portalMatches } from '../../lib/article/portals/hosts.ts';
import { manifestCommands } from '../../lib/shortcuts/manifest.ts';
import { type Build, filesOf, readText } from './package.ts';

const BUILDS: readonly Build[] = ['chrome-mv3', 'firefox-mv3'];

interface Manifest {
  manifest_version: number;
  default_locale: string;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  commands: Record<string, { suggested_key?: { default: string } }>;
  content_scripts: { matches: string[]; js: string[] }[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  web_accessible_resources?: unknown;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
}

describe.each(BUILDS)('%s', (build) => {
  const files = filesOf(build);
  const manifest: Manifest = JSON.parse(readText(files, 'manifest.json'));

  it('asks for the least', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('runs its detector on the portals alone', () => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(matches.toSorted()).toEqual(portalMatches().toSorted());
    expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(['content-scripts/detect.js']);
  });

  it('offers the commands of the shortcut table', () => {
    const keys = (commands: Manifest['commands']) =>
      Object.entries(commands).map(([name, { suggested_key: key }]) => [name, key]);
    expect(keys(manifest.commands)).toEqual(keys(manifestCommands()));
  });

  it('runs no code from elsewhere', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-(?:eval|inline)/);
    const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => /(?:src|href)="(?:https?:)?\/\//.test(readText(files, path)))).toEqual([]);
  });

  it('has the words of most readers in every page', () => {
    const words = JSON.parse(readText(files, '_locales/vi/messages.json'));
    const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
    const within = pages.map((path) => /<template id="words-vi">([^<&]+)<\/template>/.exec(readText(files, path))?.[1]);
    expect(pages).toHaveLength(5);
    expect(within.map((text) => JSON.parse(text ?? 'null'))).toEqual(pages.map(() => words));
  });

  it('has its icons and both languages', () => {
    const named = [...Object.values(manifest.icons), '_locales/vi/messages.json', '_locales/en/messages.json'];
    expect(named.filter((path) => !(path.replace(/^\//, '') in files))).toEqual([]);
    expect(manifest.default_locale).toBe('vi');
  });

  it('keeps Chromium out that lacks what the code takes for granted', () => {
    expect(manifest.minimum_chrome_version).toBe(build === 'chrome-mv3' ? '126' : undefined);
  });

  it('tells Firefox that nothing is collected', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.data_collection_permissions.required).toEqual(build === 'firefox-mv3' ? ['none'] : undefined);
  });
});
