import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../../scripts/browsers.mjs';
import { CHROMIUM_BUILD, chromiumArguments } from '../harness/chromium.ts';
import { FIREFOX_BUILD, firefoxPreferences, ID } from '../harness/firefox.ts';
import type { Session } from '../harness/index.ts';
import { until } from '../harness/index.ts';

export interface Killable {
  browser: Browser;
  /** A page of the extension. */
  page: Page;
  /** Calls back with each line that the page tells. */
  onTold: (hear: (line: string) => void) => void;
}

async function startChromium(profile: string): Promise<Killable> {
  const browser = await puppeteer.launch({
    executablePath: findChromium()?.path ?? '',
    pipe: true,
    userDataDir: profile,
    enableExtensions: [CHROMIUM_BUILD],
    args: chromiumArguments(9, {}),
  });
  const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  return { browser, page, onTold: (hear) => page.on('console', (message) => hear(message.text())) };
}

const UUID = '3b1d9c1e-6a57-4a3a-9d53-2f6f7a0d5c11';

/** An extension that is installed for one session would lose its data at the end of it. */
const KEEP_DATA = {
  // Under the same address each time.
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // A browser that was killed would offer to begin in safe mode, and open its old tabs.
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
};

async function startFirefox(profile: string): Promise<Killable> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox()?.path ?? '',
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { ...firefoxPreferences(9, {}), ...KEEP_DATA },
  });
  await browser.installExtension(FIREFOX_BUILD);
  const page = await browser.newPage();
  await page.goto(`moz-extension://${UUID}/options.html`, { waitUntil: [] });
  await until('the page', () =>
    page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
  );
  const onTold = (hear: (line: string) => void): void => {
    let rest = '';
    browser.process()?.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('tell ')) hear(line.slice(5));
    });
  };
  return { browser, page, onTold };
}

/** Starts a browser with the profile that a killed one left, and opens a page of the extension in it. */
export const START: Readonly<Record<Session['name'], (profile: string) => Promise<Killable>>> = {
  chromium: startChromium,
  firefox: startFirefox,
};
