import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox, findProgram } from './browsers.mjs';

/** What a machine needs for `npm start` and `npm test`, and how its package manager brings it. Plain JavaScript, as setup.mjs. */

const LINUX = process.platform === 'linux';

const hasVietnameseFont = () =>
  !findProgram('fc-list') || spawnSync('fc-list', [':lang=vi'], { encoding: 'utf8' }).stdout !== '';

/** The first Firefox whose toolbar the tests can press (https://bugzilla.mozilla.org/show_bug.cgi?id=1851788). */
const FIREFOX = 148;

/** Whether a browser is of a version or later; one that does not tell (on Windows) counts as recent. */
function isRecent(found, version) {
  if (!found) return false;
  const told = /\b(\d+)\./.exec(spawnSync(found.path, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
  return told === undefined || Number(told) >= version;
}

/** Programs that the tests use on Linux alone, where real keys are pressed and files are looked at from outside. */
const LINUX_PROGRAMS = [
  { program: 'Xvfb', apt: 'xvfb', dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb' },
  { program: 'openbox' },
  { program: 'xdotool' },
  { program: 'espeak-ng', optional: true },
  { program: 'ffmpeg', optional: true },
  { program: 'epubcheck', optional: true },
  { program: 'pulseaudio', optional: true },
  // With the module that speaks Vietnamese, where it is a package of its own.
  { program: 'speech-dispatcher', apt: 'speech-dispatcher-espeak-ng', optional: true },
  { program: 'pdftotext', apt: 'poppler-utils', dnf: 'poppler-utils', pacman: 'poppler', optional: true },
];

const CHROMIUM_BY_HAND =
  'npx @puppeteer/browsers install chrome@stable --path ~/.cache/puppeteer (or name the program in CHROMIUM_PATH)';
const FIREFOX_BY_HAND = 'unpack https://www.mozilla.org/firefox/all/ and name its program in FIREFOX_PATH';

const BROWSERS = [
  {
    name: 'Chromium (or Edge, Chrome)',
    goals: ['test'],
    isThere: () => Boolean(findChromium()),
    byHand: CHROMIUM_BY_HAND,
    packages: {
      apt: ['chromium', 'chromium-browser'],
      dnf: ['chromium'],
      pacman: ['chromium'],
      brew: ['google-chrome'],
      winget: ['Google.Chrome'],
    },
  },
  {
    name: `Firefox ${FIREFOX} or later`,
    goals: ['test'],
    isThere: () => isRecent(findFirefox(), FIREFOX),
    byHand: FIREFOX_BY_HAND,
    packages: {
      apt: ['firefox-esr', 'firefox'],
      dnf: ['firefox'],
      pacman: ['firefox'],
      brew: ['firefox'],
      winget: ['Mozilla.Firefox'],
    },
  },
  {
    name: 'a browser (Chromium, Edge, Chrome or Firefox)',
    goals: ['start'],
    isThere: () => Boolean(findChromium() ?? findFirefox()),
    byHand: CHROMIUM_BY_HAND,
    packages: {
      apt: ['chromium', 'firefox-esr', 'firefox'],
      dnf: ['chromium'],
      pacman: ['chromium'],
      brew: ['firefox'],
      winget: ['Mozilla.Firefox'],
    },
  },
];

/**
 * Each need: its name, the goals that ask for it, how to see that it is there, the packages that may bring it (first known one wins), and how
 * to have it without a package manager's rights.
 */
export const NEEDS = [
  ...BROWSERS,
  {
    name: 'a font with Vietnamese letters',
    goals: ['start', 'test'],
    optional: true,
    isThere: () => !LINUX || hasVietnameseFont(),
    packages: { apt: ['fonts-dejavu-core'], dnf: ['dejavu-sans-fonts'], pacman: ['ttf-dejavu'] },
  },
  ...LINUX_PROGRAMS.map(({ program, optional = false, ...names }) => ({
    name: program,
    goals: ['test'],
    optional,
    isThere: () => !LINUX || Boolean(findProgram(program)),
    packages: {
      apt: [names.apt ?? program],
      dnf: [names.dnf ?? program],
      pacman: [names.pacman ?? program],
    },
  })),
];

/** Package managers in the order in which they are tried; `install` gives the whole command for some packages. */
export const INSTALLERS = [
  {
    manager: 'apt',
    program: 'apt-get',
    asRoot: true,
    install: (names) => ['apt-get', 'install', '-y', '--no-install-recommends', ...names],
  },
  { manager: 'dnf', program: 'dnf', asRoot: true, install: (names) => ['dnf', 'install', '-y', ...names] },
  {
    manager: 'pacman',
    program: 'pacman',
    asRoot: true,
    install: (names) => ['pacman', '-S', '--noconfirm', '--needed', ...names],
  },
  { manager: 'brew', program: 'brew', asRoot: false, install: (names) => ['brew', 'install', '--cask', ...names] },
  {
    manager: 'winget',
    program: 'winget',
    asRoot: false,
    install: (names) => [
      'winget',
      'install',
      '--exact',
      '--silent',
      '--accept-package-agreements',
      '--accept-source-agreements',
      ...names,
    ],
  },
];
