import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  prose,
  type Session,
  shows,
  textOf,
  until,
  viewOf,
} from './harness/index.ts';

describe.each(BROWSERS)('trouble in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('a draft that is gone says so and offers the original', async () => {
    const page = await session.openExtension(`reader.html?id=khong-con&url=${encodeURIComponent(ARTICLE_URL)}`);
    await until('a sentence', () =>
      page.evaluate(() => (document.querySelector('[role=alert]')?.textContent?.length ?? 0) > 20),
    );
    const original = await page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a')?.href);
    expect(original).toBe(ARTICLE_URL);
    expect(await shows(viewOf(page), 'link', 'Trang gốc')).toBe(true);
  });

  it('a reader address without an article says so', async () => {
    const page = await session.openExtension('reader.html');
    await until('a sentence', () =>
      page.evaluate(() => (document.querySelector('[role=alert]')?.textContent?.length ?? 0) > 20),
    );
    expect(await textOf(viewOf(page))).not.toContain('undefined');
  });

  it('a reader address with a script in it runs nothing', async () => {
    const page = await session.openExtension(
      `reader.html?id=x&url=${encodeURIComponent('javascript:document.title="bad"')}`,
    );
    await until('a sentence', () => page.evaluate(() => document.querySelector('[role=alert]') !== null));
    const links = await page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    expect(links.filter((href) => href.startsWith('javascript:'))).toEqual([]);
  });

  it('a popup whose tab is gone says so, and still sets the type', async () => {
    const page = await session.openExtension('popup.html?tab=987654');
    await until('a sentence', async () => (await textOf(viewOf(page))).includes('Trang này vừa đóng'));
    await press(viewOf(page), 'button', 'Tăng cỡ chữ');
    await until('110%', async () => (await textOf(viewOf(page))).includes('110%'));
    await press(viewOf(page), 'button', 'Giảm cỡ chữ');
    await until('100%', async () => (await textOf(viewOf(page))).includes('100%'));
    // The next popup is looked for by its address.
    await page.close();
  });

  it('markup in an article stays text, and its scripts and links stay out', async () => {
    const url = 'http://backan.gov.vn/xau.html';
    session.portal.serve(
      url,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title><body><article><h1>Bài có &lt;img src=x onerror=alert(1)&gt; trong tên</h1>
       <p>Một <a href="javascript:alert(1)">liên kết xấu</a> và <a href="https://example.org/tot">liên kết tốt</a>, &lt;script&gt;alert(2)&lt;/script&gt;.</p>
       <img src="x" onerror="document.title='bad'"><iframe src="javascript:void 0"></iframe>${prose(6)}</article></body></html>`,
    );
    const page = await openReader(session, url);
    const seen = await viewOf(page).evaluate((document) => ({
      text: document.querySelector('article')?.textContent ?? '',
      bad: document.querySelectorAll('article script, article iframe, [onerror], a[href^="javascript:"]').length,
    }));
    expect(seen.bad).toBe(0);
    expect(seen.text).toContain('<script>alert(2)</script>');
    expect(seen.text).toContain('liên kết xấu');
  });
});
