import { expect, it } from 'vitest';
import { arrangeHeads, countFacets, type View } from '../../../lib/library/arrange.ts';
import type { Head } from '../../../lib/library/types.ts';

const head = (id: string, savedAt: number, changes: Partial<Head> = {}): Head => ({
  id,
  address: id,
  url: id,
  title: id,
  site: 'Báo A',
  wordCount: 100,
  createdAt: savedAt,
  savedAt,
  tags: [],
  ...changes,
});

const HEADS = [
  head('ánh sáng', 1, { tags: ['Đọc sau'], readAt: 5, publishedAt: '2024-01-01' }),
  head('bài 10', 2, { site: 'Báo B', wordCount: 900, hasAudio: true }),
  head('bài 9', 3, { archivedAt: 9 }),
  head('Đường xa', 4, { wordCount: 50, publishedAt: '2025-01-01T08:00:00+07:00', tags: ['đọc sau', 'suối'] }),
];

const CASES: [View, string[]][] = [
  [{}, ['Đường xa', 'bài 10', 'ánh sáng']],
  [{ reverse: true }, ['ánh sáng', 'bài 10', 'Đường xa']],
  [{ sort: 'title', archived: 'any' }, ['ánh sáng', 'bài 9', 'bài 10', 'Đường xa']],
  [{ sort: 'published' }, ['Đường xa', 'ánh sáng', 'bài 10']],
  [{ sort: 'length' }, ['Đường xa', 'ánh sáng', 'bài 10']],
  [{ sort: 'site' }, ['Đường xa', 'ánh sáng', 'bài 10']],
  [{ sort: 'read' }, ['Đường xa', 'bài 10', 'ánh sáng']],
  [{ site: 'Báo B' }, ['bài 10']],
  [{ tag: 'đọc sau' }, ['Đường xa', 'ánh sáng']],
  [{ read: false }, ['Đường xa', 'bài 10']],
  [{ archived: true }, ['bài 9']],
  [{ hasAudio: true }, ['bài 10']],
  [{ since: 3 }, ['Đường xa']],
];

it.each(CASES)('%j', (view, ids) => {
  expect(arrangeHeads(HEADS, view).map(({ id }) => id)).toEqual(ids);
});

it('counts sites and tags', () => {
  expect(countFacets(HEADS)).toEqual({
    sites: [
      ['Báo A', 3],
      ['Báo B', 1],
    ],
    tags: [
      ['đọc sau', 1],
      ['Đọc sau', 1],
      ['suối', 1],
    ],
  });
});
