import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { answerPage, type FetchPage } from '../../../lib/app/answer-page.ts';
import { articleText } from '../../../lib/article/index.ts';

const BASE = 'https://tinh.gov.vn/bai/nuoc-sach';
const SENTENCE = 'Đoàn công tác của tỉnh đã đến từng bản để khảo sát nguồn nước và lắng nghe ý kiến của người dân. ';

function page(number: number, last: number): Document {
  const next = number < last ? `<a rel="next" href="${BASE}?page=${number + 1}">Trang sau</a>` : '';
  const { document } = parseHTML(`<!doctype html><html lang="vi"><head><title>Nước sạch về bản</title></head><body>
    <article><h1>Nước sạch về bản</h1>
    ${[1, 2, 3, 4].map((paragraph) => `<p>Trang ${number}, đoạn ${paragraph}. ${SENTENCE.repeat(3)}</p>`).join('')}
    </article><div class="phan-trang">${next}</div></body></html>`);
  Object.defineProperty(document, 'URL', { value: number === 1 ? BASE : `${BASE}?page=${number}` });
  return document;
}

const book =
  (last: number): FetchPage =>
  async (address) =>
    page(Number(new URL(address).searchParams.get('page')), last);

describe('answerPage', () => {
  it('offers the next page and does not fetch it by itself', async () => {
    const fetchPage = vi.fn(book(3));
    const { article } = await answerPage(page(1, 3), {}, fetchPage);
    expect(article?.nextPage).toBe(`${BASE}?page=2`);
    expect(fetchPage).not.toHaveBeenCalled();
  });

  it('joins the pages on request, in order', async () => {
    const { article } = await answerPage(page(1, 3), { join: true }, book(3));
    if (!article) throw new Error('no article');
    const text = articleText(article);
    const places = [1, 2, 3].map((number) => text.indexOf(`Trang ${number}, đoạn 1.`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(article.nextPage).toBeUndefined();
    expect(new Set(article.blocks.map((block) => block.id)).size).toBe(article.blocks.length);
  });

  it('keeps what was joined when a page is missing', async () => {
    const { article } = await answerPage(page(1, 3), { join: true }, async (address) =>
      address.endsWith('3') ? null : page(2, 3),
    );
    expect(article && articleText(article)).toContain('Trang 2, đoạn 4.');
  });

  it('names the error of a page that breaks extraction', async () => {
    const hostile = {
      get URL(): string {
        throw new Error('bẫy');
      },
    } as Document;
    const { article, error } = await answerPage(hostile);
    expect(article).toBeNull();
    expect(error).toContain('bẫy');
  });
});
