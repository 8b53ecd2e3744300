import { describe, expect, it } from 'vitest';
import { createPace } from '../../../lib/speech/word-estimate.ts';

const WORDS = [
  { from: 0, to: 3 },
  { from: 4, to: 10 },
  { from: 11, to: 12 },
  { from: 13, to: 16 },
];

describe('the pace of a voice', () => {
  it('begins at once and gives long words more time', () => {
    const [first, second, third, fourth] = createPace().schedule(WORDS, 1);
    expect(first).toBe(0);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan((fourth ?? 0) - (third ?? 0));
  });

  it('is twice as fast at twice the rate', () => {
    const pace = createPace();
    expect(pace.schedule(WORDS, 2).at(-1)).toBeCloseTo((pace.schedule(WORDS, 1).at(-1) ?? 0) / 2);
  });

  it('comes close to a slow voice after a few sentences', () => {
    const pace = createPace();
    for (let i = 0; i < 10; i += 1) pace.learn(WORDS, 1, 3_000);
    expect(pace.schedule([...WORDS, { from: 17, to: 17 }], 1).at(-1)).toBeCloseTo(3_000, -2);
  });

  it.each([[0], [1], [10_000_000]])('learns nothing from a sentence of %i ms', (milliseconds) => {
    const pace = createPace();
    const before = pace.schedule(WORDS, 1);
    pace.learn(WORDS, 1, milliseconds);
    expect(pace.schedule(WORDS, 1)).toEqual(before);
  });
});
