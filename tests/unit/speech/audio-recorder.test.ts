import { expect, it } from 'vitest';
import { toInt16 } from '../../../lib/speech/audio-encoder.ts';
import { createAudioRecorder } from '../../../lib/speech/audio-recorder.ts';
import { createEngine, SAMPLE_RATE } from '../../../lib/speech/embedded-engine.ts';
import { trimmedEspeak } from '../../fakes/espeak.ts';

const UTTERANCES = ['Hội nghị sơ kết.', 'Xin cảm ơn.'].map((text) => ({
  text,
  voiceId: 'embedded:bac-nam',
  rate: 1.5,
  pitch: 1,
  volume: 1,
  pauseAfter: 200,
}));

it('is as long as its sentences together', async () => {
  const recorder = createAudioRecorder(createEngine(await trimmedEspeak()), 'wav');
  const { bytes, durations } = recorder.record(UTTERANCES);
  const seconds = durations.reduce((sum, duration) => sum + duration, 0) / 1000;
  expect(durations).toHaveLength(2);
  expect((bytes.length + recorder.finish().length) / 2 / SAMPLE_RATE).toBeCloseTo(seconds, 6);
}, 30_000);

it('makes MP3 frames of about that length', async () => {
  const recorder = createAudioRecorder(createEngine(await trimmedEspeak()), 'mp3');
  const { bytes, durations } = recorder.record(UTTERANCES);
  const size = bytes.length + recorder.finish().length;
  const seconds = durations.reduce((sum, duration) => sum + duration, 0) / 1000;
  expect(bytes[0]).toBe(0xff);
  expect(Math.abs(size / 6_000 - seconds)).toBeLessThan(0.15);
}, 30_000);

it('clips instead of wrapping round, and obeys the volume', () => {
  expect([...toInt16(Float32Array.of(2, -2, 0.5, 0))]).toEqual([32_767, -32_768, 16_384, 0]);
  expect([...toInt16(Float32Array.of(0.5), 0.5)]).toEqual([8_192]);
});
