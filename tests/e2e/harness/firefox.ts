import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { watchFirefox } from './faults.ts';
import { ownProfile } from './firefox-profile.ts';
import { clickButton, pinButton, runInWindow } from './firefox-window.ts';
import { type Portal, startPortal } from './portal.ts';
import {
  type BareBrowser,
  call,
  closeWelcome,
  type LaunchOptions,
  orElse,
  type Session,
  type View,
} from './session.ts';
import { until } from './until.ts';

export const FIREFOX_BUILD = join(import.meta.dirname, '../../../.output/firefox-mv3');

export const ID = 'de-doc@de-doc.vn';

/** Which host names go to the local server, as a proxy script. Others go nowhere, or out where only one is ours. */
function proxyScript(port: number, onlyHost: string | undefined): string {
  const local = `"PROXY 127.0.0.1:${port}"`;
  const answer = onlyHost === undefined ? local : `host == ${JSON.stringify(onlyHost)} ? ${local} : "DIRECT"`;
  return `data:,${encodeURIComponent(`function FindProxyForURL(url, host) { return ${answer}; }`)}`;
}

/** Preferences of every Firefox of ours: the local server is its proxy, errors are printed. */
export function firefoxPreferences(
  port: number,
  { language = 'vi', onlyHost, touch = false }: LaunchOptions,
): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': proxyScript(port, onlyHost),
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.dom.window.dump.enabled': true,
    'devtools.console.stdout.content': true,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'javascript.options.showInConsole': true,
    // None is held ready for pages that never come: a tenth less work for two cores. Sites stay apart from each other.
    'dom.ipc.processCount': 1,
    // A coarse pointer that cannot hover, as LookAndFeel.h has it.
    ...(touch && {
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'dom.w3c_touch_events.enabled': 1,
    }),
  };
}

/**
 * The popup, reached from another page of the extension: it is in no tab, so the driver does not see it, but its window is one of
 * `extension.getViews()`.
 */
function popupView(remote: Page): View {
  const popup = "browser.extension.getViews({ type: 'popup' })[0].document";
  return { evaluate: (run, ...values) => remote.evaluate(call(run, values, popup)) as Promise<never> };
}

/** Starts Firefox for a portal on that port. */
export async function startFirefox(port: number, options: LaunchOptions): Promise<BareBrowser> {
  const found = findFirefox();
  if (!found) throw new Error('no Firefox on this machine: npm test installs one');
  const { headed = false, display, viewport = null } = options;
  const profile = await ownProfile();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: !headed,
    ...(profile && { userDataDir: profile }),
    defaultViewport: viewport,
    // Pages of extensions are privileged: without this switch the driver may not go to them.
    args: ['-remote-allow-system-access', '--width=1280', '--height=860'],
    extraPrefsFirefox: firefoxPreferences(port, options),
    // Without it a release build takes no other server for its settings, and asks the real one hundreds of times a start.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...(display !== undefined && { DISPLAY: display }) },
  });
  const end = async () => {
    await browser.close();
    if (profile) await rm(profile, { recursive: true, force: true });
  };
  return { browser, port, faults: watchFirefox(browser), end };
}

/** Starts Firefox with the built extension, installed for the session, and a portal for it. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Session> {
  const portal = await startPortal();
  const bare = await startFirefox(portal.port, options);
  const stop = async () => {
    await bare.end();
    await portal.stop();
  };
  return orElse(stop, () => installInFirefox(bare, portal, options, stop));
}

/** Installs the built extension for a session that `stop` ends; under an address of its own, so that it finds nothing of an earlier one's. */
export async function installInFirefox(
  { browser, faults }: BareBrowser,
  portal: Portal,
  { extension = FIREFOX_BUILD, welcome = true }: LaunchOptions,
  stop: () => Promise<void>,
): Promise<Session> {
  const seen = faults.length;
  const uuid = randomUUID();
  const base = `moz-extension://${uuid}`;
  const known = JSON.stringify(JSON.stringify({ [ID]: uuid }));
  await runInWindow(browser, `Services.prefs.setStringPref('extensions.webextensions.uuids', ${known})`);
  await browser.installExtension(extension);
  await pinButton(browser, ID);
  if (welcome) await closeWelcome(browser, base);
  const remotes: Page[] = [];

  const open = async (url: string) => {
    const page = await browser.newPage();
    if (url.startsWith('http')) {
      await page.goto(url);
    } else {
      // Firefox tells the driver no end of a navigation that changes the tab's process.
      await page.goto(url, { waitUntil: [] });
      const isLoaded = (where: string) => location.href.startsWith(where) && document.readyState === 'complete';
      // Without its questions: a reader page takes those out of its address that it answers once.
      await until(url, () => page.evaluate(isLoaded, url.replace(/\?.*/, '')));
    }
    return page;
  };
  const openExtension = (path: string) => open(`${base}/${path}`);
  /** A page of the extension in the background that asks on the tests' behalf; it is none of the product's pages. */
  const remote = async (): Promise<Page> => {
    const last = remotes.at(-1);
    // An update of the extension closes all its pages.
    const isThere = await last?.evaluate('true').catch(() => false);
    if (last && isThere) return last;
    const page = await openExtension('extract.js');
    remotes.push(page);
    return page;
  };
  const countPopups = "browser.extension.getViews({ type: 'popup' }).length";
  return {
    name: 'firefox',
    browser,
    portal,
    base,
    faults: () => faults.slice(seen),
    open,
    openExtension,
    openPopup: async (page) => {
      const asking = await remote();
      await asking.evaluate("browser.extension.getViews({ type: 'popup' }).forEach((popup) => popup.close())");
      await until('the last popup to close', async () => Number(await asking.evaluate(countPopups)) === 0);
      await page.bringToFront();
      await clickButton(browser, ID);
      const isReady = `${countPopups} > 0 && browser.extension.getViews({ type: 'popup' })[0].document.readyState === 'complete'`;
      await until('the popup', () => asking.evaluate(isReady));
      return popupView(asking);
    },
    hasPopup: async () => Number(await (await remote()).evaluate(countPopups)) > 0,
    stop,
  };
}
