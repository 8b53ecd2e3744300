import { expect, it } from 'vitest';
import { segmentAt } from '../../../lib/app/speech-place.ts';
import { segmentsOf } from '../../fakes/speech-text.ts';

const SEGMENTS = segmentsOf(['Một.', 'Hai.'], ['Ảnh.'], ['Ba.']);

it.each([
  ['b0', 0, 0],
  ['b0', 3, 0],
  ['b0', 4, 1],
  ['b0', 99, 2],
  ['b2', 0, 3],
  ['b2', 99, 3],
  ['gone', 0, 0],
])('finds %s at %i in segment %i', (blockId, offset, index) => {
  expect(segmentAt(SEGMENTS, blockId, offset)).toBe(index);
});

it('goes to the next spoken block when its own is no longer spoken', () => {
  const without = SEGMENTS.filter(({ blockId }) => blockId !== 'b1');
  expect(segmentAt(without, 'b1', 0, SEGMENTS)).toBe(2);
});
