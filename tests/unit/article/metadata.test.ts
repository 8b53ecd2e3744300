import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/index.ts';
import { bylineIn, cleanByline } from '../../../lib/article/metadata/byline.ts';
import { agencyTag, sourceIn } from '../../../lib/article/metadata/source.ts';
import { readStructured } from '../../../lib/article/metadata/structured.ts';
import { stripSite } from '../../../lib/article/metadata/title.ts';
import { openDocument } from './fixtures.ts';

const PROSE =
  'Hội nghị đã nghe báo cáo tình hình kinh tế - xã hội, thảo luận các giải pháp tháo gỡ khó khăn và thống nhất nhiều nội dung quan trọng cho giai đoạn tới.';
const read = (head: string, top: string) =>
  extractArticle(
    openDocument(
      `<html><head>${head}</head><body>${top}<div><p>${PROSE}</p><p>${PROSE} Hai.</p><p>${PROSE} Ba.</p></div></body></html>`,
    ),
    new URL('https://xa.vn/tin/hoi-nghi-123456.html'),
  );

describe('title', () => {
  it.each([
    [
      'the heading, not the site',
      '<title>Hội nghị tổng kết năm học mới - Cổng thông tin</title>',
      '<h1>Hội nghị tổng kết năm học mới</h1>',
      'Hội nghị tổng kết năm học mới',
    ],
    [
      'a heading with a colon whole',
      '<title>Bắc Sơn: Tăng cường phòng cháy rừng</title>',
      '<h1>Bắc Sơn: Tăng cường phòng cháy rừng</h1>',
      'Bắc Sơn: Tăng cường phòng cháy rừng',
    ],
    [
      'the only heading where the head is general',
      '<title>Tin tức - Cổng thông tin điện tử</title>',
      '<h1>Khánh thành cầu treo qua suối Nậm Lương</h1>',
      'Khánh thành cầu treo qua suối Nậm Lương',
    ],
    [
      'the head without the site',
      '<title>Khánh thành cầu treo qua suối | Báo Tỉnh</title>',
      '',
      'Khánh thành cầu treo qua suối',
    ],
  ])('is %s', (_, head, top, expected) => {
    expect(read(head, top)?.title).toBe(expected);
  });

  it('keeps a dash that belongs to it', () => {
    expect(stripSite('Đảng bộ huyện - một chặng đường xây dựng và phát triển', undefined)).toBe(
      'Đảng bộ huyện - một chặng đường xây dựng và phát triển',
    );
  });
});

describe('byline', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['Tác giả: Tùng Vân', 'Tùng Vân'],
    ['Bài, ảnh: Thu Hà', 'Thu Hà'],
    ['Written by Jane Doe | March 3, 2024', 'Jane Doe'],
    ['Jane Doe, Senior Editor', 'Jane Doe'],
    ['admin', undefined],
    ['12/03/2024', undefined],
  ])('cleans %s', (raw, expected) => {
    expect(cleanByline(raw)).toBe(expected);
  });

  it('reads names that stand in elements of their own', () => {
    const element = openDocument(
      '<p id="x"><span>By</span> <a>An Lê</a> and <a>Bình Trần</a><time>3 May 2024</time></p>',
    ).querySelector('#x');
    expect(element && bylineIn(element)).toBe('An Lê and Bình Trần');
  });

  it('is read beside the title without any name', () => {
    expect(
      read(
        '<title>Thư từ miền núi phía bắc</title>',
        '<h1>Thư từ miền núi phía bắc</h1><div>By Jane Doe</div><div>December 3, 2024</div>',
      ),
    ).toMatchObject({
      byline: 'Jane Doe',
      publishedAt: '2024-12-03',
    });
  });
});

describe('source', () => {
  it.each([
    ['Theo Báo Nhân Dân', 'Báo Nhân Dân'],
    ['Nguồn: Cổng thông tin điện tử', 'Cổng thông tin điện tử'],
    ['(Theo TTXVN)', 'TTXVN'],
    ['Hương Lan', undefined],
  ])('of %s', (line, expected) => {
    expect(sourceIn(line)).toBe(expected);
  });

  it.each([
    ['TPO - Sáng nay', 'TPO'],
    ['(Mic.gov.vn) – Bộ trưởng', 'Mic.gov.vn'],
    ['(ĐCSVN) – Ngày 3/2', 'ĐCSVN'],
    ['Hà Nội - Sáng nay', undefined],
  ])('tagged at the head of “%s”', (lead, expected) => {
    expect(agencyTag(lead)).toBe(expected);
  });
});

describe('date', () => {
  it('is not the clock in the header', () => {
    expect(
      read(
        '',
        '<div class="date-today">Thứ hai, 05/01/2026</div><h1>Hội nghị tổng kết năm học mới</h1><div class="ngay-dang">Ngày đăng: 03/02/2024 08:30</div>',
      )?.publishedAt,
    ).toBe('2024-02-03T08:30:00+07:00');
  });
});

describe('what the head and the page say differently', () => {
  const json = (item: object) =>
    `<title>Thư từ miền núi phía bắc</title><script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Thư từ miền núi phía bắc', ...item })}</script>`;
  const top = (line: string) => `<h1>Thư từ miền núi phía bắc</h1>${line}`;

  it.each([
    ['the day shown, where the head tells of a later one', { datePublished: '2025-06-24' }, '2024-08-25'],
    ['the head’s day, where the page shows a later one', { datePublished: '2021-02-03' }, '2021-02-03'],
  ])('ends in %s', (_, item, day) => {
    expect(read(json(item), top('<div>August 25, 2024</div>'))?.publishedAt).toBe(day);
  });

  it('ends in the writer who is shown, where the head names an account', () => {
    expect(read(json({ author: { name: 'KatieS' } }), top('<p>by <a>Katie Smith</a></p>'))?.byline).toBe('Katie Smith');
    expect(read(json({ author: { name: 'Jane Doe' } }), top('<p>by <a>Katie Smith</a></p>'))?.byline).toBe('Jane Doe');
  });

  it('ends in the person, where the head names an organization too', () => {
    const author = [
      { '@type': 'Person', name: 'Lê An' },
      { '@type': 'Organization', name: 'Báo Tỉnh' },
    ];
    expect(read(json({ author }), top(''))?.byline).toBe('Lê An');
  });
});

describe('lines that say who and when, under the text', () => {
  const lines = (line: string) =>
    read(
      '<title>Thư từ miền núi phía bắc</title>',
      `<h1>Thư từ miền núi phía bắc</h1><p>${PROSE}</p>`.concat(`<p>${PROSE} Bốn.</p><p>${PROSE} Năm.</p>${line}`),
    );

  it('are read', () => {
    expect(
      lines(
        '<div><span>Posted on April 13, 2023</span></div><div>This post was written by Danielle Đỗ, Head of Marketing</div>',
      ),
    ).toMatchObject({ byline: 'Danielle Đỗ', publishedAt: '2023-04-13' });
  });

  it('are not read in comments', () => {
    const article = lines('<div class="comments"><p>Posted by Danielle Đỗ</p><p>Posted on April 13, 2023</p></div>');
    expect(article?.byline).toBeUndefined();
    expect(article?.publishedAt).toBeUndefined();
  });
});

describe('readStructured', () => {
  it('reads an article in a graph, its author by reference', () => {
    const json = {
      '@graph': [
        { '@type': 'Person', '@id': '#a', name: 'Lê An' },
        { '@type': 'NewsArticle', headline: 'Tin &amp; bài', author: { '@id': '#a' }, datePublished: '2024-01-02' },
      ],
    };
    expect(
      readStructured(openDocument(`<script type="application/ld+json">${JSON.stringify(json)}</script>`)),
    ).toMatchObject({ headline: 'Tin & bài', authors: ['Lê An'], published: '2024-01-02' });
  });

  it.each(['{', '[]', 'null', '{"@type":["NewsArticle"],"author":42}'])('takes %s', (json) => {
    expect(readStructured(openDocument(`<script type="application/ld+json">${json}</script>`)).authors).toEqual([]);
  });
});
