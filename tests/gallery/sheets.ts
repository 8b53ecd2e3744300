import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { until } from '../e2e/harness/until.ts';
import { differenceOf, shrunk } from './compare.ts';
import { writePalettePng } from './palette.ts';

/**
 * The gallery at one theme and width. `forced`: with the system's own colours in place of the theme's. `isFine`: compared at half its size, the others
 * at a quarter; what is placed where is the same in every theme, so two sheets tell it.
 */
export interface Sheet {
  name: string;
  theme: string;
  width: number;
  forced?: true;
  isFine?: true;
}

export const SHEETS: readonly Sheet[] = [
  { name: 'light', theme: 'light', width: 1280, isFine: true },
  { name: 'light-360', theme: 'light', width: 360, isFine: true },
  { name: 'ivory', theme: 'ivory', width: 1280 },
  { name: 'dark', theme: 'dark', width: 1280 },
  { name: 'black', theme: 'black', width: 1280 },
  { name: 'contrast', theme: 'contrast', width: 1280 },
  { name: 'forced', theme: 'light', width: 1280, forced: true },
];

const REFERENCES = join(import.meta.dirname, 'references');
const ARTIFACTS = join(import.meta.dirname, '../../artifacts/gallery');

/** How many CSS pixels, across and down, are one pixel of what is compared. */
const sizeOf = ({ isFine }: Sheet): number => (isFine ? 2 : 4);

/** Letters as every machine draws them: no hinting, no colours at their edges, no graphics card, whose pictures also end at 16,384 pixels. */
const SWITCHES = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-gpu-rasterization',
];

/** A Chromium that draws alike wherever it runs. */
export async function launchForSheets(): Promise<Browser> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine: npm test installs one');
  const root = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: found.path,
    args: [...SWITCHES, '--lang=vi', ...(root ? ['--no-sandbox'] : [])],
    env: { ...process.env, LANGUAGE: 'vi' },
  });
}

/** Shows the page in the look of a sheet, as high as all that is in it. */
export async function pose(page: Page, url: string, { theme, width, forced }: Sheet): Promise<void> {
  const devtools = await page.createCDPSession();
  const features = [
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
  ];
  await devtools.send('Emulation.setEmulatedMedia', { features });
  // A clock that says the same everywhere.
  await page.emulateTimezone('Asia/Ho_Chi_Minh');
  await page.setViewport({ width, height: 900 });
  await page.goto(`${url}?theme=${theme}`);
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  // Everything there is, drawn once: seconds on a machine at rest, a minute on one with ten other things to do.
  const isReady = async () => {
    // What is behind another tab draws no frames, and a tab that closes may bring another to the front.
    await page.bringToFront();
    const stage = await page.evaluate(() => document.documentElement.dataset['stage']);
    if (stage !== 'ready') throw new Error(`it has come to: ${stage}`);
    return true;
  };
  await until('the gallery', isReady, 90_000);
  await page.setViewport({ width, height: await heightOf() });
  await page.setViewport({ width, height: await heightOf() });
}

/** Takes a sheet as it is compared. The page stays as it is: `keepWhole` can take it at its full size. */
export async function takeSheet(page: Page, url: string, sheet: Sheet): Promise<PNG> {
  await pose(page, url, sheet);
  const screenshot = await page.screenshot({ optimizeForSpeed: true });
  return shrunk(PNG.sync.read(Buffer.from(screenshot)), sizeOf(sheet));
}

/** Puts the sheet that the page shows, at its full size, into artifacts; gives the path. */
export async function keepWhole(page: Page, sheet: Sheet): Promise<string> {
  await mkdir(ARTIFACTS, { recursive: true });
  const path = join(ARTIFACTS, `${sheet.name}.png`);
  await writeFile(path, await page.screenshot());
  return path;
}

/** Makes what is now the reference of a sheet. Throws where its rounded colours alone would be a difference. */
export async function accept(sheet: Sheet, picture: PNG): Promise<void> {
  const packed = writePalettePng(picture);
  if (differenceOf(picture, PNG.sync.read(packed))) throw new Error(`the reference of ${sheet.name} is too coarse`);
  await mkdir(REFERENCES, { recursive: true });
  await writeFile(join(REFERENCES, `${sheet.name}.png`), packed);
}

/** A sentence on what differs from the reference, with the places of pictures of it; undefined where nothing does. */
export async function complaint(page: Page, sheet: Sheet, picture: PNG): Promise<string | undefined> {
  const reference = PNG.sync.read(await readFile(join(REFERENCES, `${sheet.name}.png`)));
  const difference = differenceOf(picture, reference);
  if (!difference) return undefined;
  const whole = await keepWhole(page, sheet);
  const path = join(ARTIFACTS, `${sheet.name}-difference.png`);
  await writeFile(path, PNG.sync.write(difference.picture));
  const size = sizeOf(sheet);
  const places = difference.places.map(({ x, y }) => `${x * size}, ${y * size}`).join('; ');
  return `The sheet "${sheet.name}" looks different in ${difference.cells} places (from the left, from the top, in px: ${places}). In red: ${path}; as it is now: ${whole}. If it is meant: npm run gallery -- --update`;
}
