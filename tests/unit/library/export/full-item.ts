import type { Block } from '../../../../lib/article/types.ts';
import type { ExportItem } from '../../../../lib/library/export/item.ts';
import { pageFields } from '../../../../lib/library/head.ts';
import { PNG, sampleArticle } from '../sample.ts';

export const NOW = Date.parse('2025-03-04T09:00:00+07:00');

/** One of every block, with text that every format has to quote. */
const BLOCKS: Block[] = [
  { type: 'heading', id: '1 h', level: 2, runs: [{ text: 'Ý nghĩa & <kết quả>' }] },
  {
    type: 'paragraph',
    id: 'p',
    runs: [
      { text: 'Cầu ' },
      { text: 'dài 30 m ', bold: true, italic: true },
      { text: 'xem thêm', href: 'https://tinh.gov.vn/a b?x=[1]|2#một#hai' },
      { text: ' H' },
      { text: '2', subscript: true },
      { text: 'O\ndòng hai * _x_ \u0001', code: true },
      { text: ' xấu', href: 'javascript:alert(1)' },
    ],
  },
  {
    type: 'paragraph',
    id: 'c',
    align: 'center',
    runs: [{ text: '1. Không phải danh sách' }, { text: '[1]', superscript: true, note: 'n' }],
  },
  { type: 'quote', id: 'q', paragraphs: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
  {
    type: 'list',
    id: 'l',
    ordered: true,
    start: 3,
    items: [
      { runs: [{ text: 'ba' }], list: { ordered: false, items: [{ runs: [{ text: 'con' }] }] } },
      { runs: [{ text: 'bốn' }] },
    ],
  },
  {
    type: 'figure',
    id: 'f',
    images: [
      { src: 'https://tinh.gov.vn/cau.png', alt: 'Cây "cầu"' },
      { src: 'https://tinh.gov.vn/thieu.webp', alt: '' },
    ],
    caption: [{ text: 'Ảnh: xã', italic: true }],
  },
  {
    type: 'table',
    id: 't',
    caption: [{ text: 'Kinh phí' }],
    rows: [
      [
        { runs: [{ text: 'Năm' }], header: true },
        { runs: [{ text: 'Tiền | đồng' }], header: true, colspan: 2 },
      ],
      [{ runs: [{ text: '2024' }], rowspan: 2 }, { runs: [{ text: '5' }] }, { runs: [] }],
    ],
  },
  { type: 'video-link', id: 'v', href: 'https://tinh.gov.vn/v', title: 'Lễ khánh thành' },
  { type: 'note', id: 'n', runs: [{ text: 'Chú thích ' }, { text: 'về', note: 'c' }] },
  { type: 'signature', id: 's', runs: [{ text: 'Lò Văn Páo' }] },
];

/** An article with one of every block and one of its two pictures. */
export function fullItem(title = 'Khánh thành cầu "Suối Bạc" & đường <mới>', id = 'bai-1'): ExportItem {
  const article = sampleArticle({
    title,
    blocks: BLOCKS,
    byline: 'Lò Văn Páo',
    source: 'Bản tin xã',
    attachments: [{ href: 'https://tinh.gov.vn/nghi quyet.pdf', title: 'Nghị quyết (PDF)' }],
  });
  const head = { id, ...pageFields(article), createdAt: NOW, savedAt: NOW, tags: ['cầu: mới'] };
  return {
    record: { ...head, article },
    pictures: new Map([
      ['https://tinh.gov.vn/cau.png', { type: 'image/png', bytes: PNG }],
      ['https://tinh.gov.vn/thieu.webp', { type: 'image/webp', bytes: PNG }],
    ]),
  };
}
