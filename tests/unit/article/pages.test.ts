import { describe, expect, it } from 'vitest';
import { type Article, extractArticle, joinPages } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

const TEXT =
  'Ban quản lý dự án cho biết khối lượng thi công đạt bảy mươi phần trăm, các nhà thầu đang tăng ca để kịp tiến độ trước mùa mưa lũ năm nay.';
const url = new URL('https://xa.vn/phong-su/con-duong-moi.html');

function page(links: string, text = TEXT): Article {
  const html = `<html lang="vi"><head><title>Con đường mới</title></head><body><h1>Con đường mới lên bản vùng cao</h1><div class="noidung"><p>${text}</p><p>${text.toUpperCase()}</p></div>${links}</body></html>`;
  const article = extractArticle(openDocument(html), url);
  if (!article) throw new Error('no article');
  return article;
}

describe('nextPage', () => {
  it.each([
    ['a label', '<a href="/phong-su/con-duong-moi-trang-2.html">Trang sau</a>'],
    ['a number in a pager', '<div class="phan-trang"><a href="?page=2">2</a></div>'],
    ['a named number', '<p><a href="?trang=2">Trang 2</a></p>'],
    ['rel=next', '<a rel="next" href="?p=2">tiếp</a>'],
  ])('is told by %s', (_, links) => {
    expect(page(links).nextPage).toMatch(/2/);
  });

  it.each([
    ['another article', '<a href="/phong-su/cau-moi.html">Trang sau</a>'],
    ['a number that is no page', '<p><a href="?page=2">2</a></p>'],
    ['the page after the next', '<div class="pager"><a href="?page=3">3</a></div>'],
    ['another site', '<a href="https://khac.vn/phong-su/con-duong-moi-trang-2.html">Trang sau</a>'],
  ])('is not %s', (_, links) => {
    expect(page(links).nextPage).toBeUndefined();
  });
});

describe('joinPages', () => {
  const first = page('<a href="?page=2">Trang 2</a>');
  const second = page('', TEXT.replace('bảy mươi', 'chín mươi'));

  it('puts the second page after the first, with ids that stay unique', () => {
    const joined = joinPages(first, second);
    expect(joined.blocks).toHaveLength(first.blocks.length + second.blocks.length);
    expect(new Set(joined.blocks.map((block) => block.id)).size).toBe(joined.blocks.length);
    expect(joined.wordCount).toBeGreaterThan(first.wordCount);
    expect(joined.nextPage).toBeUndefined();
  });

  it('leaves out what the second page repeats, and changes neither page', () => {
    const before = structuredClone(first);
    expect(joinPages(first, first).blocks).toHaveLength(first.blocks.length);
    expect(first).toEqual(before);
  });

  it('carries the next page of the second page and takes its signature', () => {
    const signed: Article = {
      ...second,
      byline: 'Hà An',
      nextPage: 'https://xa.vn/x?page=3',
      blocks: [...second.blocks, { type: 'signature', id: 's', runs: [{ text: 'Hà An' }] }],
    };
    expect(joinPages(first, signed)).toMatchObject({ byline: 'Hà An', nextPage: 'https://xa.vn/x?page=3' });
  });
});
