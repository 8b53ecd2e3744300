import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  ARTICLE_URL,
  type Display,
  launch,
  press,
  type Session,
  shows,
  startDisplay,
  takeScreenshot,
  textOf,
  until,
  type View,
  viewOf,
} from '../tests/e2e/harness/index.ts';
import { findChromium, findProgram } from './browsers.mjs';
import { saveAudioSample } from './demo-audio.ts';

/**
 * `npm run demo`: builds the extension, serves the sample article under a portal's own address, opens it in a browser with the extension and
 * presses the reader's shortcut. With a screen the reader stays open until the window is closed; without one, or in CI, it ends by itself.
 * Either way pictures of portal page, popup and reader go to artifacts/ and the article's text to standard output.
 */

const ROOT = join(import.meta.dirname, '..');
const ARTIFACTS = join(ROOT, 'artifacts');

const isLinux = process.platform === 'linux';
const hasScreen = !isLinux || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const staysOpen = hasScreen && !process.env['CI'];
const canPressKeys = isLinux && ['Xvfb', 'openbox', 'xdotool'].every((program) => findProgram(program));

function build(browser: Session['name']): void {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const env = { ...process.env, WXT_TELEMETRY: '0' };
  const { status } = spawnSync(process.execPath, [wxt, 'build', ...target], { cwd: ROOT, stdio: 'inherit', env });
  if (status !== 0) throw new Error('the build failed');
}

/**
 * Presses the reader's shortcut. On a screen of our own it is a real key. Elsewhere a key would go to whatever window is in front, and events
 * made in a page never reach `commands`: there Chromium delivers the command to the background itself, and Firefox's popup button stands in.
 */
async function pressShortcut(session: Session, page: Page, popup: View, display: Display | undefined): Promise<void> {
  if (display) {
    await display.focus('Cổng thông tin');
    await display.press('Escape');
    await until('the popup to close', async () => !(await session.hasPopup()));
    await page.bringToFront();
    await display.press('alt+shift+d');
  } else if (session.dispatchCommand) await session.dispatchCommand('toggle-reader');
  else await press(popup, 'button', 'Đọc');
}

/** Waits for the reader, with its pictures. */
async function waitForReader(page: Page): Promise<string> {
  return until('the article in the reader', () =>
    viewOf(page)
      .evaluate((document) => {
        const article = document.querySelector<HTMLElement>('main article');
        const isDrawn = [...document.images].every((image) => image.complete) && article?.querySelector('h1');
        // biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out, a block a line
        return isDrawn ? (article?.innerText ?? '') : '';
      })
      .then((text) => text || false),
  );
}

async function showSample(session: Session, display: Display | undefined): Promise<void> {
  const page = await session.open(ARTICLE_URL);
  await takeScreenshot(page, 'demo-portal');
  const popup = await session.openPopup(page);
  await until('the popup to know the article', () => shows(popup, 'button', 'Đọc'));
  if (popup.page) await takeScreenshot(popup.page, 'demo-popup');
  else console.log(await textOf(popup));
  await pressShortcut(session, page, popup, display);
  const text = await waitForReader(page);
  await takeScreenshot(page, 'demo-reader');
  console.log(`\n${text}\n`);
  const sample = await saveAudioSample(text, ARTIFACTS);
  console.log(`Pictures${sample ? ' and a spoken sample' : ''} are in ${ARTIFACTS}`);
}

async function closed(session: Session): Promise<void> {
  console.log('The reader is open. Close the browser to end.');
  await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
}

const name = findChromium() ? 'chromium' : 'firefox';
build(name);
const display = !staysOpen && canPressKeys ? await startDisplay() : undefined;
const session = await launch(name, {
  headed: staysOpen || display !== undefined,
  onlyHost: new URL(ARTICLE_URL).hostname,
  ...(display && { display: display.name }),
});
try {
  await showSample(session, display);
  if (staysOpen) await closed(session);
} finally {
  await session.stop();
  await display?.stop();
}
