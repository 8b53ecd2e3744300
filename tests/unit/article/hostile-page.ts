import type { Article } from '../../../lib/article/index.ts';

const BEFORE = [
  'Sáng nay, Hội đồng nhân dân huyện khai mạc kỳ họp thường lệ, xem xét mười hai báo cáo và chín tờ trình về phát triển kinh tế - xã hội trên địa bàn.',
  'Phát biểu khai mạc, đồng chí chủ tọa đề nghị các đại biểu nêu cao tinh thần trách nhiệm, thảo luận thẳng thắn, tập trung vào những vấn đề cử tri quan tâm.',
  'Theo báo cáo, sáu tháng đầu năm toàn huyện trồng mới 420 ha rừng, đạt 105 % kế hoạch, thu ngân sách tăng 8 % so với cùng kỳ năm trước.',
];
const AFTER = [
  'Các đại biểu cũng thống nhất thông qua nghị quyết về giám sát việc thực hiện chương trình nước sạch nông thôn giai đoạn tới, với thời hạn cụ thể cho từng xã.',
  'Kết thúc kỳ họp, Hội đồng nhân dân giao các ban theo dõi việc thực hiện lời hứa của người trả lời chất vấn và báo cáo tại kỳ họp sau.',
];

/** Where a payload stands in the page. */
export type Place = 'head' | 'top' | 'middle';

/** An otherwise fine article of a portal, with something hostile in it. */
export function hostilePage(payload: string, place: Place): string {
  const at = (where: Place) => (where === place ? payload : '');
  return `<!doctype html><html lang="vi"><head><title>Khai mạc kỳ họp Hội đồng nhân dân huyện</title>${at('head')}</head><body>
<div id="main">${at('top')}<h1>Khai mạc kỳ họp Hội đồng nhân dân huyện</h1><div class="date">08:37, 14/06/2021</div>
<div id="content">${BEFORE.map((text) => `<p>${text}</p>`).join('\n')}
${at('middle')}
${AFTER.map((text) => `<p>${text}</p>`).join('\n')}</div></div></body></html>`;
}

/** The sentences that must come out: those after a payload in the middle too, unless it swallows what follows it. */
export function expectedText(swallows: boolean): readonly string[] {
  return swallows ? BEFORE : [...BEFORE, ...AFTER];
}

const ADDRESSES = new Set(['href', 'src', 'url', 'canonicalUrl', 'nextPage']);
const SAFE_ADDRESS = /^(?:https?:\/\/[^\s]+|mailto:[^\s]*|data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,])/;
const FIELDS = new Set(
  'url canonicalUrl portal title lead byline source publishedAt siteName language blocks wordCount attachments nextPage type id level runs align paragraphs ordered start items list images caption rows header colspan rowspan href src alt width height poster text bold italic underline strike superscript subscript code note'.split(
    ' ',
  ),
);

/** Everything about an article that could hurt whoever shows it: unsafe addresses, unknown fields, values that are no data. */
export function dangers(value: unknown, field = 'blocks'): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => dangers(item, field));
  if (value !== null && typeof value === 'object') {
    if (Object.getPrototypeOf(value) !== Object.prototype) return [`${field} is no plain object`];
    return Object.entries(value).flatMap(([name, inner]) =>
      FIELDS.has(name) ? dangers(inner, name) : [`unknown field ${name}`],
    );
  }
  if (typeof value === 'string')
    return ADDRESSES.has(field) && !SAFE_ADDRESS.test(value) ? [`${field} is ${value.slice(0, 80)}`] : [];
  return typeof value === 'number' || typeof value === 'boolean' ? [] : [`${field} is ${typeof value}`];
}

/** The dangers of an article that a reader asked for, and of one that should be there. */
export function dangersOf(article: Article | null): string[] {
  return article === null ? ['no article'] : dangers(article);
}
