import { beforeEach, describe, expect, it } from 'vitest';
import { createVoiceClient, type VoiceClient } from '../../../lib/speech/embedded-client.ts';
import type { Utterance } from '../../../lib/speech/synthesizer.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';
import { createFakeWorkers } from '../../fakes/voice-worker.ts';

let workers: ReturnType<typeof createFakeWorkers>;
let clock: FakeClock;
let client: VoiceClient;
let heard: string[];

beforeEach(() => {
  workers = createFakeWorkers();
  clock = createFakeClock();
  client = createVoiceClient({
    createWorker: workers.create,
    clock,
    idleAfter: 60_000,
    deadAfter: { loading: 6_000, ready: 1_500 },
  });
  heard = [];
});

function render(text: string, isUrgent = false): () => void {
  const utterance: Utterance = { text, voiceId: 'v', rate: 1, pitch: 1, volume: 1 };
  return client.render(utterance, isUrgent, {
    onPart: ({ samples }, isLast) => heard.push(`${text} ${samples.length}${isLast ? ' end' : ''}`),
    onFailed: (message) => heard.push(`${text} failed: ${message}`),
  });
}

const asked = () => workers.started.flatMap(({ jobs }) => jobs.map(({ utterance }) => utterance.text));

describe('jobs', () => {
  it('starts no Worker before the first', () => {
    expect(workers.started).toHaveLength(0);
    render('a');
    expect(workers.started).toHaveLength(1);
  });

  it('go one at a time, urgent ones first', () => {
    render('a');
    render('b');
    render('c', true);
    expect(asked()).toEqual(['a']);
    workers.latest().part(1);
    workers.latest().part(2);
    workers.latest().part(3);
    expect(asked()).toEqual(['a', 'c', 'b']);
    expect(heard).toEqual(['a 1 end', 'c 2 end', 'b 3 end']);
  });

  it('come part by part', () => {
    render('a');
    workers.latest().part(5, false);
    workers.latest().part(6);
    expect(heard).toEqual(['a 5', 'a 6 end']);
  });

  it('are forgotten when stopped, before or while they run', () => {
    const stopRunning = render('a');
    const stopWaiting = render('b');
    stopRunning();
    stopWaiting();
    workers.latest().part(1);
    expect(heard).toEqual([]);
    expect(asked()).toEqual(['a']);
  });
});

describe('a Worker that dies', () => {
  it.each<[string, () => void]>([
    ['tells of an error', () => workers.latest().onerror?.({ message: 'out of memory' })],
    ['tells of a failed job', () => workers.latest().answer({ type: 'failed', job: 1, message: 'abort' })],
    ['was killed and says nothing', () => clock.pass(6_000)],
  ])('is replaced, and the sentence is made again: it %s', (_, die) => {
    render('a');
    die();
    expect(workers.started).toHaveLength(2);
    expect(workers.started[0]?.isTerminated).toBe(true);
    workers.latest().part(9);
    expect(heard).toEqual(['a 9 end']);
  });

  it('goes on after the sound that was heard already, however the second try cuts it', () => {
    render('a');
    workers.latest().part(100, false);
    workers.latest().part(200, false);
    clock.pass(6_000);
    workers.latest().part(250, false);
    workers.latest().part(150, false);
    workers.latest().part(7);
    expect(heard).toEqual(['a 100', 'a 200', 'a 100', 'a 7 end']);
  });

  it('ends where the second try is shorter than what was heard, and tells no word twice', () => {
    const told: number[] = [];
    const utterance: Utterance = { text: 'a', voiceId: 'v', rate: 1, pitch: 1, volume: 1 };
    client.render(utterance, true, {
      onPart: ({ words }, isLast) => told.push(...words.map(({ at }) => at), ...(isLast ? [-1] : [])),
      onFailed: () => told.push(-2),
    });
    const words = [0, 400, 900].map((at) => ({ at, start: at, end: at }));
    workers.latest().part(22_050, false, words);
    clock.pass(6_000);
    workers.latest().part(22_000, true, words);
    expect(told).toEqual([0, 400, 900, -1]);
  });

  it('gives up on a sentence that kills it twice, and goes on with the next', () => {
    render('a');
    render('b');
    workers.latest().onerror?.({ message: 'one' });
    workers.latest().onerror?.({ message: 'two' });
    expect(heard).toEqual(['a failed: two']);
    workers.latest().part(4);
    expect(heard).toEqual(['a failed: two', 'b 4 end']);
  });

  it('is not listened to any more', () => {
    render('a');
    const dead = workers.latest();
    dead.onerror?.({});
    dead.part(1);
    expect(heard).toEqual([]);
  });

  it('is missed sooner once it had loaded', () => {
    render('a');
    clock.pass(5_900);
    workers.latest().answer({ type: 'ready' });
    clock.pass(1_400);
    expect(workers.started).toHaveLength(1);
    clock.pass(100);
    expect(workers.started).toHaveLength(2);
  });

  it('is given time while it works, however long no sound comes', () => {
    render('a');
    workers.latest().answer({ type: 'ready' });
    for (let i = 0; i < 20; i += 1) {
      clock.pass(1_000);
      workers.latest().answer({ type: 'working', job: 1 });
    }
    workers.latest().answer({ type: 'working', job: 0 });
    clock.pass(1_400);
    workers.latest().answer({ type: 'working', job: 0 });
    expect(workers.started).toHaveLength(1);
    clock.pass(100);
    expect(workers.started).toHaveLength(2);
  });

  it('is given more time at its second try', () => {
    render('a');
    workers.latest().answer({ type: 'ready' });
    clock.pass(1_500);
    expect(workers.started).toHaveLength(2);
    workers.latest().answer({ type: 'ready' });
    clock.pass(5_900);
    workers.latest().part(3);
    expect(heard).toEqual(['a 3 end']);
  });

  it('is given time while it still answers', () => {
    render('a');
    for (let i = 0; i < 5; i += 1) {
      clock.pass(5_000);
      workers.latest().part(i, false);
    }
    expect(workers.started).toHaveLength(1);
  });
});

describe('an idle Worker', () => {
  it('goes away, and comes back for the next job', () => {
    render('a');
    workers.latest().part(1);
    clock.pass(59_999);
    expect(workers.started[0]?.isTerminated).toBe(false);
    clock.pass(1);
    expect(workers.started[0]?.isTerminated).toBe(true);
    render('b');
    expect(workers.started).toHaveLength(2);
  });

  it('is started ahead of its first job when that is foreseen, and goes away when nothing comes', () => {
    client.wake();
    client.wake();
    expect(workers.started).toHaveLength(1);
    clock.pass(59_999);
    render('a');
    expect(asked()).toEqual(['a']);
    workers.latest().part(1);
    expect(workers.started).toHaveLength(1);
    clock.pass(60_000);
    client.wake();
    expect(workers.started).toHaveLength(2);
    clock.pass(60_000);
    expect(workers.latest().isTerminated).toBe(true);
  });

  it('is not started again by itself when it cannot load', () => {
    client.wake();
    workers.latest().onerror?.({});
    clock.pass(60_000);
    expect(workers.started).toHaveLength(1);
  });

  it('is ended on release, with all that waits', () => {
    render('a');
    render('b');
    client.release();
    workers.latest().part(1);
    expect(workers.latest().isTerminated).toBe(true);
    expect(heard).toEqual([]);
    expect(clock.waiting).toBe(0);
  });
});
