import { describe, expect, it } from 'vitest';
import { addressKind } from '../../../lib/article/detect/address.ts';
import { measureProse } from '../../../lib/article/detect/prose.ts';
import { detectArticle } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

const PROSE =
  'Đoàn công tác đã kiểm tra thực địa, nghe chính quyền xã báo cáo và trao đổi với bà con về những khó khăn trong việc di dời khỏi vùng có nguy cơ sạt lở.';

describe('addressKind', () => {
  it.each([
    ['https://a.vn/', 'home'],
    ['https://a.gov.vn/Pages/default.aspx', 'home'],
    ['https://a.vn/tim-kiem?q=rung', 'search'],
    ['https://a.vn/dang-nhap', 'login'],
    ['https://a.vn/chuyen-muc/kinh-te', 'list'],
    ['https://a.vn/kinh-te/trong-rung-phu-xanh-doi-trong-4954454.html', 'article'],
    ['https://a.gov.vn/Pages/tin.aspx?ItemID=123', 'article'],
    ['https://a.vn/the-10-best-search-sites-of-the-year', 'article'],
    ['https://a.vn/tin/ha-noi-dang-ky-hien-mau-tinh-nguyen', 'article'],
    ['https://a.vn/tai-khoan/dang-ky.aspx', 'login'],
    ['https://a.vn/tin-post81234', 'article'],
    ['https://a.vn/tin/tin-812.html', 'article'],
    ['https://a.vn/?s=rung', 'search'],
    ['https://a.vn/van-ban/quyet-dinh', 'list'],
    ['https://a.vn/kinh-te/page/3', 'list'],
    ['https://a.vn/gioi-thieu', 'unknown'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(new URL(address))).toBe(kind);
  });
});

describe('measureProse', () => {
  it('counts long paragraphs and finds what holds them', () => {
    const document = openDocument(
      `<body><div id="x"><p>${PROSE}</p><p>${PROSE}</p></div><aside><p>${PROSE}</p></aside></body>`,
    );
    expect(measureProse(document)).toMatchObject({ count: 2, root: { id: 'x' } });
  });

  it('reads text that only breaks divide', () => {
    const document = openDocument(`<body><div id="x">${PROSE}<br><br>${PROSE}</div></body>`);
    expect(measureProse(document)).toMatchObject({ count: 1, root: { id: 'x' } });
  });

  it('leaves teasers and links out', () => {
    const document = openDocument(`<body><p class="card-desc">${PROSE}</p><a href="/x"><p>${PROSE}</p></a></body>`);
    expect(measureProse(document).count).toBe(0);
  });
});

describe('detectArticle', () => {
  it('finds an article on a page of no family, with its root', () => {
    const document = openDocument(
      `<body><h1>Kiểm tra vùng sạt lở</h1><div id="x">${`<p>${PROSE}</p>`.repeat(4)}</div></body>`,
    );
    const detection = detectArticle(document, new URL('https://a.vn/kiem-tra-vung-sat-lo-trong-xa-12345.html'));
    expect(detection).toMatchObject({ isArticle: true, root: { id: 'x' } });
    expect(detection.confidence).toBeGreaterThan(0.5);
  });

  it('says why a page is none', () => {
    const document = openDocument('<body><form><input type="password"></form></body>');
    const detection = detectArticle(document, new URL('https://a.vn/dang-nhap'));
    expect(detection.isArticle).toBe(false);
    expect(detection.reasons).toContain('a login form');
  });
});
