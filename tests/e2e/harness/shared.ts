import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD, installInChromium, startChromium } from './chromium.ts';
import { ID, installInFirefox, startFirefox } from './firefox.ts';
import { endWithTests } from './firefox-profile.ts';
import { forgetLook } from './look.ts';
import { startPortal } from './portal.ts';
import { type BareBrowser, type LaunchOptions, orElse, type Session } from './session.ts';
import { playsIntoSink } from './sound.ts';

/** So many of each kind wait for the next file of tests; more would only take memory. */
const MOST_IDLE = 2;

/** How a kind of browser is started, and how it gets the extension and loses it again. */
interface Kind {
  start(port: number, options: LaunchOptions): Promise<BareBrowser>;
  install: typeof installInFirefox;
  uninstall(bare: BareBrowser, base: string): Promise<void>;
}

/** In a folder of its own: an id that was there before would find the old one's data, or lose its own when they go. */
async function installCopy(...[bare, portal, options, stop]: Parameters<Kind['install']>): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-build-'));
  await cp(CHROMIUM_BUILD, folder, { recursive: true });
  const end = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return installInChromium(bare, portal, { ...options, extension: folder }, end);
}

const KINDS: Readonly<Record<Session['name'], Kind>> = {
  chromium: {
    start: startChromium,
    install: installCopy,
    uninstall: ({ browser }, base) => browser.uninstallExtension(new URL(base).hostname),
  },
  firefox: {
    start: async (port, options) => {
      const bare = await startFirefox(port, options);
      await endWithTests(bare.browser.process()?.pid);
      return bare;
    },
    install: installInFirefox,
    uninstall: async ({ browser }) => {
      await forgetLook(browser);
      await browser.uninstallExtension(ID);
    },
  },
};

/** Those that no test has, by kind and options, the one that has waited longest first. */
const idle = new Map<string, BareBrowser>();

/** Set for the tests alone: of what scripts start nothing is to be left. */
const VARIABLE = 'E2E_SHARED';

/** Has the browsers shared from now on, by this process and those that it starts. */
export function beginSharing(): void {
  process.env[VARIABLE] = 'yes';
}

/** Whether files of tests may share one: it has the extension as built, and nothing about it that a test could tell from another. */
export const isShareable = (options: LaunchOptions): boolean =>
  process.env[VARIABLE] !== undefined && !playsIntoSink() && Object.keys(options).every((key) => key === 'viewport');

/**
 * A session in a browser that earlier files of the same worker have used, or in a new one: starting browsers is a fifth of all work of the tests in
 * them. The extension is installed anew, under an address of its own, and the portal is new on the old port.
 */
export async function share(name: Session['name'], options: LaunchOptions): Promise<Session> {
  const kind = KINDS[name];
  const key = `${name} ${JSON.stringify(options)}`;
  const waiting = idle.get(key);
  idle.delete(key);
  const usable = waiting?.browser.connected ? waiting : undefined;
  const portal = await startPortal(usable?.port);
  const bare = usable ?? (await kind.start(portal.port, options));
  const end = async () => {
    await bare.end();
    await portal.stop();
  };
  let base = '';
  const giveBack = async () => {
    if (!(await isTidied(bare, () => kind.uninstall(bare, base)))) return end();
    await keep(name, key, bare);
    await portal.stop();
  };
  const session = await orElse(end, () => kind.install(bare, portal, options, giveBack));
  base = session.base;
  return session;
}

async function keep(name: Session['name'], key: string, bare: BareBrowser): Promise<void> {
  idle.set(key, bare);
  const alike = [...idle].filter(([other]) => other.startsWith(name));
  for (const [other, oldest] of alike.slice(0, -MOST_IDLE)) {
    idle.delete(other);
    await oldest.end();
  }
}

/** Takes the extension away and closes all tabs but an empty one; false where the browser does not do as it is told any more. */
async function isTidied({ browser }: BareBrowser, uninstall: () => Promise<void>): Promise<boolean> {
  try {
    const pages = await browser.pages();
    await browser.newPage();
    await Promise.all(pages.map((page) => page.close()));
    await uninstall();
    return true;
  } catch (error) {
    console.error('a browser is not used again:', error);
    return false;
  }
}
