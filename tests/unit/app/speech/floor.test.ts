import { expect, it } from 'vitest';
import { takeTurns } from '../../../../lib/app/speech/floor.ts';
import { createFakeSession } from '../../../fakes/speech-session.ts';

interface Held {
  name: string;
  steal: () => void;
}

/** Web Locks of one browser, as far as turns need them: every request steals. */
function createFakeLocks(): LockManager {
  let held: Held[] = [];
  const locks = {
    query: async () => ({ held: held.map(({ name }) => ({ name })) }),
    request: (name: string, _options: LockOptions, work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        for (const lock of held.filter((other) => other.name === name)) lock.steal();
        const own = { name, steal: () => reject(new DOMException('stolen', 'AbortError')) };
        held = [...held.filter((other) => other.name !== name), own];
        void work().then(() => {
          held = held.filter((other) => other !== own);
          resolve();
        });
      }),
  };
  return locks as unknown as LockManager;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('pauses the reader that spoke when another begins', async () => {
  const locks = createFakeLocks();
  const [first, second] = [createFakeSession(), createFakeSession()];
  const floors = [takeTurns(first, locks), takeTurns(second, locks)];
  first.play();
  await settle();
  expect(floors.map((floor) => floor.isCurrent())).toEqual([true, false]);
  second.play();
  await settle();
  expect(first.state.value.status).toBe('paused');
  expect(second.state.value.status).toBe('playing');
  expect(floors.map((floor) => floor.isCurrent())).toEqual([false, true]);
});

it('knows whether anybody speaks, and stays the last speaker through a pause', async () => {
  const session = createFakeSession();
  const floor = takeTurns(session, createFakeLocks());
  expect(await floor.isAnySpeaking()).toBe(false);
  session.play();
  await settle();
  expect(await floor.isAnySpeaking()).toBe(true);
  session.pause();
  await settle();
  expect(await floor.isAnySpeaking()).toBe(false);
  expect(floor.isCurrent()).toBe(true);
});

it('gives everything up at the end and when it is stopped', async () => {
  const session = createFakeSession();
  const floor = takeTurns(session, createFakeLocks());
  session.play();
  session.become({ status: 'ended' });
  await settle();
  expect(floor.isCurrent()).toBe(false);
  session.play();
  floor.stop();
  await settle();
  expect(await floor.isAnySpeaking()).toBe(false);
});
