import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../lib/article/index.ts';
import { openDocument, readFixtures } from '../fixtures.ts';

/** Where the body of most pages is: in boxes that an end tag too many closes. */
const FAMILIES = [
  'aspnet',
  'liferay',
  'party-press',
  'sharepoint-news',
  'sharepoint-publishing',
  'sharepoint-tandan',
  'vccorp',
  'vnpt',
];
const PAGES = FAMILIES.flatMap((family) =>
  readFixtures()
    .filter((page) => page.family === family)
    .slice(0, 1),
);

const textsOf = (html: string, url: URL): string[] => {
  const blocks = extractArticle(openDocument(html), url)?.blocks ?? [];
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []));
};

describe('an end tag that nobody opened, amid the text', () => {
  it.each(PAGES)('costs a page of the family $family nothing', ({ html, url }) => {
    const texts = textsOf(html, url);
    const middle = texts.filter((text) => text.length > 80)[2]?.slice(0, 30) ?? '';
    const place = html.lastIndexOf('<p', html.indexOf(middle));
    expect(place).toBeGreaterThan(0);
    for (const strays of ['</div>', '</div></div>'])
      expect(textsOf(`${html.slice(0, place)}${strays}${html.slice(place)}`, url)).toEqual(texts);
  });

  it('takes no box of the page for the text', () => {
    const [page] = PAGES;
    const boxed = page?.html.replace(
      '<div class="tinlienquan">',
      `<div class="thong-bao">${'Thông báo của cổng. '.repeat(9)}</div>$&`,
    );
    expect(boxed).not.toBe(page?.html);
    expect(textsOf(boxed ?? '', page?.url ?? new URL('https://a.vn'))).toEqual(
      textsOf(page?.html ?? '', page?.url ?? new URL('https://a.vn')),
    );
  });
});
