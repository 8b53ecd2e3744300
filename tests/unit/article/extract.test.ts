import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articleText, extractArticle, type Removal } from '../../../lib/article/index.ts';

const PARAGRAPH =
  'Sáng nay, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết công tác xây dựng nông thôn mới, triển khai nhiệm vụ trọng tâm sáu tháng cuối năm trên địa bàn.';
const PAGE = `<html lang="vi"><head><title>Tin tức - Cổng thông tin điện tử</title></head><body><form id="aspnetForm">
<div class="top-menu"><a href="/">Trang chủ</a></div>
<div class="ms-webpart-zone"><div class="ms-webpart-chrome-title"><h2 class="ms-webpart-titleText">PublishingPortal - Block_BanTin_Toolbar</h2></div>
<div class="ms-WPBody"><div class="bantin-toolbar"><span class="ngay">04/03/2021</span> <a href="#">Tăng cỡ chữ</a></div>
<h1>Xây dựng nông thôn mới ở vùng cao</h1><div class="sapo"><strong>Sau ba năm, diện mạo nông thôn đã đổi thay rõ rệt ở nhiều xã.</strong></div></div>
<div class="ms-WPBody"><div class="ExternalClass1"><p align="center"><img src="/a.jpg"></p><p align="center"><em>Đường về bản.</em></p>
<p><b>Sức dân là gốc</b></p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>Mục tiêu đã đạt./.</p><p align="right"><b>Hà An</b></p></div></div></div></form></body></html>`;

function extract(html: string, trace?: Removal[]) {
  const { document } = parseHTML(html);
  const before = document.toString();
  const article = extractArticle(document as unknown as Document, new URL('https://xa.gov.vn/tin'), trace && { trace });
  expect(document.toString()).toBe(before);
  return article;
}

describe('extractArticle', () => {
  it('reads every part of a SharePoint page', () => {
    const article = extract(PAGE);
    expect(article).toMatchObject({
      portal: 'sharepoint-publishing',
      title: 'Xây dựng nông thôn mới ở vùng cao',
      lead: 'Sau ba năm, diện mạo nông thôn đã đổi thay rõ rệt ở nhiều xã.',
      byline: 'Hà An',
      publishedAt: '2021-03-04',
    });
    expect(article?.blocks.map((block) => block.type)).toEqual([
      'figure',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'signature',
    ]);
  });

  it('leaves the web part titles and the toolbar out, and says so', () => {
    const trace: Removal[] = [];
    const article = extract(PAGE, trace);
    expect(article && articleText(article)).not.toMatch(/Block_BanTin|Tăng cỡ chữ/);
    expect(trace.some((removal) => removal.text.includes('Block_BanTin_Toolbar'))).toBe(true);
  });

  it('gives stable, unique block ids', () => {
    const ids = extract(PAGE)?.blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(6);
    expect(extract(PAGE)?.blocks.map((block) => block.id)).toEqual(ids);
  });

  it.each(['b', 'strong', 'i', 'em', 'u', 's'])('gives no paragraph the look of a <%s> that nobody closed', (tag) => {
    const article = extract(PAGE.replace('<p><b>Sức dân', `<${tag}><p><b>Sức dân`));
    expect(article?.blocks.map((block) => block.type)).toContain('heading');
    expect(article?.blocks.filter((block) => block.type === 'paragraph').map((block) => block.runs)).toEqual([
      [{ text: PARAGRAPH }],
      [{ text: PARAGRAPH }],
      [{ text: 'Mục tiêu đã đạt./.' }],
    ]);
  });

  it('keeps the look of words among others', () => {
    const marked = PARAGRAPH.replace('nông thôn mới', '<b>nông thôn mới</b>');
    const article = extract(PAGE.replaceAll(PARAGRAPH, marked));
    const runs = article?.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    expect(runs?.filter((run) => run.bold).map((run) => run.text)).toEqual(['nông thôn mới', 'nông thôn mới']);
  });

  it('gives null for a page without text', () => {
    expect(extract('<html><body></body></html>')).toBeNull();
  });
});

describe('a table that is never closed', () => {
  const TABLE =
    '<table><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>Bình An</td><td>120</td></tr><tr><td>Tân Lập</td><td>98';
  const told = (mark: string) => `<p>${mark} ${PARAGRAPH}</p>`;
  /** The blocks of a text, paragraphs by their first word. */
  const shapeOf = (body: string) =>
    extract(`<html lang="vi"><head><title>Nước về sớm</title></head><body>${body}</body></html>`)?.blocks.map(
      (block) => (block.type === 'paragraph' ? block.runs[0]?.text.split(' ')[0] : block.type),
    );

  it.each([
    [
      'in a box',
      `<div class="content">${told('A')}${told('B')}${TABLE}${told('C')}${told('D')}</div>`,
      'A B table C D',
    ],
    ['in the body', `${told('A')}${told('B')}${TABLE}${'CDEFG'.split('').map(told).join('')}`, 'A B table C D E F G'],
    ['with a heading after it', `${told('A')}${TABLE}<h2>Sau lũ</h2>${told('C')}${told('D')}`, 'A table heading C D'],
    [
      'and one more',
      `<div>${told('A')}${told('B')}${TABLE}${told('C')}${told('D')}${TABLE}${told('E')}${told('F')}${told('G')}</div>`,
      'A B table C D table E F G',
    ],
  ])('%s keeps the text before it, and gives back what follows', (_, body, shape) => {
    expect(shapeOf(body)?.join(' ')).toBe(shape);
  });

  it('is none where every row has paragraphs in its last cell', () => {
    const row = (mark: string) => `<tr><td>${mark}</td><td>${told(mark)}${told(mark)}</td></tr>`;
    const shape = shapeOf(
      `<div>${told('A')}${told('B')}<table><tr><th>Mục</th><th>Nội dung</th></tr>${row('1')}${row('2')}</table>${told('C')}</div>`,
    );
    expect(shape?.join(' ')).toBe('A B table C');
  });
});
