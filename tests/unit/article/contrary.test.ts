import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

/** What a rule for old portals must leave alone: pages that look like its pages, and are not. */

const TITLE = 'Bà con bản Khau Lang sửa đường trước mùa mưa';
const TEXT = ['ba', 'bốn', 'năm', 'sáu']
  .map(
    (count) =>
      `<p>Sáng 12/5, tại xã Nà Hin, bà con các bản đã cùng nhau sửa ${count} cây số đường nối trường học với trạm y tế, để trẻ em đi học không phải lội bùn.</p>`,
  )
  .join('');

const read = (inside: string, title = TITLE) =>
  extractArticle(
    openDocument(`<html lang="vi"><head><title>${title}</title></head><body>${inside}</body></html>`),
    new URL('https://tin.invalid/a-12345.html'),
  );
const heading = `<h1>${TITLE}</h1>`;

describe('a rule for old portals leaves alone', () => {
  it('a day that stands in a list under the title, where the head tells today', () => {
    const day = '<ul><li>12/05/2025 08:10</li><li><a href="/le-an">Lê An</a></li></ul>';
    const article = read(`<div><div>Thứ Hai, 30/11/2026</div><div>${heading}${day}${TEXT}</div></div>`);
    expect(article?.publishedAt).toBe('2025-05-12T08:10:00+07:00');
  });

  it('a picture with links, over its caption, in the cell beside the text', () => {
    const caption = '<table><tr><td><a href="/duong.jpg">Đoạn đường mới</a></td></tr></table>';
    const picture = `<a href="/duong.jpg"><img src="/duong.jpg"></a>${caption}`;
    const article = read(`${heading}<table><tr><td>${picture}</td><td>${TEXT}</td></tr></table>`);
    expect(article?.blocks[0]).toMatchObject({ type: 'figure', images: [{ src: 'https://tin.invalid/duong.jpg' }] });
    expect(article?.blocks).toHaveLength(5);
  });

  it('a picture whose name begins like an icon’s', () => {
    const article = read(`${heading}<article>${TEXT}<p><img src="/email-cua-ban.png"></p>${TEXT}</article>`);
    expect(article?.blocks.filter(({ type }) => type === 'figure')).toHaveLength(1);
  });

  it('a lead that ends in an ellipsis, over the text', () => {
    const lead = 'Ông kể lại những ngày cũ, khi mỗi cây số đường là cả một mùa rẫy của dân bản...';
    expect(read(`${heading}<div class="sapo">${lead}</div><article>${TEXT}</article>`)?.lead).toBe(lead);
  });

  it('a title, where the text begins with a subhead and the head names the section', () => {
    const article = read(`${heading}<article><p><b>Đường lên bản</b></p>${TEXT}</article>`, `${TITLE} - Tin tức`);
    expect(article?.title).toBe(TITLE);
    expect(article?.blocks[0]).toMatchObject({ type: 'heading', runs: [{ text: 'Đường lên bản' }] });
  });
});
