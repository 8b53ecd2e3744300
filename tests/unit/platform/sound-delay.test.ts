import { expect, it } from 'vitest';
import { soundDelay } from '../../../lib/platform/sound-delay.ts';

const context = (asked: string[]) => ({
  get baseLatency() {
    asked.push('base');
    return 0.01;
  },
  get outputLatency() {
    asked.push('output');
    return 0.2;
  },
});

it('asks for all of the delay', () => {
  expect(soundDelay(context([]), {})).toBe(0.2);
});

it('never asks the sound server in Firefox, and takes the usual delay of a device', () => {
  const asked: string[] = [];
  expect(soundDelay(context(asked), { mozInnerScreenX: 0 })).toBeCloseTo(0.04, 6);
  expect(asked).toEqual(['base']);
});

it('is nothing where the browser does not know', () => {
  expect(soundDelay({ baseLatency: Number.NaN, outputLatency: Number.NaN }, {})).toBe(0);
  expect(soundDelay({ baseLatency: Number.NaN, outputLatency: 0 }, { mozInnerScreenX: 0 })).toBeCloseTo(0.03, 6);
});
