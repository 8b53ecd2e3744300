import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { watchFirefox } from './faults.ts';
import { startPortal } from './portal.ts';
import { call, closeWelcome, type LaunchOptions, type Session, type View } from './session.ts';
import { until } from './until.ts';

export const FIREFOX_BUILD = join(import.meta.dirname, '../../../.output/firefox-mv3');

const ID = 'de-doc@de-doc.vn';
const UUID = '3b1d9c1e-6a57-4a3a-9d53-2f6f7a0d5c11';

/** Preferences of every Firefox of ours: the local server is its proxy for all hosts, popups open on request, errors are printed. */
export function firefoxPreferences(port: number, language: string): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.dom.window.dump.enabled': true,
    'devtools.console.stdout.content': true,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'extensions.openPopupWithoutUserGesture.enabled': true,
    'ui.popup.disable_autohide': true,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'javascript.options.showInConsole': true,
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

/** Starts Firefox with the built extension, installed for the session, and a portal for it. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Session> {
  const found = findFirefox();
  if (!found) throw new Error('no Firefox on this machine: npm test installs one');
  const { extension = FIREFOX_BUILD, display, viewport = null, language = 'vi' } = options;
  const portal = await startPortal();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: display === undefined,
    defaultViewport: viewport,
    // Pages of extensions are privileged: without this switch the driver may not go to them.
    args: ['-remote-allow-system-access', '--width=1280', '--height=860'],
    extraPrefsFirefox: firefoxPreferences(portal.port, language),
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
  });
  const faults = watchFirefox(browser);
  await browser.installExtension(extension);
  const base = `moz-extension://${UUID}`;
  await closeWelcome(browser, base);
  const remotes: Page[] = [];

  const openExtension = async (path: string) => {
    const page = await browser.newPage();
    // Firefox reports no end of this navigation to the driver, since the tab changes its process.
    await page.goto(`${base}/${path}`, { waitUntil: [] });
    const isLoaded = (where: string) => location.href.startsWith(where) && document.readyState === 'complete';
    await until(path, () => page.evaluate(isLoaded, base));
    return page;
  };
  /** A page of the extension in the background that asks on the tests' behalf; it is none of the product's pages. */
  const remote = async (): Promise<Page> => {
    const page = remotes[0] ?? (await openExtension('extract.js'));
    if (remotes.length === 0) remotes.push(page);
    return page;
  };
  const countPopups = "browser.extension.getViews({ type: 'popup' }).length";
  return {
    name: 'firefox',
    browser,
    portal,
    base,
    faults: () => [...faults],
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtension,
    openPopup: async (page) => {
      const asking = await remote();
      await page.bringToFront();
      await asking.evaluate('browser.action.openPopup()');
      const isReady = `${countPopups} > 0 && browser.extension.getViews({ type: 'popup' })[0].document.readyState === 'complete'`;
      await until('the popup', () => asking.evaluate(isReady));
      return popupView(asking);
    },
    hasPopup: async () => Number(await (await remote()).evaluate(countPopups)) > 0,
    stop: async () => {
      await browser.close();
      await portal.stop();
    },
  };
}
