import { beforeEach, describe, expect, it } from 'vitest';
import { createAudioOutput } from '../../../lib/speech/audio-output.ts';
import { createEmbeddedSynthesizer } from '../../../lib/speech/embedded.ts';
import { createVoiceClient } from '../../../lib/speech/embedded-client.ts';
import type { Synthesizer, Utterance, UtteranceResult } from '../../../lib/speech/synthesizer.ts';
import { createFakeAudio, type FakeAudio } from '../../fakes/audio-context.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';
import { createFakeWorkers } from '../../fakes/voice-worker.ts';

const SECOND = 22_050;
const UTTERANCE: Utterance = { text: 'một hai', voiceId: 'embedded:bac-nu', rate: 1, pitch: 1, volume: 0.4 };
const WORDS = [
  { at: 0, start: 0, end: 3 },
  { at: 400, start: 4, end: 7 },
];

let workers: ReturnType<typeof createFakeWorkers>;
let clock: FakeClock;
let audio: FakeAudio;
let synthesizer: Synthesizer;
let log: string[];
/** Seconds by which the device lags. */
let delay: number;

beforeEach(() => {
  delay = 0;
  workers = createFakeWorkers();
  clock = createFakeClock();
  audio = createFakeAudio(clock);
  log = [];
  synthesizer = createEmbeddedSynthesizer({
    client: createVoiceClient({ createWorker: workers.create, clock }),
    output: createAudioOutput(
      () => audio.context,
      clock,
      () => delay,
    ),
  });
});

function speak(change: Partial<Utterance> = {}, signal = new AbortController().signal): Promise<UtteranceResult> {
  const at = () => Math.round(clock.now() / 10) * 10;
  const events = {
    onStart: () => log.push(`start@${at()}`),
    onWord: (start: number, end: number) => log.push(`${start}-${end}@${at()}`),
  };
  return synthesizer.speak({ ...UTTERANCE, ...change }, events, signal).then((result) => {
    log.push(result.ok ? 'ok' : result.reason);
    return result;
  });
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('speaking', () => {
  it('tells start, words and end when they are heard', async () => {
    void speak();
    workers.latest().part(SECOND, true, WORDS);
    clock.pass(2_000);
    await settle();
    expect(log).toEqual(['start@10', '0-3@10', '4-7@410', 'ok']);
    expect(audio.volume()).toBe(0.4);
  });

  it('waits with its words for a device that lags, also where that is known only once it plays', async () => {
    void speak();
    workers.latest().part(SECOND, true, WORDS);
    delay = 0.2;
    clock.pass(2_000);
    await settle();
    expect(log).toEqual(['start@210', '0-3@210', '4-7@610', 'ok']);
  });

  it('lights by the clock of the sound, which stands still where the sound does', async () => {
    void speak();
    workers.latest().part(SECOND, true, WORDS);
    clock.pass(100);
    audio.unplug();
    clock.pass(1_000);
    audio.plugIn();
    clock.pass(2_000);
    await settle();
    expect(log).toEqual(['start@10', '0-3@10', '4-7@1410', 'ok']);
  });

  it('plays parts end to end', () => {
    void speak();
    workers.latest().part(SECOND / 2, false);
    clock.pass(100);
    workers.latest().part(SECOND, true);
    const [first, second] = audio.sounds;
    expect(second?.start).toBeCloseTo((first?.start ?? 0) + (first?.seconds ?? 0), 6);
  });

  it('lets every part begin on a whole sample, where nothing has to be interpolated', () => {
    clock.pass(1_003.7);
    void speak();
    for (const [length, isLast] of [
      [1_001, false],
      [777, false],
      [555, true],
    ] as const)
      workers.latest().part(length, isLast);
    for (const { start } of audio.sounds)
      expect(Math.abs(start * SECOND - Math.round(start * SECOND))).toBeLessThan(1e-6);
    const ends = audio.sounds.map(({ start, seconds }) => Math.round((start + seconds) * SECOND));
    expect(audio.sounds.slice(1).map(({ start }) => Math.round(start * SECOND))).toEqual(ends.slice(0, -1));
  });

  it('waits for a part that comes late, and moves its words', async () => {
    void speak();
    workers.latest().part(SECOND / 10, false, WORDS.slice(0, 1));
    clock.pass(1_000);
    workers.latest().part(SECOND, true, WORDS.slice(1));
    clock.pass(3_000);
    await settle();
    expect(log).toEqual(['start@10', '0-3@10', '4-7@1310', 'ok']);
  });

  it('leaves no gap before the sentence that was prepared', async () => {
    void speak();
    workers.latest().part(SECOND);
    synthesizer.prepare?.({ ...UTTERANCE, text: 'ba' });
    workers.latest().part(SECOND);
    clock.pass(960);
    await settle();
    void speak({ text: 'ba' });
    const [first, second] = audio.sounds;
    expect(workers.latest().jobs).toHaveLength(2);
    expect(second?.start).toBeCloseTo((first?.start ?? 0) + (first?.seconds ?? 0), 6);
  });

  it('makes anew what was prepared in another voice', () => {
    synthesizer.prepare?.(UTTERANCE);
    void speak({ rate: 2 });
    workers.latest().part(1);
    expect(workers.latest().jobs.map(({ utterance }) => utterance.rate)).toEqual([1, 2]);
  });

  it('ends at once where there is nothing to say', async () => {
    void speak({ text: '' });
    workers.latest().part(0);
    clock.pass(50);
    await settle();
    expect(log.at(-1)).toBe('ok');
  });
});

describe('stopping', () => {
  it('silences what sounds and hears no more of it', async () => {
    const controller = new AbortController();
    void speak({}, controller.signal);
    workers.latest().part(SECOND, true, WORDS);
    clock.pass(100);
    controller.abort();
    clock.pass(5_000);
    await settle();
    expect(audio.sounds[0]?.stoppedAt).toBeCloseTo(0.108, 2);
    expect(log).toEqual(['start@10', '0-3@10', 'ok']);
    expect(clock.waiting).toBe(1); // The Worker's idle timer.
  });

  it('does not begin what was stopped before', async () => {
    await speak({}, AbortSignal.abort());
    expect(workers.started).toHaveLength(0);
  });

  it('lets Worker and device go on release', () => {
    void speak();
    workers.latest().part(1);
    synthesizer.release();
    expect(workers.latest().isTerminated).toBe(true);
    expect(audio.isClosed).toBe(true);
  });
});

describe('going on after a pause', () => {
  /** Speaks, hears one part of two, and stops. */
  async function speakHalf(change: Partial<Utterance> = {}): Promise<void> {
    const controller = new AbortController();
    void speak(change, controller.signal);
    workers.latest().part(SECOND, false, WORDS);
    clock.pass(100);
    controller.abort();
    await settle();
    log = [];
  }

  it('plays what is made already, and then what the Worker was still busy with', async () => {
    await speakHalf();
    void speak();
    expect(audio.sounds).toHaveLength(2);
    workers.latest().part(SECOND, true);
    clock.pass(3_000);
    await settle();
    expect(workers.latest().jobs).toHaveLength(1);
    expect(audio.sounds).toHaveLength(3);
    expect(log).toEqual(['start@110', '0-3@110', '4-7@510', 'ok']);
  });

  it('keeps what comes while it is silent', async () => {
    await speakHalf();
    workers.latest().part(SECOND, true);
    void speak();
    expect(audio.sounds.slice(1).map(({ seconds }) => seconds)).toEqual([1, 1]);
  });

  it.each<[string, Partial<Utterance>]>([
    ['another sentence', { text: 'ba' }],
    ['another rate', { rate: 2 }],
  ])('makes %s anew', async (_, change) => {
    await speakHalf();
    void speak(change);
    workers.latest().part(SECOND, true);
    expect(workers.latest().jobs.map(({ utterance }) => utterance)).toMatchObject([
      UTTERANCE,
      { ...UTTERANCE, ...change },
    ]);
  });

  it('tries again what failed', async () => {
    void speak();
    for (let i = 0; i < 2; i += 1) workers.latest().onerror?.({ message: 'out of memory' });
    await settle();
    expect(log).toEqual(['engine-crashed']);
    const tried = workers.started.length;
    void speak();
    expect(workers.started).toHaveLength(tried + 1);
  });
});

describe('faults', () => {
  it('says so when the device no longer takes sound', async () => {
    void speak();
    workers.latest().part(SECOND * 3, true, WORDS);
    clock.pass(200);
    audio.unplug();
    clock.pass(10_000);
    await settle();
    expect(log).toEqual(['start@10', '0-3@10', 'audio-blocked']);
  });

  it.each([
    ['stood still', true],
    ['played on', false],
  ])('does not take a page that was frozen for a device that is gone: the sound %s', async (_what, isSilent) => {
    void speak();
    workers.latest().part(SECOND * 3, true, WORDS);
    clock.pass(200);
    if (isSilent) audio.unplug();
    clock.pass(600);
    clock.sleep(60_000);
    clock.pass(300);
    if (isSilent) audio.plugIn();
    clock.pass(5_000);
    await settle();
    expect(log.map((line) => line.split('@')[0])).toEqual(['start', '0-3', '4-7', 'ok']);
  });

  it('says so when the engine cannot make the sentence', async () => {
    void speak();
    workers.latest().onerror?.({});
    workers.latest().onerror?.({});
    await settle();
    expect(log).toEqual(['engine-crashed']);
  });

  it('says so for a prepared sentence too', async () => {
    synthesizer.prepare?.(UTTERANCE);
    workers.latest().onerror?.({});
    workers.latest().onerror?.({});
    void speak();
    await settle();
    expect(log).toEqual(['engine-crashed']);
  });
});

it('lists local voices named for people', async () => {
  const voices = await synthesizer.voices();
  expect(voices.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Giọng Bắc, nữ (máy)', 'Giọng Trung, nam (máy)', 'Giọng Nam, nữ (máy)']),
  );
  expect(voices.every(({ isLocal, language }) => isLocal && language.startsWith('vi'))).toBe(true);
  expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
});
