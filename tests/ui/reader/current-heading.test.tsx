import { describe, expect, it } from 'vitest';
import { countReached } from '../../../components/reader/use-current-heading.ts';

describe('the heading that is being read', () => {
  it.each([
    [0, 0],
    [1, 0],
    [1, 1],
    [7, 3],
    [400, 400],
    [400, 1],
  ])('among %i headings, %i of them passed, is found by asking few', (count, passed) => {
    let asked = 0;
    const reached = countReached(count, (index) => {
      asked += 1;
      return index < passed;
    });
    expect(reached).toBe(passed);
    expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)));
  });
});
