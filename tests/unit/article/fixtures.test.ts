import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, detectArticle, extractArticle } from '../../../lib/article/index.ts';
import { FAMILIES } from '../../../lib/article/portals/index.ts';
import { openDocument, readFixtures, readLayouts } from './fixtures.ts';
import { reviewable } from './markdown.ts';

const fixtures = readFixtures();
const layouts = readLayouts();
const FURNITURE =
  /Block_BanTin|Tăng cỡ chữ|Ý kiến bạn đọc|Cơ quan chủ quản|Các tin khác|Tin liên quan|Tin cùng chuyên mục|Có thể bạn quan tâm|Chia sẻ|Trang chủ|Bình luận|Quảng cáo/;

/** `UPDATE_FIXTURES=1` writes what comes out; review the difference before it is committed. */
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

describe.each([...fixtures, ...layouts])('$family/$slug', ({ family, folder, url, html }) => {
  const file = path.join(folder, 'expected.md');
  const document = openDocument(html);
  const before = document.toString();
  const article = extractArticle(document, url);
  const detection = detectArticle(document, url);
  const result = reviewable(article, detection);
  if (isUpdate || !existsSync(file)) writeFileSync(file, result);

  it('reads as expected', () => {
    expect(result).toBe(readFileSync(file, 'utf8'));
  });

  it('leaves the page as it was', () => {
    expect(document.toString()).toBe(before);
  });

  if (detection.isArticle) {
    it('is recognised as its family, if it is of one, and carries no furniture', () => {
      if (family !== 'layouts') {
        expect(article?.portal).toBe(family);
        expect(detection.portal).toBe(family);
      }
      expect(article && articleText(article)).not.toMatch(FURNITURE);
    });
  }
});

describe('fixtures', () => {
  it.each(FAMILIES.map(({ name }) => name))('hold three articles and two other pages of %s', (name) => {
    const own = fixtures.filter(({ family }) => family === name);
    const others = own.filter(({ slug }) => slug.startsWith('khong-phai-bai-'));
    expect(own.length - others.length).toBeGreaterThanOrEqual(3);
    expect(others.length).toBeGreaterThanOrEqual(2);
  });

  it('are detected as what their names say', () => {
    const wrong = [...fixtures, ...layouts].filter(
      ({ slug, html, url }) => detectArticle(openDocument(html), url).isArticle === slug.startsWith('khong-phai-bai-'),
    );
    expect(wrong.map(({ folder }) => folder)).toEqual([]);
  });
});
