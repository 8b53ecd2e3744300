import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_URL, BROWSERS, HOME_URL, launch, openReader, prose, type Session, until } from './harness/index.ts';

const SPA = 'http://backan.gov.vn/tin-moi';

/** A portal that draws its views itself: a list at first, an article after a click, with pushState. */
const SPA_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng thông tin</title>
<body><main id="view"><ul><li><a id="go" href="/tin-moi/bai-1">Bài một</a></li></ul></main>
<script>
const list = document.getElementById('view').firstChild;
const text = 'Hội nghị đã nghe báo cáo kết quả chín tháng đầu năm, thảo luận và thống nhất các giải pháp trọng tâm của quý cuối năm.';
const draw = () => {
  const view = document.getElementById('view');
  if (!location.pathname.endsWith('bai-1')) { view.replaceChildren(list); return; }
  const heading = document.createElement('h1');
  heading.textContent = 'Bài một của cổng thông tin';
  view.replaceChildren(document.createElement('article'));
  view.firstChild.append(heading);
  for (let i = 0; i < 12; i += 1) {
    const p = document.createElement('p');
    p.textContent = text + ' ' + text;
    view.firstChild.append(p);
  }
};
document.addEventListener('click', (event) => {
  if (event.target.id !== 'go') return;
  event.preventDefault();
  history.pushState({}, '', event.target.href);
  setTimeout(draw, 30);
});
addEventListener('popstate', draw);
</script></body></html>`;

describe.each(BROWSERS)('noticing pages in %s', (name) => {
  let session: Session;
  let asking: Page;

  beforeAll(async () => {
    session = await launch(name);
    asking = await session.openExtension('options.html');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  /** The toolbar titles, in the browser's own language, of all tabs but the asking one, in order of the tabs. */
  const titles = (): Promise<string[]> =>
    asking.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ ...(id !== undefined && { tabId: id }) })));
    });
  const lively = async () => (await titles()).filter((title) => /bài viết|article/.test(title)).length;

  it('the icon answers an article, and not a home page', async () => {
    const home = await session.open(HOME_URL);
    const page = await session.open(ARTICLE_URL);
    await until('a lively icon', async () => (await lively()) === 1);
    await page.close();
    await until('quiet icons', async () => (await lively()) === 0);
    await home.close();
  });

  it('a navigation without a load is noticed, there and back', async () => {
    session.portal.serve(SPA, SPA_PAGE);
    const page = await session.open(SPA);
    expect(await lively()).toBe(0);
    await page.click('#go');
    await until('a lively icon', async () => (await lively()) === 1);
    await page.evaluate(() => history.back());
    await until('a quiet icon', async () => (await lively()) === 0);
    await page.close();
  });

  it('an article on a site that is no portal is read on the click', async () => {
    const url = 'http://blog.example.com/bai-viet.html';
    session.portal.serve(
      url,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Mùa gặt</title><article><h1>Mùa gặt vùng cao</h1>${prose(6)}</article></html>`,
    );
    const page = await openReader(session, url);
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Mùa gặt vùng cao');
  });
});
