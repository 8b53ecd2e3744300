import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { watchChromium } from './faults.ts';
import { type Portal, startPortal } from './portal.ts';
import { type BareBrowser, closeWelcome, type LaunchOptions, orElse, type Session, viewOf } from './session.ts';
import { until } from './until.ts';

export const CHROMIUM_BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Switches that every Chromium of ours gets: host names lead to the local server. */
export function chromiumArguments(port: number, { language = 'vi', onlyHost = '*' }: LaunchOptions): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-default-browser-check',
    '--disable-component-update',
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--host-resolver-rules=MAP ${onlyHost} 127.0.0.1:${port}`,
  ];
}

/** Chromium lets an extension's own context deliver an event to its listeners. */
async function dispatchToActiveTab(name: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const event: unknown = chrome.commands.onCommand;
  (event as { dispatch(command: string, target: chrome.tabs.Tab | undefined): void }).dispatch(name, tab);
}

/** Starts Chromium (Edge, Chrome) for a portal on that port, with the debugging pipe that branded Chrome wants for extensions. */
export async function startChromium(port: number, options: LaunchOptions): Promise<BareBrowser> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine: npm test installs one');
  const { headed = false, display, viewport, touch = false, language = 'vi' } = options;
  const browser = await puppeteer.launch({
    executablePath: found.path,
    pipe: true,
    headless: !headed,
    ...(options.audible && { ignoreDefaultArgs: ['--mute-audio'] }),
    enableExtensions: true,
    defaultViewport: viewport ? { ...viewport, hasTouch: touch, isMobile: touch } : null,
    args: [
      ...chromiumArguments(port, options),
      ...(options.systemVoices ? ['--enable-speech-dispatcher'] : []),
      '--window-size=1280,860',
      '--window-position=0,0',
    ],
    env: { ...process.env, LANGUAGE: language, ...(display !== undefined && { DISPLAY: display }) },
  });
  return { browser, port, faults: watchChromium(browser), end: () => browser.close() };
}

/** Starts Chromium with the built extension and a portal for it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Session> {
  const portal = await startPortal();
  const bare = await startChromium(portal.port, options);
  const stop = async () => {
    await bare.end();
    await portal.stop();
  };
  return orElse(stop, () => installInChromium(bare, portal, options, stop));
}

/** Installs the built extension for a session that `stop` ends. Where the folder is, its id is made of: one of its own finds nothing of an earlier one's. */
export async function installInChromium(
  { browser, faults }: BareBrowser,
  portal: Portal,
  { extension: folder = CHROMIUM_BUILD, welcome = true }: LaunchOptions,
  stop: () => Promise<void>,
): Promise<Session> {
  const seen = faults.length;
  const id = await browser.installExtension(folder);
  const extension = await until('the extension', async () => (await browser.extensions()).get(id));
  const base = `chrome-extension://${id}`;
  if (welcome) await closeWelcome(browser, base);
  const popupTarget = () => browser.targets().find((target) => target.url().startsWith(`${base}/popup.html`));

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    portal,
    base,
    faults: () => faults.slice(seen),
    open,
    openExtension: (path) => open(`${base}/${path}`),
    openPopup: async (page) => {
      await page.bringToFront();
      await extension.triggerAction(page);
      const target = await until('the popup', popupTarget);
      return viewOf(await target.asPage());
    },
    dispatchCommand: async (name) => {
      const worker = await until('the background', async () => (await extension.workers())[0]);
      await worker.evaluate(dispatchToActiveTab, name);
    },
    hasPopup: async () => popupTarget() !== undefined,
    stop,
  };
}
