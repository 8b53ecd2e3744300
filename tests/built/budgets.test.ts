import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOf, scriptsOf } from './package.ts';

const files = filesOf('chrome-mv3');
const size = (...paths: string[]): number =>
  paths.reduce((sum, path) => sum + (files[path]?.byteLength ?? Number.NaN), 0);
const isVoice = (path: string): boolean => path.startsWith('voice/');
const voice = Object.keys(files).filter(isVoice);

/** Bytes of the minified build, and the most that each may have (house rules, 1 kB = 1000 bytes). */
const BUDGETS = [
  // 12 kB was planned; the glance that spares a portal's page a third of the detector's time and half of its memory took the rest.
  { part: 'detector', bytes: size('content-scripts/detect.js'), most: 13_500 },
  // 60 kB was planned for the general path; twelve families, footnotes and every other part of an article took the rest,
  // the last six what pages laid out in tables, by citizens' questions and by editors of utility classes need, the last half what
  // keeps articles apart whose careless portals say of all that they are the first page.
  { part: 'extract', bytes: size('extract.js'), most: 112_500 },
  { part: 'old letters, on their pages alone', bytes: size('old-letters.js'), most: 11_000 },
  { part: 'detection where no detector runs', bytes: size('detect-page.js'), most: 9_500 },
  { part: 'background', bytes: size('background.js'), most: 35_000 },
  { part: 'copy into the backup folder, after a save', bytes: size('folder.js'), most: 13_500 },
  { part: 'popup scripts', bytes: size(...scriptsOf(files, 'popup.html')), most: 50_000 },
  {
    part: 'reader scripts at the start',
    bytes: size(...scriptsOf(files, 'reader.html').filter((path) => !isVoice(path))),
    most: 120_000,
  },
  { part: 'voice', bytes: size(...voice), most: 1_800_000 },
  { part: 'whole package, zipped', bytes: zipSync(files, { level: 9 }).byteLength, most: 2_500_000 },
];

describe('budgets', () => {
  it.each(BUDGETS)('$part', ({ part, bytes, most }) => {
    console.info(`${part}: ${(bytes / 1000).toFixed(1)} of ${most / 1000} kB`);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
