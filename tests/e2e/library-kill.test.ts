import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { seededRandom } from '../bench/library-synthetic.ts';
import { CHROMIUM_BUILD, chromiumArguments } from './harness/chromium.ts';
import { until } from './harness/index.ts';

/** How often the browser is killed in all; `KILLS=50` for a long look. */
const KILLS = Number(process.env['KILLS'] ?? 8);
const WORK = ['save', 'remove', 'restore', 'create'] as const;
type Work = (typeof WORK)[number];

let profile: string;
let script: string;

/** What is there after a kill; `databases` tells a loss of rows from a loss of the whole profile. */
interface Found {
  ids: string[];
  faults: string[];
  databases: string;
}

/** A browser with the profile that the killed one left, and a page of the extension in it. */
async function start(): Promise<{ browser: Browser; page: Page }> {
  const browser = await puppeteer.launch({
    executablePath: findChromium()?.path ?? '',
    pipe: true,
    userDataDir: profile,
    enableExtensions: [CHROMIUM_BUILD],
    args: chromiumArguments(9, {}),
  });
  const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  await page.evaluate(script);
  return { browser, page };
}

/** What the page told before the browser was killed, by deed. */
async function workAndKill(work: Work, round: number, moment: number): Promise<Map<string, string[]>> {
  const { browser, page } = await start();
  const told = new Map<string, string[]>();
  page.on('console', (message) => {
    const [deed = '', id = ''] = message.text().split(' ');
    told.set(deed, [...(told.get(deed) ?? []), id]);
  });
  const working = page.evaluate(`killPage.${work}(${round})`).catch(() => undefined);
  // The first kill of each kind comes after a deed, however slow the machine; the others at any moment.
  if (round === 0 && work !== 'create') await until('the first deed', async () => told.size > 0);
  await pause(moment);
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  browser.process()?.kill('SIGKILL');
  await Promise.all([gone, working]);
  return told;
}

async function lookAgain(): Promise<Found> {
  const { browser, page } = await start();
  try {
    return (await page.evaluate('killPage.look()')) as Found;
  } finally {
    await browser.close();
  }
}

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'library/kill-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  script = outputFiles[0]?.text ?? '';
});

describe.each(WORK)('a browser that is killed while it works: %s', (work) => {
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'de-doc-kill-'));
  });
  afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('loses nothing that was saved, and leaves nothing half there', async () => {
    const random = seededRandom(WORK.indexOf(work) + Number(process.env['KILL_SEED'] ?? 1));
    const saved = new Set<string>();
    const unsure = new Set<string>();
    let deeds = 0;
    for (let round = 0; round < KILLS / WORK.length; round++) {
      const told = await workAndKill(work, round, 60 + random() * 1200);
      deeds += [...told.values()].flat().length;
      // Replacing takes the earlier articles away, once it has happened at all.
      if (told.has('restored')) saved.clear();
      for (const id of told.get('saved') ?? []) saved.add(id);
      for (const id of told.get('removing') ?? []) unsure.add(id);
      const { ids, faults, databases } = await lookAgain();
      expect(faults, `round ${round}`).toEqual([]);
      const here = new Set(ids);
      const lost = [...saved].filter((id) => !here.has(id) && !unsure.has(id));
      const isReplacing = work === 'restore' && ids.every((id) => id.startsWith(`b${round}-`));
      expect(isReplacing ? [] : lost, `round ${round}, there were ${databases}`).toEqual([]);
      for (const id of told.get('removed') ?? []) expect(here.has(id), `removed: ${id}`).toBe(false);
    }
    // A browser that was killed before it did anything would show nothing.
    if (work !== 'create') expect(deeds).toBeGreaterThan(0);
  }, 600_000);
});
