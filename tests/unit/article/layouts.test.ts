import { afterEach, describe, expect, it } from 'vitest';
import { type Article, articleText, extractArticle, type Removal } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

const PROSE = (part: string) =>
  `Phần ${part}: bà con trong bản góp công mở đường, dựng lại cầu gỗ và trồng thêm rừng ở đầu nguồn suối trước mùa mưa năm nay.`;
const url = new URL('https://layouts.invalid/bai/ba-con-gop-cong-mo-duong-12345.html');

function read(body: string, head = ''): { article: Article; text: string; trace: Removal[] } {
  const trace: Removal[] = [];
  const article = extractArticle(openDocument(`<html><head>${head}</head><body>${body}</body></html>`), url, { trace });
  if (!article) throw new Error('no article');
  return { article, text: articleText(article), trace };
}

const paragraphs = (...parts: string[]) => parts.map((part) => `<p>${PROSE(part)}</p>`).join('');

describe('the title', () => {
  it('is what the page shows where its head names the site alone', () => {
    const { article } = read(
      `<div class="tieude">Bà con góp công mở đường vào bản</div><div class="noidung">${paragraphs('một', 'hai', 'ba')}</div>`,
      '<title>Cổng thông tin điện tử</title>',
    );
    expect(article.title).toBe('Bà con góp công mở đường vào bản');
  });

  it('has the small letters that the head writes', () => {
    const head = '<title>Bà con góp công mở đường</title>';
    expect(read(`<h1>BÀ CON GÓP CÔNG MỞ ĐƯỜNG</h1>${paragraphs('một', 'hai')}`, head).article.title).toBe(
      'Bà con góp công mở đường',
    );
  });

  it('carries no mark that links to itself', () => {
    const { article } = read(`<h1>Mở đường vào bản<a href="#mo-duong">¶</a></h1>${paragraphs('một', 'hai')}`);
    expect(article.title).toBe('Mở đường vào bản');
  });
});

describe('the date', () => {
  it('stands after the title, whatever a clock over it says', () => {
    const clock = '<div><span>Thứ sáu, 19/04/2024 20:11</span></div>';
    const { article } = read(
      `<div>${clock}<div><h1>Mở đường vào bản</h1><span>12/04/2024 08:30</span></div></div>${paragraphs('một', 'hai')}`,
    );
    expect(article.publishedAt).toBe('2024-04-12T08:30:00+07:00');
  });
});

describe('the text', () => {
  it('survives a form around the page whose text stands in boxes', () => {
    const boxes = ['một', 'hai', 'ba'].map((part) => `<div>${PROSE(part)}</div>`).join('');
    const { text, trace } = read(
      `<form id="frm"><input type="text"><h2>Mở đường vào bản mới</h2><div>${boxes}</div></form>`,
    );
    expect(text).toContain(PROSE('hai'));
    expect(trace.filter(({ reason }) => reason === 'a form')).toEqual([]);
  });

  it('loses the lines over it that say again who wrote it and when', () => {
    const { article, text } = read(
      `<h1>Mở đường vào bản</h1><div class="author">Mai Lan</div><div><p>Mai Lan</p><p>Thứ Hai, 22/01/2024 - 16:05</p>${paragraphs('một', 'hai', 'ba')}<p>Mai Lan</p></div>`,
    );
    expect(article.publishedAt).toBe('2024-01-22T16:05:00+07:00');
    expect(text).not.toContain('22/01/2024');
    expect(article.blocks.filter(({ type }) => type === 'signature')).toHaveLength(1);
  });

  it('takes no heading of a law for its writer', () => {
    const clause = (number: number) =>
      `<p><b>Điều ${number}. Hiệu lực</b></p><p>Có hiệu lực từ ngày ký ban hành ${number}.</p>`;
    expect(
      read(`<h1>Quyết định</h1>${paragraphs('một', 'hai')}${clause(1)}${clause(2)}`).article.byline,
    ).toBeUndefined();
  });
});

describe('pictures', () => {
  const figures = ({ blocks }: Article) => blocks.flatMap((block) => (block.type === 'figure' ? block.images : []));

  it.each([
    ['as text, where scripts run', '<noscript>&lt;img src="/anh.jpg" alt="Bến đò"&gt;</noscript>'],
    ['as an element, where they do not', '<noscript><img src="/anh.jpg" alt="Bến đò"></noscript>'],
  ])('come out of a noscript that holds one %s', (_, noscript) => {
    const lazy = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const { article } = read(`<h1>Bến đò</h1>${paragraphs('một')}<p>${lazy}${noscript}</p>${paragraphs('hai', 'ba')}`);
    expect(figures(article).map(({ src, alt }) => [src, alt])).toEqual([['https://layouts.invalid/anh.jpg', 'Bến đò']]);
  });

  it('come twice neither for the lazy image beside it nor for the one over the text', () => {
    const lazy = '<img data-src="/anh.jpg"><noscript><img src="/anh-300x200.jpg"></noscript>';
    const over = '<figure><img src="/anh-1024x768.jpg"></figure>';
    const { article } = read(
      `<h1>Bến đò</h1>${over}<article>${paragraphs('một')}<p>${lazy}</p>${paragraphs('hai', 'ba')}</article>`,
    );
    expect(figures(article)).toHaveLength(1);
  });

  it('stand over the text as the page shows them', () => {
    const over = '<figure><img src="/mo-dau.jpg"><figcaption>Bến đò cũ.</figcaption></figure>';
    const { article } = read(
      `<main><h1>Bến đò</h1>${over}<div itemprop="articleBody">${paragraphs('một', 'hai', 'ba', 'bốn')}</div></main>`,
    );
    expect(article.blocks[0]?.type).toBe('figure');
  });
});

describe('old letters, whose tables come in a script of their own', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'deDocOldLetters'));

  it('are wished for once, and decoded when they are there', async () => {
    const elsewhere = await import('../../../lib/article/encoding/old-letters-elsewhere.ts');
    const { decodeLoose, decodeOldLetters } = await import('../../../lib/article/encoding/old-letters.ts');
    const { surveyPage } = await import('../../../lib/article/encoding/page-walk.ts');
    const document = openDocument('<body><p><font face=".VnTime">§­êng vµo b¶n ®· ®­îc më réng</font></p></body>');
    const survey = surveyPage(document, []);
    expect(elsewhere.wantsOldLetters()).toBe(false);
    expect(elsewhere.decodeOldLetters(document, survey)).toBeUndefined();
    expect([elsewhere.wantsOldLetters(), elsewhere.wantsOldLetters()]).toEqual([true, false]);
    elsewhere.giveOldLetters({ decodeLoose, decodeOldLetters });
    expect(elsewhere.decodeOldLetters(document, survey)).toBe('tcvn3');
    expect(document.querySelector('p')?.textContent).toBe('Đường vào bản đã được mở rộng');
    expect(elsewhere.decodeLoose('§­êng vµo b¶n ®· ®­îc më réng', 'tcvn3')).toBe('Đường vào bản đã được mở rộng');
  });

  it('are not looked for because of an address of this country', async () => {
    const { surveyPage } = await import('../../../lib/article/encoding/page-walk.ts');
    const document = openDocument(
      '<body><p style="background:url(https://anh.bao.vn/nen.png)">Đường vào bản</p></body>',
    );
    expect(surveyPage(document, []).hintsAtLegacyFont).toBe(false);
  });
});
