import { expect, it } from 'vitest';
import { createPlaceFinder } from '../../../../lib/app/speech/place.ts';
import type { Article, Block } from '../../../../lib/article/types.ts';
import { segmentsOf } from '../../../fakes/speech-text.ts';

const SEGMENTS = segmentsOf(['Một.', 'Hai.'], ['Ảnh.'], ['Ba.']);
const paragraph = (id: string): Block => ({ type: 'paragraph', id, runs: [] });
const ARTICLE: Article = {
  url: 'https://vi.du/bai',
  title: '',
  language: 'vi',
  wordCount: 0,
  blocks: ['b0', 'b1', 'b2'].map(paragraph),
};
const { indexOf, isIn } = createPlaceFinder(ARTICLE);

it.each([
  ['b0', 0, 0],
  ['b0', 3, 0],
  ['b0', 4, 1],
  ['b0', 99, 2],
  ['b2', 0, 3],
  ['b2', 99, 3],
  ['title', 0, 0],
  ['gone', 0, 0],
])('finds %s at %i in segment %i', (blockId, offset, index) => {
  expect(indexOf(SEGMENTS, { blockId, offset })).toBe(index);
});

it('goes to the next spoken block when its own is not spoken', () => {
  const without = SEGMENTS.filter(({ blockId }) => blockId !== 'b1');
  expect(indexOf(without, { blockId: 'b1', offset: 0 })).toBe(2);
});

it('knows how far a growing plan has come', () => {
  const place = { blockId: 'b1', offset: 2 };
  expect([0, 1, 2, 3, 4].map((count) => isIn(SEGMENTS.slice(0, count), place))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(isIn([], { blockId: 'gone', offset: 0 })).toBe(true);
});
