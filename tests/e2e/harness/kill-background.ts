import type { Browser, Page } from 'puppeteer-core';
import { runInWindow } from './firefox-window.ts';
import type { Session } from './session.ts';

/**
 * Ends the extension's background at once, as the browser does when it wants its memory back: in the middle of whatever it does. The next
 * event starts it again.
 */
export interface BackgroundKiller {
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const FIREFOX_ID = 'de-doc@de-doc.vn';
const TERMINATE = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true })`;

interface Versions {
  versions: { runningStatus: string; targetId?: string }[];
}

/** A worker that a driver has attached to waits for it at every start, and the driver only knows of the first: it is let go here. */
async function letStart(browser: Browser): Promise<void> {
  for (const target of browser.targets().filter((one) => one.type() === 'service_worker')) {
    const session = await target.createCDPSession();
    await session.send('Runtime.runIfWaitingForDebugger');
    await session.detach();
  }
}

/** `page` is a page of the extension that stays open. */
export async function createBackgroundKiller({ name, browser }: Session, page: Page): Promise<BackgroundKiller> {
  if (name === 'firefox') {
    return { kill: () => runInWindow(browser, TERMINATE).then(() => undefined), stop: async () => undefined };
  }
  const session = await page.createCDPSession();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
    const isWaiting = versions.some(({ runningStatus, targetId }) => runningStatus === 'starting' && targetId);
    // It may be gone again already, killed anew.
    if (isWaiting) letStart(browser).catch(() => undefined);
  });
  await session.send('ServiceWorker.enable');
  return {
    kill: () => session.send('ServiceWorker.stopAllWorkers'),
    stop: () => session.detach(),
  };
}
