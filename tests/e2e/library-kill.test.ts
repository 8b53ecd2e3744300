import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../bench/library-synthetic.ts';
import { BROWSERS, until } from './harness/index.ts';
import { type Killable, START } from './library/kill-browser.ts';
import { killScript } from './library/kill-script.ts';

/** What the browser does when it is killed. */
const WORK = ['save', 'pictures', 'remove', 'restore', 'migrate'] as const;
type Work = (typeof WORK)[number];
/** How often each browser is killed in all (Firefox takes long to start); `KILLS=50` for a long look, `KILL_WORK=save` for one kind of work. */
const KILLS = { chromium: WORK.length, firefox: 2 } as const;
const KINDS = WORK.filter((work) => (process.env['KILL_WORK'] ?? work) === work);

/** What is there after a kill; `databases` tells a loss of rows from a loss of the whole profile. */
interface Found {
  ids: string[];
  faults: string[];
  databases: string;
}

/** What the pages told before they were killed, of one kind of work. */
interface Told {
  saved: Set<string>;
  /** Asked to be removed: nobody knows. */
  unsure: Set<string>;
  removed: Set<string>;
  deeds: number;
}

let script: string;

beforeAll(async () => {
  script = await killScript();
});

/** Its helpers outlive a killed browser for a moment, and hold the locks of its stores. */
async function noneRuns(profile: string): Promise<void> {
  const search = promisify(execFile);
  // pgrep ends with 1 where it finds none.
  await until('the last process to end', () =>
    search('pgrep', ['-f', profile]).then(
      () => false,
      () => true,
    ),
  );
}

/** Works for `moment` milliseconds after the first deed, or after the beginning, and dies. */
async function workAndKill({ browser, page, onTold }: Killable, work: Work, round: number, moment: number, told: Told) {
  // The first kill of each kind comes after a deed, however slow the machine; the others at any moment.
  const enough = round < KINDS.length ? 2 : 1;
  let deeds = 0;
  onTold((line) => {
    const [deed = '', id = ''] = line.split(' ');
    deeds++;
    told.deeds++;
    // Replacing takes the earlier articles away, once it has happened at all.
    if (deed === 'restored') told.saved = new Set([...told.saved].filter((one) => one.startsWith(`b${round}-`)));
    if (deed === 'saved') told.saved.add(id);
    if (deed === 'removing') told.unsure.add(id);
    if (deed === 'removed') told.removed.add(id);
  });
  const working = page.evaluate(`killPage.work('${work}', ${round})`).catch(() => undefined);
  await until('the work to begin', async () => deeds >= enough, 60_000);
  await pause(moment);
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  browser.process()?.kill('SIGKILL');
  await Promise.all([gone, working]);
}

function expectKept({ ids, faults, databases }: Found, told: Told, what: string, round: number): void {
  const where = `${what}, there were ${databases}`;
  expect(faults, where).toEqual([]);
  const here = new Set(ids);
  const lost = [...told.saved].filter((id) => !here.has(id) && !told.unsure.has(id));
  const isReplacing = what.startsWith('restore') && ids.length > 0 && ids.every((id) => id.startsWith(`b${round}-`));
  expect(isReplacing ? [] : lost, where).toEqual([]);
  for (const id of told.removed) expect(here.has(id), `${where}, removed: ${id}`).toBe(false);
}

/** What is there. A browser that was killed sometimes refuses its storage at first, and has it a moment later. */
async function look({ page }: Killable, work: Work, round: number, { saved }: Told): Promise<Found> {
  const ask = `killPage.look('${work}', ${round}, ${saved.size})`;
  return (await until('the storage', () => page.evaluate(ask))) as Found;
}

describe.each(BROWSERS)('%s, killed while it works', (name) => {
  it('loses nothing that was saved, and leaves nothing half there', async () => {
    const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1e6);
    const random = seededRandom(seed);
    const told = Object.fromEntries(
      KINDS.map((work) => [work, { saved: new Set(), unsure: new Set(), removed: new Set(), deeds: 0 }]),
    ) as Record<Work, Told>;
    const kills = Number(process.env['KILLS'] ?? KILLS[name]);
    const profile = await mkdtemp(join(tmpdir(), 'de-doc-kill-'));
    const begin = async (): Promise<Killable> => {
      const killable = await START[name](profile);
      await killable.page.evaluate(script);
      return killable;
    };
    let killable = await begin();
    try {
      for (let round = 0; round < kills; round++) {
        // Few kills begin anywhere in the list, so that many runs see all of it.
        const work = KINDS[(seed + round) % KINDS.length] ?? 'save';
        await workAndKill(killable, work, round, random() * 1200, told[work]);
        await noneRuns(profile);
        killable = await begin();
        const found = await look(killable, work, round, told[work]);
        expectKept(found, told[work], `${work}, round ${round}, KILL_SEED=${seed}`, round);
        // Each round of migrations has libraries of its own, and they have been looked at.
        if (work === 'migrate') told[work].saved.clear();
      }
    } finally {
      await killable.browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    // A browser that was killed before it did anything would show nothing.
    expect(KINDS.filter((work) => told[work].deeds > 1)).toHaveLength(Math.min(kills, KINDS.length));
  }, 900_000);
});
