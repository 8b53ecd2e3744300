import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

const PROSE =
  'Hội nghị đã nghe báo cáo tình hình kinh tế - xã hội, thảo luận các giải pháp tháo gỡ khó khăn và thống nhất nhiều nội dung quan trọng cho giai đoạn tới.';
const attachmentsOf = (html: string) =>
  extractArticle(
    openDocument(`<body><h1>Hội nghị tổng kết</h1><div>${`<p>${PROSE}</p>`.repeat(4)}</div>${html}</body>`),
    new URL('https://xa.vn/tin/hoi-nghi-123456.html'),
  )?.attachments;

describe('attachments', () => {
  it.each([
    ['the link', '<div class="file-dinh-kem"><a href="/a.pdf">Kế hoạch năm</a></div>'],
    [
      'its row, where the link says “Tải về”',
      '<div class="tep-tin"><table><tr><td>1</td><td>Kế hoạch năm</td><td><a href="/a.pdf">Tải về</a></td></tr></table></div>',
    ],
    [
      'its item, where it says nothing',
      '<ul class="attachments"><li>Kế hoạch năm <a href="/a.pdf"><img></a></li></ul>',
    ],
  ])('are named by %s', (_, html) => {
    expect(attachmentsOf(html)).toEqual([{ href: 'https://xa.vn/a.pdf', title: 'Kế hoạch năm' }]);
  });

  it('are not the documents of some other box', () => {
    expect(attachmentsOf('<div class="van-ban-moi"><a href="/b.pdf">Một công văn</a></div>')).toBeUndefined();
  });
});
