import type { Browser, Page } from 'puppeteer-core';
import { runInWindow } from './firefox-window.ts';
import type { Session } from './session.ts';

/** What a reader's system asks of pages. */
export type Look = 'light' | 'dark' | 'forced';

/**
 * Firefox's own preferences for it: what the system prefers (0 dark, 1 light), and whether pages keep their colours (2 takes them away).
 * https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml
 */
const FIREFOX: Readonly<Record<Look, Readonly<Record<string, number>>>> = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1, 'browser.display.document_color_use': 0 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0, 'browser.display.document_color_use': 0 },
  forced: { 'layout.css.prefers-color-scheme.content-override': 1, 'browser.display.document_color_use': 2 },
};

/** Without motion. */
const STILL = { 'ui.prefersReducedMotion': 1 };

/** Forgets in a Firefox what a look has set, for all its windows. */
export async function forgetLook(browser: Browser): Promise<void> {
  const names = JSON.stringify(Object.keys({ ...STILL, ...FIREFOX.light }));
  await runInWindow(browser, `${names}.forEach((name) => Services.prefs.clearUserPref(name))`);
}

/** Shows a page as on a system of that look, and without motion, so that nothing has to come to rest. */
export async function setLook(session: Session, page: Page, look: Look): Promise<void> {
  if (session.name === 'firefox') {
    const set = ([name, value]: [string, number]) => `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value});`;
    await runInWindow(
      session.browser,
      `(() => { ${Object.entries({ ...STILL, ...FIREFOX[look] })
        .map(set)
        .join(' ')} })()`,
    );
    return;
  }
  const devtools = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await devtools.send('Emulation.setEmulatedMedia', { features });
}
