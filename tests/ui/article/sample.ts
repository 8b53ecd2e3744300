import type { Article } from '../../../lib/article/types.ts';

/** One of every block, with marks inside of parts. */
export const SAMPLE: Article = {
  url: 'https://www.thon.gov.vn/tin/nuoc-sach.aspx',
  title: 'Nước sạch về bản',
  lead: 'Sáng 14/6/2021, đoàn công tác đến thôn Nà Lùng.',
  byline: 'Lê Thảo',
  publishedAt: '2021-06-14T08:37:00+07:00',
  language: 'vi-VN',
  wordCount: 520,
  blocks: [
    { type: 'heading', id: 'h', level: 2, runs: [{ text: 'Khảo sát trước' }] },
    {
      type: 'paragraph',
      id: 'p',
      runs: [
        { text: 'Đến ' },
        { text: 'tháng 5 năm 2021', bold: true, italic: true },
        { text: ', 54 % số hộ ở TP. Bắc Kạn có nước;\nxem ' },
        { text: 'Quyết định', href: 'https://vanban.gov.vn/1' },
        { text: '2', superscript: true },
      ],
    },
    { type: 'quote', id: 'q', paragraphs: [[{ text: 'Nước là của cả bản.' }], [{ text: 'Ai cũng giữ.' }]] },
    {
      type: 'list',
      id: 'l',
      ordered: true,
      start: 3,
      items: [
        { runs: [{ text: 'Một' }], list: { ordered: false, items: [{ runs: [{ text: 'Một rưỡi' }] }] } },
        { runs: [{ text: 'Hai' }] },
      ],
    },
    {
      type: 'figure',
      id: 'f',
      images: [{ src: 'https://thon.gov.vn/ho.jpg', alt: 'Hồ nước', width: 800, height: 450 }],
      caption: [{ text: 'Hồ chứa. Ảnh: ' }, { text: 'L.T', italic: true }],
    },
    {
      type: 'table',
      id: 't',
      caption: [{ text: 'Số hộ' }],
      rows: [
        [
          { runs: [{ text: 'Xã' }], header: true },
          { runs: [{ text: 'Hộ' }], header: true },
        ],
        [{ runs: [{ text: 'Nà Lùng' }] }, { runs: [{ text: '1.024' }] }],
      ],
    },
    { type: 'video-link', id: 'v', href: 'https://thon.gov.vn/video', title: 'Phóng sự' },
    { type: 'note', id: 'n', runs: [{ text: 'Số liệu đến 31/5/2021.' }] },
    { type: 'signature', id: 's', runs: [{ text: 'Lê Thảo' }] },
  ],
  attachments: [{ href: 'https://thon.gov.vn/a.pdf', title: 'Kế hoạch' }],
  nextPage: 'https://thon.gov.vn/tin/2',
};

/** An article of `count` paragraphs. */
export function longArticle(count: number): Article {
  const blocks = Array.from({ length: count }, (_, index) => ({
    type: 'paragraph' as const,
    id: `b${index}`,
    runs: [{ text: `Đoạn số ${index}.` }],
  }));
  return { url: 'https://thon.gov.vn/dai', title: 'Bài dài', language: 'vi', wordCount: count * 3, blocks };
}
