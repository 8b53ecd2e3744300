import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  askForRightPart,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  shows,
  takeScreenshot,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';
import { PORTAL_PAGES, readPortalPage } from './portal-pages.ts';

const PROSE = (part: string) =>
  `Hội nghị ${part} đã nghe báo cáo tình hình kinh tế - xã hội, thảo luận các giải pháp tháo gỡ khó khăn và thống nhất nhiều nội dung quan trọng cho giai đoạn tới.`;

function article(part: string, after: string): string {
  const text = ['một', 'hai', 'ba', 'bốn'].map((number) => `<p>${PROSE(`${part} ${number}`)}</p>`).join('');
  return `<!doctype html><html lang="vi"><head><title>Hội nghị tổng kết năm</title></head><body><h1>Hội nghị tổng kết năm</h1><div id="content">${text}</div>${after}</body></html>`;
}

async function clickParagraph(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  const paragraph = await page.$('.ms-rtestate-field p:nth-of-type(3)');
  await paragraph?.scrollIntoView();
  await paragraph?.click();
}

async function goUpByKeys(page: Page): Promise<void> {
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
}

describe.each(BROWSERS)('extraction in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  // What a page looks like does not hang on the browser: one shows all families, the other a few.
  it.each(name === 'chromium' ? PORTAL_PAGES : PORTAL_PAGES.slice(0, 3))(
    'shows %s as a person would read it',
    async (fixture) => {
      const { html, address, title, expected } = readPortalPage(fixture);
      session.portal.serve(address, html);
      const page = await openReader(session, address);
      await until('the title', () => shows(viewOf(page), 'heading', title));
      const text = await textOf(viewOf(page));
      const lead = /^lead: (.*)$/m.exec(expected)?.[1];
      expect(text).toContain(lead ?? title);
      expect(text).not.toMatch(/Cơ quan chủ quản|Tin liên quan|Các tin khác|Tăng cỡ chữ/);
      await takeScreenshot(page, `portal-${fixture.replace('/', '-')}-${name}`, { full: true });
      await page.close();
    },
  );

  it('joins the pages of one article when asked', async () => {
    const address = 'http://backan.gov.vn/tin/hoi-nghi-tong-ket-12345.html';
    session.portal.serve(
      address,
      article('trang đầu', '<div class="phan-trang"><a href="?trang=2">Trang sau</a></div>'),
    );
    session.portal.serve(`${address}?trang=2`, article('trang cuối', ''));
    const page = await session.open(address);
    const popup = await session.openPopup(page);
    await until('the offer', () => shows(popup, 'button', 'Bài có nhiều trang. Ghép thành một'));
    await press(popup, 'button', 'Bài có nhiều trang. Ghép thành một');
    await until(
      'the pages are joined',
      async () =>
        !(await shows(popup, 'button', 'Bài có nhiều trang. Ghép thành một')) &&
        !(await shows(popup, 'button', 'Đang ghép các trang…')),
    );
    await press(popup, 'button', 'Đọc');
    await until('the joined article', async () => (await textOf(viewOf(page))).includes('Hội nghị trang cuối bốn'));
    expect(await textOf(viewOf(page))).toContain('Hội nghị trang đầu một');
    await page.close();
  });

  it.each([
    ['a click', clickParagraph],
    ['the keys', goUpByKeys],
  ])('takes the block that %s points at, and forgets it again', async (_way, point) => {
    const page = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(page);
    await askForRightPart(popup);
    await until('the popup has read the page', () => shows(popup, 'button', 'Chọn vùng bài viết'));
    await press(popup, 'button', 'Chọn vùng bài viết');
    await until('the popup makes way', async () => !(await session.hasPopup()));
    await page.bringToFront();
    await point(page);
    const again = await session.openPopup(page);
    await askForRightPart(again);
    await until('the site has a region', () => shows(again, 'button', 'Bỏ vùng đã chọn cho trang này'));
    await press(again, 'button', 'Bỏ vùng đã chọn cho trang này');
    await until('it is gone', async () => !(await shows(again, 'button', 'Bỏ vùng đã chọn cho trang này')));
    await page.close();
  });

  it('reads pages in old letters, whose tables come in a script of their own', async () => {
    const { html, address, title } = readPortalPage('vnpt/tcvn3-face');
    session.portal.serve(address, html);
    const page = await openReader(session, address);
    expect(await shows(viewOf(page), 'heading', title)).toBe(true);
    await page.close();
  });

  it('reads what a page keeps for readers without scripts, and the pictures that it folds away', async () => {
    const address = 'http://backan.gov.vn/tin/khong-can-kich-ban-31415.html';
    const picture =
      '<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/anh.png" alt="Bến đò"></noscript>';
    session.portal.serve(
      address,
      `<!doctype html><html lang="vi"><title>Bến đò cũ</title><body><h1>Bến đò cũ của làng</h1><div id="content">
       <p>${PROSE('một')}</p><p>${picture}</p><p>${PROSE('hai')}</p><p>${PROSE('ba')}</p></div></body></html>`,
    );
    const page = await openReader(session, address);
    const pictures = await viewOf(page).evaluate((document) =>
      // The portal has none of that address: its place tells of it.
      [...document.querySelectorAll('article figure :is(img, [data-alt])')].map(
        (picture) => picture.getAttribute('alt') ?? picture.getAttribute('data-alt'),
      ),
    );
    expect(pictures).toEqual(['Bến đò']);
    await page.close();
  });
});
