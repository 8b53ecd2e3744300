import { beforeEach, describe, expect, it } from 'vitest';
import type { Utterance } from '../../../lib/speech/synthesizer.ts';
import { createSystemSynthesizer, type SystemSynthesizer } from '../../../lib/speech/system.ts';
import { systemVoiceId } from '../../../lib/speech/voices.ts';
import {
  createFakeBrowserSpeech,
  createFakeUtterance,
  type FakeBrowserSpeech,
  HOAI_MY,
  LINH,
} from '../../fakes/browser-speech.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';

const UTTERANCE: Utterance = {
  text: 'một hai ba bốn',
  voiceId: systemVoiceId(LINH.voiceURI),
  rate: 1,
  pitch: 1,
  volume: 1,
};

/** Less than the most that a local voice gets at once. */
const LONG = 'một hai '.repeat(50).trim();

let speech: FakeBrowserSpeech;
let clock: FakeClock;
let system: SystemSynthesizer;
let log: string[];

beforeEach(() => {
  speech = createFakeBrowserSpeech([LINH, HOAI_MY]);
  clock = createFakeClock();
  system = createSystemSynthesizer({ speech, createUtterance: createFakeUtterance, clock });
  log = [];
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function pass(milliseconds: number): Promise<void> {
  await settle();
  clock.pass(milliseconds);
  await settle();
}

async function speak(change: Partial<Utterance> = {}, signal = new AbortController().signal): Promise<void> {
  const events = {
    onStart: () => log.push('start'),
    onWord: (start: number, end: number) => log.push(`${start}-${end}`),
  };
  void system
    .speak({ ...UTTERANCE, ...change }, events, signal)
    .then((result) => log.push(result.ok ? 'ok' : result.reason));
  await settle();
}

describe('a voice that works', () => {
  it('is heard from start to end, with its words', async () => {
    await speak();
    speech.latest.onstart?.();
    speech.latest.onboundary?.({ name: 'word', charIndex: 4, charLength: 3 });
    speech.end();
    await settle();
    expect(log).toEqual(['start', '4-7', 'ok']);
    expect(clock.waiting).toBe(0);
  });

  it('is given style, voice and clean text', async () => {
    await speak({ text: 'a <b> & c', rate: 1.5 });
    expect(speech.latest).toMatchObject({ text: 'a  b    c', rate: 1.5, voice: LINH, lang: 'vi-VN' });
  });

  it('counts as begun when it tells a word but no start', async () => {
    await speak();
    speech.latest.onboundary?.({ name: 'word', charIndex: 0 });
    expect(log).toEqual(['start', '0-0']);
  });

  it('gets long text in pieces that a remote voice can end, with offsets of the whole', async () => {
    const text = 'từng lời một, '.repeat(40);
    await speak({ text, voiceId: systemVoiceId(HOAI_MY.voiceURI) });
    let spoken = '';
    for (let i = 0; i < 10 && !log.includes('ok'); i += 1) {
      const piece = speech.latest.text;
      speech.latest.onstart?.();
      speech.latest.onboundary?.({ name: 'word', charIndex: 0, charLength: 4 });
      expect(log.at(-1)).toBe(`${spoken.length}-${spoken.length + 4}`);
      spoken += piece;
      speech.end();
      await pass(100);
    }
    expect(spoken).toBe(text);
    expect(log.filter((entry) => entry === 'start')).toHaveLength(1);
    expect(Math.max(...speech.said.map((piece) => piece.text.length))).toBeLessThanOrEqual(154);
  });
});

describe('stopping', () => {
  it('cancels at once, and waits before the next so that it is not dropped', async () => {
    const controller = new AbortController();
    await speak({}, controller.signal);
    speech.latest.onstart?.();
    controller.abort();
    await settle();
    expect(speech.cancels).toBe(1);
    await speak({ text: 'sau' });
    expect(speech.said).toHaveLength(1);
    await pass(100);
    expect(speech.latest.text).toBe('sau');
    expect(log).toEqual(['start', 'ok']);
  });

  it('clears what another page left in the queue', async () => {
    speech.speak(createFakeUtterance('của trang khác'));
    await speak();
    await pass(100);
    expect(speech.cancels).toBe(1);
    expect(speech.latest.text).toBe(UTTERANCE.text);
  });

  it('says nothing when it was stopped before', async () => {
    await speak({}, AbortSignal.abort());
    expect(speech.said).toHaveLength(0);
  });
});

describe('a voice that fails', () => {
  it('is tried once more when it never starts, then given up', async () => {
    await speak();
    await pass(3_000);
    expect(log).toEqual([]);
    await pass(100);
    expect(speech.said).toHaveLength(2);
    await pass(3_000);
    expect(log).toEqual(['no-start']);
    expect(clock.waiting).toBe(0);
  });

  it('is asked again from the word where it stuck when it never ends', async () => {
    await speak();
    speech.latest.onstart?.();
    speech.latest.onboundary?.({ name: 'word', charIndex: 8, charLength: 2 });
    await pass(20_000);
    await pass(100);
    expect(speech.latest.text).toBe('ba bốn');
    speech.latest.onstart?.();
    speech.latest.onboundary?.({ name: 'word', charIndex: 3, charLength: 3 });
    expect(log).toEqual(['start', '8-10', '11-14']);
    await pass(20_000);
    expect(log.at(-1)).toBe('no-end');
  });

  it('is not waited for long when it had told its words and then stops', async () => {
    await speak({ text: LONG });
    speech.latest.onstart?.();
    for (const charIndex of [0, 4]) speech.latest.onboundary?.({ name: 'word', charIndex, charLength: 3 });
    await pass(4_900);
    expect(speech.said).toHaveLength(1);
    await pass(200);
    await pass(100);
    expect(speech.said).toHaveLength(2);
    expect(speech.latest.text).toBe(LONG.slice(4));
  });

  it('is let speak when it tells of all its words at once', async () => {
    await speak({ text: LONG });
    speech.latest.onstart?.();
    for (const { index } of LONG.matchAll(/\S+/g))
      speech.latest.onboundary?.({ name: 'word', charIndex: index, charLength: 3 });
    await pass(20_000);
    expect(speech.said).toHaveLength(1);
    expect(log.length).toBeLessThan(15);
    speech.end();
    await settle();
    expect(log.at(-1)).toBe('ok');
  });

  it('is taken for done when it falls silent without telling', async () => {
    await speak();
    speech.latest.onstart?.();
    speech.fallSilent();
    await pass(20_000);
    expect(log).toEqual(['start', 'ok']);
  });

  it('has not spoken when it ends at once without a start', async () => {
    await speak();
    speech.end();
    await pass(100);
    expect(speech.said).toHaveLength(2);
    clock.pass(500);
    speech.end();
    await settle();
    expect(log).toEqual(['ok']);
  });

  it.each([
    ['not-allowed', 'audio-blocked', 1],
    ['voice-unavailable', 'no-voice', 1],
    ['network', 'no-start', 2],
    ['synthesis-failed', 'no-start', 2],
  ])('tells of the error %s as %s', async (error, reason, times) => {
    await speak();
    speech.latest.onerror?.({ error });
    await pass(100);
    if (times === 2) speech.latest.onerror?.({ error });
    await settle();
    expect(log).toEqual([reason]);
    expect(speech.said).toHaveLength(times);
  });

  it.each([[-1], [Number.NaN], [2.5]])('does not pass on the offset %d', async (charIndex) => {
    await speak();
    speech.latest.onboundary?.({ name: 'word', charIndex });
    expect(log).toEqual(['start']);
  });
});

describe('the list of voices', () => {
  it('waits for a list that comes late', async () => {
    speech.setVoices([]);
    const listed = system.voices();
    await pass(200);
    speech.setVoices([LINH]);
    await pass(200);
    expect((await listed).map(({ name }) => name)).toEqual(['Linh']);
  });

  it('is empty in the end where there is none', async () => {
    speech.setVoices([]);
    const listed = system.voices();
    for (let i = 0; i < 12; i += 1) await pass(200);
    expect(await listed).toEqual([]);
  });

  it('tells of changes until nobody listens', () => {
    let changes = 0;
    const stop = system.watchVoices(() => {
      changes += 1;
    });
    speech.setVoices([LINH]);
    stop();
    speech.setVoices([]);
    expect(changes).toBe(1);
  });

  it('fails as a value when the voice has vanished', async () => {
    speech.setVoices([HOAI_MY]);
    await speak();
    expect(log).toEqual(['no-voice']);
  });
});
