import type { Article, Block } from '../../../lib/article/types.ts';

/** A small article about a bridge, with whatever a test wants different. */
export function sampleArticle(changes: Partial<Article> = {}): Article {
  const blocks: Block[] = [
    { type: 'paragraph', id: 'p1', runs: [{ text: 'Sáng nay, xã Hòa Bình khánh thành cây cầu mới bắc qua suối.' }] },
    { type: 'paragraph', id: 'p2', runs: [{ text: 'Bà con hai bên bờ đi lại thuận tiện hơn trước.' }] },
  ];
  return {
    url: 'https://tinh.gov.vn/tin/cau-moi',
    title: 'Khánh thành cầu dân sinh',
    siteName: 'Cổng thông tin tỉnh',
    lead: 'Cây cầu nối hai thôn sau nhiều năm chờ đợi.',
    publishedAt: '2025-03-02T08:00:00+07:00',
    language: 'vi',
    wordCount: 40,
    blocks,
    ...changes,
  };
}

/** A white PNG of one pixel. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** An article of a name and a text, with a picture of its own address. */
export const illustratedArticle = (name: string, text = 'chung') =>
  sampleArticle({
    url: `https://tinh.gov.vn/${name}`,
    title: `Bài ${name}`,
    blocks: [
      { type: 'paragraph', id: 'p', runs: [{ text }, { text: 'thêm', href: 'https://a.vn' }] },
      { type: 'figure', id: 'f', images: [{ src: `https://tinh.gov.vn/${name}.png`, alt: '' }], caption: [] },
    ],
  });
