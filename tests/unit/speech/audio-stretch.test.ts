import { expect, it } from 'vitest';
import { createStretcher } from '../../../lib/speech/audio-stretch.ts';

function tone(hertz: number, seconds: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: 22_050 * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / 22_050));
}

/** The faster sound, from pieces of so many samples. */
function speedUp(samples: Float32Array<ArrayBuffer>, factor: number, piece = samples.length): number[] {
  const { push, finish } = createStretcher(factor);
  const output: number[] = [];
  for (let i = 0; i < samples.length; i += piece) output.push(...push(samples.subarray(i, i + piece)));
  return [...output, ...finish()];
}

function frequency(samples: readonly number[]): number {
  let crossings = 0;
  for (let i = 1; i < samples.length; i += 1) if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) crossings += 1;
  return crossings / (samples.length / 22_050);
}

it.each([1.1, 1.17, 1.5])('shortens by %d without raising the pitch', (factor) => {
  const faster = speedUp(tone(150, 2), factor);
  expect(faster.length).toBe(Math.round(44_100 / factor));
  expect(frequency(faster)).toBeGreaterThan(147);
  expect(frequency(faster)).toBeLessThan(153);
});

it('keeps the loudness', () => {
  const loudest = speedUp(tone(150, 1), 1.17).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest).toBeGreaterThan(0.95);
  expect(loudest).toBeLessThan(1.05);
});

it('leaves natural speed and very short sounds alone', () => {
  const sound = tone(150, 1);
  expect(speedUp(sound, 1)).toEqual([...sound]);
  expect(speedUp(new Float32Array(100), 2)).toHaveLength(100);
});

it.each([1, 100, 2_206, 10_000])('gives the same sound from pieces of %d samples as from the whole', (piece) => {
  const sound = Float32Array.from(tone(150, 1), (sample, i) => sample * Math.sin(i / 3_000));
  expect(speedUp(sound, 1.17, piece)).toEqual(speedUp(sound, 1.17));
});

it('gives sound before it has all of it', () => {
  const { push } = createStretcher(1.17);
  expect(push(tone(150, 0.2)).length).toBeGreaterThan(0.1 * 22_050);
});
