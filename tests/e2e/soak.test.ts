import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import { seededRandom } from '../bench/library-synthetic.ts';
import { BROWSERS, launch, type Session } from './harness/index.ts';
import { createBackgroundKiller } from './harness/kill-background.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { type Figures, tableOf, takeFigures, trendsOf } from './soak/figures.ts';
import { runRound, type Soak } from './soak/round.ts';

/** `npm run soak` runs two thousand. */
const ROUNDS = Number(process.env['SOAK_ROUNDS'] ?? 8);
/** Rounds before the first look: code is compiled and caches fill once. */
const WARM_UP = Math.max(4, Math.min(40, Math.floor(ROUNDS / 10)));
const LOOKS = 100;

describe.each(BROWSERS)(`${ROUNDS} rounds of reading with a dying background in %s`, (name) => {
  let sink: SoundSink | undefined;
  let session: Session;
  let soak: Soak;

  beforeAll(async () => {
    // Firefox keeps silent without a sound card.
    sink = await startSoundSink();
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    const library = await session.openExtension('library.html');
    await fillLibrary(library, 0, 20);
    const killer = await createBackgroundKiller(session, library);
    soak = { session, library, killer, random: seededRandom(Number(process.env['SOAK_SEED'] ?? 1)), kills: 0 };
  });
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
  });

  it(
    'leave memory, storage and listeners as they were, and no error anywhere',
    async () => {
      const looks: Figures[] = [];
      const every = Math.max(1, Math.floor(ROUNDS / LOOKS));
      for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        await runRound(soak, round);
        expect(session.faults(), `round ${round}`).toEqual([]);
        if (round >= WARM_UP && round % every === 0) looks.push(await takeFigures(session, soak.library));
      }
      const trends = trendsOf(looks);
      console.log(`${name}, ${ROUNDS} rounds, background killed ${soak.kills} times\n${tableOf(trends)}`);
      expect(soak.kills).toBeGreaterThan(0);
      expect(trends.filter(({ isFlat }) => !isFlat)).toEqual([]);
    },
    60_000 + ROUNDS * 30_000,
  );
});
