import { join } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { watchChromium } from './faults.ts';
import { startPortal } from './portal.ts';
import { closeWelcome, type LaunchOptions, orElse, type Session, viewOf } from './session.ts';
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

async function onlyExtension(browser: Browser): Promise<Extension> {
  return until('the extension', async () => [...(await browser.extensions()).values()][0]);
}

/** Starts Chromium (Edge, Chrome) with the built extension, loaded over the debugging pipe as branded Chrome wants it, and a portal for it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Session> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine: npm test installs one');
  const {
    extension: folder = CHROMIUM_BUILD,
    headed = false,
    display,
    viewport,
    touch = false,
    language = 'vi',
  } = options;
  const portal = await startPortal();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    pipe: true,
    headless: !headed,
    ...(options.audible && { ignoreDefaultArgs: ['--mute-audio'] }),
    enableExtensions: [folder],
    defaultViewport: viewport ? { ...viewport, hasTouch: touch, isMobile: touch } : null,
    args: [
      ...chromiumArguments(portal.port, options),
      ...(options.systemVoices ? ['--enable-speech-dispatcher'] : []),
      '--window-size=1280,860',
      '--window-position=0,0',
    ],
    env: { ...process.env, LANGUAGE: language, ...(display !== undefined && { DISPLAY: display }) },
  });
  const faults = watchChromium(browser);
  const stop = async () => {
    await browser.close();
    await portal.stop();
  };
  const extension = await orElse(stop, () => onlyExtension(browser));
  const base = `chrome-extension://${extension.id}`;
  if (options.welcome !== false) await orElse(stop, () => closeWelcome(browser, base));
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
    faults: () => [...faults],
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
