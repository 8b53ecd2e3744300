import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Where the browsers of this machine are. Plain JavaScript: it runs before anything is installed.
 * Chromium, Edge and Chrome for Testing come before branded Chrome, which ignores `--load-extension` since 137.
 */

const PROGRAMS = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']].filter(
  Boolean,
);
const APPLICATIONS = ['/Applications', join(homedir(), 'Applications')];

const CHROMIUM = [
  {
    kind: 'chromium',
    names: ['chromium', 'chromium-browser'],
    app: 'Chromium',
    exe: 'Chromium/Application/chrome.exe',
  },
  {
    kind: 'chrome-for-testing',
    names: ['chrome-for-testing'],
    app: 'Google Chrome for Testing',
    cache: ['.cache/puppeteer/chrome', '.cache/puppeteer/chromium'],
  },
  {
    kind: 'edge',
    names: ['microsoft-edge', 'microsoft-edge-stable'],
    app: 'Microsoft Edge',
    exe: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    kind: 'chrome',
    names: ['google-chrome', 'google-chrome-stable'],
    app: 'Google Chrome',
    exe: 'Google/Chrome/Application/chrome.exe',
  },
];

const FIREFOX = [
  { kind: 'firefox', names: ['firefox', 'firefox-esr'], app: 'Firefox', exe: 'Mozilla Firefox/firefox.exe' },
];

/**
 * Full path of a program on the PATH, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path)) return path;
    }
  }
  return undefined;
}

/** Executables under a download folder of the shape `<folder>/<version>/<platform>/chrome`. */
function cached(folder) {
  const root = join(homedir(), folder);
  if (!existsSync(root)) return [];
  const executable = process.platform === 'win32' ? 'chrome.exe' : 'chrome';
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === executable)
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function installed({ names, app, exe, cache = [] }) {
  if (process.platform === 'darwin') {
    const application = APPLICATIONS.map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', app.toLowerCase() === 'firefox' ? 'firefox' : app),
    );
    return [...application, ...cache.flatMap(cached)].find((path) => existsSync(path));
  }
  if (process.platform === 'win32') {
    const programs = exe ? PROGRAMS.map((folder) => join(folder, exe)) : [];
    return [...programs, ...cache.flatMap(cached)].find((path) => existsSync(path));
  }
  return names.map(findProgram).find(Boolean) ?? cache.flatMap(cached)[0];
}

function find(table, override) {
  const named = process.env[override];
  if (named) return existsSync(named) ? { kind: table[0].kind, path: named } : undefined;
  for (const entry of table) {
    const path = installed(entry);
    if (path) return { kind: entry.kind, path };
  }
  return undefined;
}

/**
 * The Chromium, Edge or Chrome to drive, or undefined. The variable CHROMIUM_PATH names another.
 * @returns {{ kind: string, path: string } | undefined}
 */
export const findChromium = () => find(CHROMIUM, 'CHROMIUM_PATH');

/**
 * The Firefox to drive, or undefined. The variable FIREFOX_PATH names another.
 * @returns {{ kind: string, path: string } | undefined}
 */
export const findFirefox = () => find(FIREFOX, 'FIREFOX_PATH');
