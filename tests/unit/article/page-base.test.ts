import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/index.ts';
import { pageBase } from '../../../lib/article/page-base.ts';
import { hostilePage } from './hostile-page.ts';

const url = new URL('https://www.backan.gov.vn/tin-tuc/2021/bai.html');
const open = (html: string) => parseHTML(html).document as unknown as Document;

describe('pageBase', () => {
  it.each([
    ['/', 'https://www.backan.gov.vn/'],
    ['https://backan.gov.vn/web/', 'https://backan.gov.vn/web/'],
    ['http://cdn.www.backan.gov.vn/', 'http://cdn.www.backan.gov.vn/'],
    ['https://evil.example/', url.href],
    ['//evilbackan.gov.vn/', url.href],
    ['javascript:alert(1)//', url.href],
    ['data:text/html,x', url.href],
    ['http://[', url.href],
  ])('%j → %s', (href, base) => {
    expect(pageBase(open(`<html><head><base href="${href}"></head><body></body></html>`), url).href).toBe(base);
  });

  it('is the page’s address where there is no base', () => {
    expect(pageBase(open('<html><head></head></html>'), url)).toBe(url);
  });

  it('gives pictures their addresses', () => {
    const page = hostilePage('<p><img src="anh/1.jpg" alt="Ảnh" width="600"></p>', 'middle').replace(
      '<head>',
      '<head><base href="/">',
    );
    const figure = extractArticle(open(page), url)?.blocks.find((block) => block.type === 'figure');
    expect(figure?.images[0]?.src).toBe('https://www.backan.gov.vn/anh/1.jpg');
  });
});
