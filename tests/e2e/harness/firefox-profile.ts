import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';

/** Names the folder of the profile that a Firefox has been started with once, and of its copies: those of shared ones go with it. */
const VARIABLE = 'E2E_FIREFOX_PROFILE';
const PROCESS = 'process-';
const PREFIX = join(tmpdir(), 'de-doc-firefox-');

/**
 * Starts Firefox once, so that every later one finds what its first start makes: half the time of a start goes into that. Nothing of the extension's
 * is in the profile. Gives what takes it away again.
 */
export async function warmProfile(): Promise<() => Promise<void>> {
  const found = findFirefox();
  if (!found) return async () => undefined;
  const folder = await mkdtemp(PREFIX);
  const warm = join(folder, 'warm');
  await mkdir(warm);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: found.path, userDataDir: warm });
  await browser.close();
  process.env[VARIABLE] = folder;
  return async () => {
    for (const name of await readdir(folder)) if (name.startsWith(PROCESS)) end(Number(name.slice(PROCESS.length)));
    // One that has just been ended may be writing still.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
}

/** Ends a Firefox with its children, where it is still there. */
function end(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/** Notes a Firefox that outlives its file of tests, and the worker as well: a worker is ended without a word, and its Firefox with nobody to end it. */
export async function endWithTests(pid: number | undefined): Promise<void> {
  const folder = process.env[VARIABLE];
  if (folder && pid !== undefined) await writeFile(join(folder, `${PROCESS}${pid}`), '');
}

/** A profile of one's own for one Firefox; undefined where none was warmed: the driver makes an empty one then. */
export async function ownProfile(): Promise<string | undefined> {
  const folder = process.env[VARIABLE];
  if (!folder) return undefined;
  const own = await mkdtemp(join(folder, 'own-'));
  await cp(join(folder, 'warm'), own, { recursive: true });
  return own;
}
