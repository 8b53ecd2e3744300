import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';

/** Names the folder of a profile that a Firefox has been started with once. */
const VARIABLE = 'E2E_FIREFOX_PROFILE';
const PREFIX = join(tmpdir(), 'de-doc-firefox-');

/**
 * Starts Firefox once, so that every later one finds what its first start makes: half the time of a start goes into that. Nothing of the extension's
 * is in the profile. Gives what takes it away again.
 */
export async function warmProfile(): Promise<() => Promise<void>> {
  const found = findFirefox();
  if (!found) return async () => undefined;
  const folder = await mkdtemp(PREFIX);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: found.path, userDataDir: folder });
  await browser.close();
  process.env[VARIABLE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** A profile of one's own for one Firefox; undefined where none was warmed: the driver makes an empty one then. */
export async function ownProfile(): Promise<string | undefined> {
  const warm = process.env[VARIABLE];
  if (!warm) return undefined;
  const folder = await mkdtemp(PREFIX);
  await cp(warm, folder, { recursive: true });
  return folder;
}
