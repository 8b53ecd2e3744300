import { expect, it } from 'vitest';
import { foldBytes } from '../../../lib/library/search/alphabet.ts';
import { encodeRecord } from '../../../lib/library/search/encode.ts';
import { bucketsOf, buildFilter, candidatesOf } from '../../../lib/library/search/filter.ts';
import { packEntries } from '../../../lib/library/search/pack.ts';
import { parseQuery } from '../../../lib/library/search/query.ts';
import { syntheticArticle } from '../../bench/library-synthetic.ts';

function packOf(count: number) {
  const entries = Array.from({ length: count }, (_, seq) => {
    const article = syntheticArticle(seq);
    const bytes = encodeRecord({ title: `Bài ${seq} số${seq}`, site: 'Báo', tags: [], article });
    return { seq, id: String(seq), at: seq, bytes };
  });
  return packEntries(entries);
}

it('never passes over an article that holds the words, and passes over most others', () => {
  const { bytes, starts } = packOf(128);
  const filter = buildFilter(foldBytes(bytes), starts);
  if (!filter) throw new Error('no filter');
  let looked = 0;
  for (let seq = 0; seq < 128; seq++) {
    const candidates = candidatesOf(filter, bucketsOf(parseQuery(`"số${seq}" báo `).terms));
    expect(candidates).toContain(seq);
    looked += candidates.length;
  }
  expect(looked / 128).toBeLessThan(128 * 0.2);
});

it('asks nothing of a word that may go on', () => {
  expect(bucketsOf(parseQuery('ngh').terms)).toEqual([]);
  expect(bucketsOf(parseQuery('nghi quy').terms)).toHaveLength(1);
});

it('is the same for a word with marks and without', () => {
  expect(bucketsOf(parseQuery('nghị ').terms)).toEqual(bucketsOf(parseQuery('NGHI ').terms));
});

it('gives up on more articles than it has bits for', () => {
  const { bytes, starts } = packOf(129);
  expect(buildFilter(foldBytes(bytes), starts)).toBeUndefined();
});
