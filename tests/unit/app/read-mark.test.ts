import { expect, it } from 'vitest';
import { isReadTo } from '../../../lib/app/read-mark.ts';

const articleOf = (count: number) => ({
  blocks: Array.from({ length: count }, (_, at) => ({ type: 'paragraph' as const, id: `p${at}`, runs: [] })),
});

it.each([
  [20, 'p0', false],
  [20, 'p14', false],
  [20, 'p15', true],
  [20, 'p19', true],
  [20, 'gone', false],
  [3, 'p2', false],
])('of %i blocks, %s: %s', (count, blockId, isRead) => {
  expect(isReadTo(articleOf(count), blockId)).toBe(isRead);
});
