import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './session.ts';
import { isShareable, share } from './shared.ts';

export { accessibilityFaults } from './axe.ts';
export { press, pressIfThere, shows, textOf } from './controls.ts';
export { type Display, startDisplay } from './display.ts';
export { prose } from './prose.ts';
export { askForRightPart, openReader, readHere, waitForReader } from './reader.ts';
export { ARTICLE_URL, HOME_URL } from './sample.ts';
export { takeBothThemes, takeScreenshot } from './screenshot.ts';
export { type LaunchOptions, type Session, type View, viewOf } from './session.ts';
export { until } from './until.ts';

const LAUNCHERS: Readonly<Record<Session['name'], (options?: LaunchOptions) => Promise<Session>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** The browsers to test in: both, or the one that the variable E2E_BROWSER names. */
export const BROWSERS = (Object.keys(LAUNCHERS) as Session['name'][]).filter(
  (name) => (process.env['E2E_BROWSER'] ?? name) === name,
);

/**
 * Starts a browser by its name with the built extension. One that a busy machine held up at its start gets a second chance, as tests do: what is done
 * before tests gets none. The log tells.
 */
export async function launch(name: Session['name'], options: LaunchOptions = {}): Promise<Session> {
  try {
    return await (isShareable(options) ? share(name, options) : LAUNCHERS[name](options));
  } catch (error) {
    console.error(`${name} is started again:`, error);
    return LAUNCHERS[name](options);
  }
}
