import { signal } from '@preact/signals';
import type { Article } from '../../lib/article/types.ts';
import { partOf, placeMarks } from '../../lib/library/marks/anchor.ts';
import type { Mark, MarkColour } from '../../lib/library/marks/mark.ts';
import type { Head } from '../../lib/library/types.ts';
import { createSettings } from '../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../fakes/setting-storage.ts';
import { SAMPLE } from '../ui/article/sample.ts';

/** Does nothing, late. */
export const nothing = async (): Promise<undefined> => undefined;

/** A picture of two colours, of 800 × 450. */
export const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="#9bb7c4"/><path d="M0 450 260 190 430 330 600 150 800 340v110z" fill="#4d6b57"/></svg>',
)}`;

const LONG =
  'Ngày 14/6/2021, 54 % số hộ ở TP. Bắc Kạn đã có nước sạch; kỹ sư Nguyễn Hữu Ễ cùng tổ quản lý gồm bảy người đi từng nhà đọc đồng hồ, ghi sổ và thu tiền. Ở những bản Ộ, Ữ, Ậ, nước về từ khe đá, ẵm theo cả mùi lá rừng.';

/** One of every block, at the length that articles have. */
export const ARTICLE: Article = {
  ...SAMPLE,
  siteName: 'Cổng thông tin điện tử tỉnh',
  blocks: [
    { type: 'paragraph', id: 'long', runs: [{ text: LONG }] },
    ...SAMPLE.blocks.map((block) =>
      block.type === 'figure'
        ? { ...block, images: [{ src: PICTURE, alt: 'Hồ nước', width: 800, height: 450 }] }
        : block,
    ),
    { type: 'heading', id: 'h3', level: 3, runs: [{ text: 'Việc còn lại của quý IV' }] },
    {
      type: 'paragraph',
      id: 'end',
      runs: [
        { text: LONG, italic: true },
        { text: '1', superscript: true, note: 'n' },
      ],
      align: 'center',
    },
  ],
};

/** Settings as nobody has changed them, kept nowhere. */
export const settings = createSettings(new FakeSettingStorage());
/** The same, with what is off by default turned on. */
export const otherSettings = createSettings(new FakeSettingStorage());

function mark(id: string, colour: MarkColour, start: number, end: number, note?: string): Mark {
  const part = partOf(ARTICLE, { blockId: 'long', start, end });
  if (!part) throw new Error('nothing to mark');
  return { id, colour, parts: [part], createdAt: 1, changedAt: 1, ...(note && { note }) };
}

const LOST: Mark = {
  ...mark('lost', 'pink', 5, 15),
  parts: [
    {
      blockId: 'gone',
      place: 99,
      start: 0,
      end: 34,
      quote: 'câu này không còn trong bài nữa đâu',
      prefix: '',
      suffix: '',
    },
  ],
};

/** A mark of each colour, one with a note, one whose words are gone. */
export const MARKS = placeMarks(
  [
    mark('a', 'yellow', 5, 14, 'Hỏi lại số liệu\nở phòng thống kê.'),
    mark('b', 'green', 16, 30),
    mark('c', 'blue', 34, 45),
    mark('d', 'pink', 60, 80),
    LOST,
  ],
  ARTICLE,
);

const SAVED_AT = Date.UTC(2025, 2, 4, 5);
const head = (id: string, title: string, changes: Partial<Head> = {}): Head => ({
  id,
  address: `https://tinh.gov.vn/${id}`,
  url: `https://tinh.gov.vn/${id}`,
  title,
  site: 'Cổng thông tin tỉnh',
  lead: 'Cây cầu nối hai thôn sau nhiều năm chờ đợi; bà con hai bên bờ góp hơn hai nghìn ngày công để mở đường dẫn.',
  publishedAt: '2025-03-02',
  wordCount: 780,
  createdAt: SAVED_AT,
  savedAt: SAVED_AT,
  tags: [],
  ...changes,
});

/** Rows of the library, each in another state. */
export const HEADS: readonly Head[] = [
  head('1', 'Khánh thành cầu dân sinh'),
  head('2', 'Đã đọc, có thẻ và ghi chú', { readAt: SAVED_AT, tags: ['đọc sau', 'lúa'], markCount: 3 }),
  head('3', 'Đã cất đi; trang gốc đã sửa; thiếu ảnh', {
    archivedAt: SAVED_AT,
    updatedAt: SAVED_AT,
    pictures: { 'https://tinh.gov.vn/a.jpg': { failure: 'network' } },
  }),
  head('4', '', { isDamaged: true, lead: '', site: '' }),
];

/** A signal that stays as it is. */
export const still = <T>(value: T) => signal(value);
