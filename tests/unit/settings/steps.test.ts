import { describe, expect, it } from 'vitest';
import { nextScale, previousScale, TEXT_SCALES } from '../../../lib/settings/steps.ts';

describe('type size steps', () => {
  it('walk from the smallest to the largest and back', () => {
    const up = [60];
    while (nextScale(up.at(-1) ?? 0) !== up.at(-1)) up.push(nextScale(up.at(-1) ?? 0));
    expect(up).toEqual([...TEXT_SCALES]);
    const down = [300];
    while (previousScale(down.at(-1) ?? 0) !== down.at(-1)) down.push(previousScale(down.at(-1) ?? 0));
    expect(down.reverse()).toEqual([...TEXT_SCALES]);
  });

  it('hold 100 %, so that the default can be reached', () => expect(TEXT_SCALES).toContain(100));

  it('take a size between two steps to its neighbours', () => {
    expect(nextScale(104)).toBe(110);
    expect(previousScale(104)).toBe(100);
  });

  it('stay inside the range for sizes outside of it', () => {
    expect(nextScale(1000)).toBe(300);
    expect(previousScale(1)).toBe(60);
  });
});
