import { beforeEach, expect, it } from 'vitest';
import { createEngines, type Fallback } from '../../../lib/speech/engines.ts';
import type { Synthesizer, Utterance, UtteranceResult } from '../../../lib/speech/synthesizer.ts';
import { createFakeSynthesizer, FAKE_VOICE, type FakeSynthesizer } from '../../fakes/synthesizer.ts';

const SYSTEM_VOICE = 'system:Linh';

let embedded: FakeSynthesizer;
let system: FakeSynthesizer;
let engines: Synthesizer;
let fallbacks: Fallback[];
let results: UtteranceResult[];

beforeEach(() => {
  embedded = createFakeSynthesizer();
  system = createFakeSynthesizer([{ ...FAKE_VOICE, id: SYSTEM_VOICE, engine: 'system' }]);
  [fallbacks, results] = [[], []];
  engines = createEngines({
    embedded,
    system,
    fallbackVoice: () => 'embedded:bac-nu',
    onFallback: (fallback) => fallbacks.push(fallback),
  });
});

function speak(text: string, voiceId: string): void {
  const utterance: Utterance = { text, voiceId, rate: 1, pitch: 1, volume: 1 };
  void engines.speak(utterance, {}, new AbortController().signal).then((result) => results.push(result));
}

it('sends each utterance to the engine of its voice', async () => {
  speak('một', SYSTEM_VOICE);
  await system.finish();
  speak('hai', 'embedded:nam-nu');
  expect(system.spoken.map(({ text }) => text)).toEqual(['một']);
  expect(embedded.spoken.map(({ voiceId }) => voiceId)).toEqual(['embedded:nam-nu']);
});

it('lets the embedded voice say the sentence that a system voice fails at, and the next ones', async () => {
  speak('một', SYSTEM_VOICE);
  await system.fail('no-start');
  expect(fallbacks).toEqual([{ voiceId: SYSTEM_VOICE, reason: 'no-start' }]);
  expect(embedded.spoken.at(-1)).toMatchObject({ text: 'một', voiceId: 'embedded:bac-nu' });
  await embedded.finish();
  expect(results).toEqual([{ ok: true }]);
  speak('hai', SYSTEM_VOICE);
  expect(system.spoken).toHaveLength(1);
  expect(embedded.spoken.at(-1)?.text).toBe('hai');
});

it('trusts a system voice again once another was chosen', async () => {
  speak('một', SYSTEM_VOICE);
  await system.fail('no-end');
  await embedded.finish();
  speak('hai', 'embedded:nam-nu');
  await embedded.finish();
  speak('ba', SYSTEM_VOICE);
  expect(system.spoken.at(-1)?.text).toBe('ba');
});

it('trusts a system voice again once another one of the system spoke', async () => {
  speak('một', SYSTEM_VOICE);
  await system.fail('no-end');
  await embedded.finish();
  speak('hai', 'system:An');
  await system.finish();
  speak('ba', SYSTEM_VOICE);
  expect(system.spoken.map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
});

it('tries a system voice again when the reader begins anew, and tells of each time that it fails', async () => {
  for (const count of [1, 2]) {
    engines.renew?.();
    speak('một', SYSTEM_VOICE);
    await system.fail('no-start');
    await embedded.finish();
    expect(system.spoken).toHaveLength(count);
    expect(fallbacks).toHaveLength(count);
  }
});

it('passes a blocked device on: no other voice would be heard either', async () => {
  speak('một', SYSTEM_VOICE);
  await system.fail('audio-blocked');
  expect(results).toEqual([{ ok: false, reason: 'audio-blocked' }]);
  expect(embedded.spoken).toHaveLength(0);
});

it('does without a system engine', () => {
  engines = createEngines({
    embedded,
    fallbackVoice: () => 'embedded:bac-nu',
    onFallback: (fallback) => fallbacks.push(fallback),
  });
  speak('một', SYSTEM_VOICE);
  return Promise.resolve().then(() => expect(fallbacks[0]?.reason).toBe('no-voice'));
});

it('prepares ahead only where the embedded voice will speak', async () => {
  const utterance: Utterance = { text: 'một', voiceId: SYSTEM_VOICE, rate: 1, pitch: 1, volume: 1 };
  engines.prepare?.(utterance);
  expect(embedded.prepared).toHaveLength(0);
  speak('một', SYSTEM_VOICE);
  await system.fail('no-start');
  engines.prepare?.(utterance);
  expect(embedded.prepared[0]?.voiceId).toBe('embedded:bac-nu');
});

it('wakes the embedded voice only where it will speak', async () => {
  engines.wake?.(SYSTEM_VOICE);
  expect(embedded.woken).toHaveLength(0);
  engines.wake?.('embedded:bac-nu');
  speak('một', SYSTEM_VOICE);
  await system.fail('no-start');
  engines.wake?.(SYSTEM_VOICE);
  expect(embedded.woken).toHaveLength(2);
});

it('lists the voices of both and frees both', async () => {
  expect((await engines.voices()).map(({ id }) => id)).toEqual([SYSTEM_VOICE, FAKE_VOICE.id]);
  engines.release();
  expect([system.isReleased, embedded.isReleased]).toEqual([true, true]);
});
