import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_URL, BROWSERS, launch, openReader, type Session, textOf, until, viewOf } from './harness/index.ts';

const HEADINGS = ['Khảo sát trước, xây dựng sau', 'Giao dân bàn, giao dân giữ', 'Mục tiêu đến năm 2030'];
const CAPTION = 'Bể chứa 50 m³ tại bản Khau Lang, xã Nà Hin được đưa vào sử dụng từ tháng 8/2024.';
const CHROME = [
  'Block_BanTin',
  'Tăng cỡ chữ',
  'Ý kiến bạn đọc',
  'Các tin khác',
  'Cơ quan chủ quản',
  'Lịch tiếp công dân',
];

describe.each(BROWSERS)('the reader in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('shows the article and nothing of the portal around it', async () => {
    const page = await openReader(session, ARTICLE_URL);
    // What is below the first screen comes after it.
    await until('the last sentence', async () => (await textOf(viewOf(page))).includes('một chương trình vì dân./.'));
    const seen = await viewOf(page).evaluate((document) => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
      const article = document.querySelector('main article');
      return {
        articles: document.querySelectorAll('main').length * document.querySelectorAll('article').length,
        language: article?.getAttribute('lang') ?? '',
        titles: texts('h1'),
        headings: texts('article h2, article h3'),
        captions: texts('figure figcaption'),
        pictures: [...document.querySelectorAll<HTMLImageElement>('figure img')].map((image) => image.src),
        text: article?.textContent ?? '',
      };
    });
    expect(seen.articles).toBe(1);
    expect(seen.language).toBe('vi');
    expect(seen.titles).toEqual(['Đưa nước sạch về bản vùng cao: đi chậm để dùng được lâu']);
    expect(seen.headings).toEqual(HEADINGS);
    expect(seen.captions).toEqual([CAPTION]);
    expect(seen.pictures).toEqual(['http://backan.gov.vn/PublishingImages/be-nuoc-khau-lang.jpg']);
    for (const part of ['18/11/2025', 'Hoàng Lê', 'Sau 4 năm thực hiện', 'một chương trình vì dân./.']) {
      expect(seen.text).toContain(part);
    }
    expect(CHROME.filter((part) => seen.text.includes(part))).toEqual([]);
  });

  it('goes back to the portal with Back', async () => {
    const page = await openReader(session, ARTICLE_URL);
    await page.evaluate(() => history.back());
    await until('the portal', () => page.evaluate((url) => location.href === url, ARTICLE_URL));
    await until('its text', async () => (await textOf(viewOf(page))).includes('Ý kiến bạn đọc'));
    expect(await page.evaluate(() => history.length)).toBeGreaterThan(1);
  });

  it('asks the network for the pictures of the article and nothing else', async () => {
    const page = await session.open(ARTICLE_URL);
    const before = session.portal.requests.length;
    await page.close();
    await openReader(session, ARTICLE_URL);
    const reload = session.portal.requests.slice(before).filter((url) => /be-nuoc|\.(?:css|aspx|ico)$/.test(url));
    expect(session.portal.requests.slice(before).filter((url) => !reload.includes(url))).toEqual([]);
    expect(reload.some((url) => url.endsWith('be-nuoc-khau-lang.jpg'))).toBe(true);
  });

  it('leaves the live page as it was', async () => {
    const page = await session.open(ARTICLE_URL);
    const source = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await source();
    const popup = await session.openPopup(page);
    await until('the popup has read the page', async () => (await textOf(popup)).includes('18/11/2025'));
    expect(await source()).toBe(before);
  });
});
