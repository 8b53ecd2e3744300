import { describe, expect, it } from 'vitest';
import { articleText, extractArticle } from '../../../lib/article/index.ts';
import { openDocument, readFixtures } from './fixtures.ts';

const pages = readFixtures().filter(({ slug }) => /^(?:tcvn3|vni|to-hop-roi|windows-1258)/.test(slug));

describe('pages in old letters', () => {
  it('are at least twelve, in four kinds of letters', () => {
    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(new Set(pages.map(({ slug }) => /^(?:tcvn3|vni|to-hop-roi|windows-1258)/.exec(slug)?.[0])).size).toBe(4);
  });

  it.each(pages)('$family/$slug comes out in plain Unicode', ({ html, url }) => {
    const document = openDocument(html);
    const seen = document.body.textContent ?? '';
    const article = extractArticle(document, url);
    const text = `${article?.title}\n${article && articleText(article)}`;
    expect(text).toBe(text.normalize('NFC'));
    expect(text.match(/[\u1ea0-\u1ef9]/g)?.length).toBeGreaterThan(100);
    // Not one line of it stands in the page as the reader gets it.
    expect(text.split('\n').filter((line) => line.length > 60 && seen.includes(line))).toEqual([]);
    expect(text).not.toMatch(/[µ¸¹¨©ª«¬®]|[aeo][âùøû]|ñ[aeo]/);
  });
});
