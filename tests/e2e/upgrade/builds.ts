import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD } from '../harness/chromium.ts';
import { FIREFOX_BUILD } from '../harness/firefox.ts';
import type { Session } from '../harness/index.ts';

const CURRENT = { chromium: CHROMIUM_BUILD, firefox: FIREFOX_BUILD };

/** An installed extension whose files can be replaced by the current build's, as an update does. */
export interface Installation {
  readonly folder: string;
  /** The version that `update` brings. */
  readonly next: string;
  /** Puts the current build's files in the place of the earlier ones. */
  update(): Promise<void>;
  remove(): Promise<void>;
}

async function setVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(await readFile(path, 'utf8')), version };
  await writeFile(path, JSON.stringify(manifest));
}

/**
 * Lays down an earlier build. `DE_DOC_EARLIER` names a folder with `chrome-mv3` and `firefox-mv3` of an earlier commit (`npm run upgrade-check`
 * makes it); without it the current build plays its own predecessor.
 */
export async function installEarlier(name: Session['name']): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-upgrade-'));
  const earlier = process.env['DE_DOC_EARLIER'];
  const source = earlier ? join(earlier, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3') : CURRENT[name];
  await cp(source, folder, { recursive: true });
  await setVersion(folder, '0.0.1');
  const next = '99.0.0';
  return {
    folder,
    next,
    async update() {
      // Over the old files, as they are asked for until the moment of the update.
      await cp(CURRENT[name], folder, { recursive: true });
      await setVersion(folder, next);
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
