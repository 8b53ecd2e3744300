import { expect, it } from 'vitest';
import { excerptOf, type MarkedPart } from '../../../lib/library/search/excerpt.ts';
import { sampleArticle } from './sample.ts';

const shown = (parts: MarkedPart[]) => parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

it('marks the words in title and paragraph', () => {
  const { title, context } = excerptOf(sampleArticle(), 'cau moi');
  expect(shown(title)).toBe('Khánh thành [cầu] dân sinh');
  expect(shown(context)).toBe('Sáng nay, xã Hòa Bình khánh thành cây [cầu mới] bắc qua suối.');
});

it('marks only what was typed when it carries marks', () => {
  const article = sampleArticle({ title: 'Nghi lễ và nghị quyết', lead: '', blocks: [] });
  expect(shown(excerptOf(article, 'nghị').title)).toBe('Nghi lễ và [nghị] quyết');
  expect(shown(excerptOf(article, 'nghi').title)).toBe('[Nghi] lễ và [nghị] quyết');
  expect(excerptOf(article, 'nghi').context).toEqual([]);
});

it('chooses the paragraph that answers best and cuts it at words', () => {
  const long = `${'đường xa vắng '.repeat(20)}qua cầu treo mới ${'rồi đi tiếp '.repeat(30)}`;
  const article = sampleArticle({
    lead: 'Một cây cầu.',
    blocks: [{ type: 'paragraph', id: 'p', runs: [{ text: long }] }],
  });
  const text = shown(excerptOf(article, '"cầu treo" đường').context);
  expect(text).toMatch(/^(\[đường\]|… )/);
  const phrase = shown(excerptOf(article, '"cầu treo"').context);
  expect(phrase).toMatch(/^… \S.*qua \[cầu treo\] mới .*\S …$/);
  expect(phrase.length).toBeLessThan(240);
});

it('marks text that stands in decomposed letters', () => {
  const article = sampleArticle({ title: 'Nghị quyết'.normalize('NFD'), lead: '', blocks: [] });
  expect(shown(excerptOf(article, 'nghị').title).normalize('NFC')).toBe('[Nghị] quyết');
});
