import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  press,
  readHere,
  type Session,
  shows,
  textOf,
  until,
  type View,
  viewOf,
  waitForReader,
} from './harness/index.ts';

const ELSEWHERE = 'http://backan.gov.vn/tin/anh-noi-khac.html';
/** No portal that the manifest names: on those Firefox counts the detector's hosts as given, and asks nothing. */
const UNLISTED = 'http://lang-que.vn/tin/anh-noi-khac.html';
const SENTENCE =
  'Đoàn đã đi hết các thôn trong ba ngày, gặp từng hộ, ghi lại những việc còn vướng và hẹn ngày trả lời cho bà con.';

/** Answers the browser's question with no, and notes what it asked: the question itself is a window of the browser's own, which no test reaches. */
function refuse(view: View): Promise<void> {
  return view.evaluate((document) => {
    const { defaultView: window } = document;
    const asked: string[] = [];
    for (const api of ['chrome', 'browser']) {
      const { permissions } = (window && Reflect.get(window, api)) ?? {};
      if (!permissions) continue;
      permissions.request = async (wish: object) => {
        asked.push(JSON.stringify(wish));
        return false;
      };
    }
    if (window) Reflect.set(window, 'asked', asked);
  });
}

/** What was asked for in a view since it refuses. */
const askedIn = (view: View): Promise<string[]> =>
  view.evaluate((document) => (document.defaultView ? Reflect.get(document.defaultView, 'asked') : []) as string[]);

describe.each(BROWSERS)('permissions that are not given in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
    const body = Array.from({ length: 14 }, (_, at) => `<p>${SENTENCE} ${SENTENCE} Việc thứ ${at + 1}.</p>`).join('');
    const text = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ảnh ở nơi khác</title><body><div class="ms-rtestate-field">
       <h1>Ảnh ở nơi khác</h1>${body}<p><img src="http://anh.example.vn/ao.jpg" alt="Ao" width="600" height="400"></p></div></body></html>`;
    for (const url of [ELSEWHERE, UNLISTED]) session.portal.serve(url, text);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('asks for no host when it is installed', async () => {
    const page = await session.openExtension('options.html');
    const { origins } = (await page.evaluate('chrome.permissions.getAll()')) as { origins?: string[] };
    const wide = (origins ?? []).filter((origin) => /^(?:<all_urls>|\*:\/\/\*\/|https?:\/\/\*\/)/.test(origin));
    expect(wide).toEqual([]);
    await page.close();
  });

  it('every site: refused, the switch stays off and the reader works on', async () => {
    const page = await session.openExtension('options.html');
    const view = viewOf(page);
    const isOn = () =>
      view.evaluate((document) => {
        const found = [...document.querySelectorAll<HTMLInputElement>('[role=switch]')].find((element) =>
          [...(element.labels ?? [])].some((label) => label.textContent?.includes('Tìm bài viết trên mọi trang')),
        );
        return found && (found.checked ?? found.ariaChecked === 'true');
      });
    await until('the switch', async () => (await isOn()) === false);
    await refuse(view);
    await view.evaluate((document) => {
      const found = [...document.querySelectorAll<HTMLInputElement>('[role=switch]')].find((element) =>
        [...(element.labels ?? [])].some((label) => label.textContent?.includes('Tìm bài viết trên mọi trang')),
      );
      found?.click();
    });
    expect(await askedIn(view)).toEqual([JSON.stringify({ origins: ['*://*/*'] })]);
    await page.reload({ waitUntil: name === 'firefox' ? [] : 'load' });
    await until('the switch again', async () => (await isOn()) === false);
    await page.close();
    const portal = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(portal);
    await until('the popup', () => shows(popup, 'button', 'Đọc'));
    await portal.close();
  });

  it('pictures of another host: not allowed, the article is saved without them and says so', async () => {
    const page = await session.open(ELSEWHERE);
    await readHere(session, page);
    const reader = viewOf(page);
    await press(reader, 'button', 'Lưu');
    await until('saved', () => shows(reader, 'button', 'Đã lưu'));
    const library = await session.openExtension('library.html');
    await until('the list says what is missing', async () =>
      /Ảnh ở nơi khác[\s\S]*Thiếu 1 ảnh/.test(await textOf(viewOf(library))),
    );
    const view = viewOf(library);
    await refuse(view);
    await press(view, 'button', 'Tải lại ảnh thiếu');
    await until('the question', async () => (await askedIn(view)).length > 0);
    expect(await askedIn(view)).toEqual([JSON.stringify({ origins: ['http://anh.example.vn/*'] })]);
    await until('the answer to it', async () => (await textOf(view)).includes('Đã tải thêm 0 ảnh.'));
    expect(await textOf(view)).toContain('Thiếu 1 ảnh');
    await library.close();
    await page.close();
  });

  it('a site that opens by itself: refused, its box stays empty, its articles stay, and the button reads on', async () => {
    const page = await session.open(UNLISTED);
    const popup = await session.openPopup(page);
    const box = () =>
      popup.evaluate((document) => document.querySelector<HTMLInputElement>('label input[type=checkbox]')?.checked);
    await until('the popup', () => shows(popup, 'button', 'Đọc'));
    expect(await box()).toBe(false);
    await refuse(popup);
    // The box knows what to ask for once the site was looked at.
    await until('the question', async () => {
      await popup.evaluate((document) => {
        const found = document.querySelector<HTMLInputElement>('label input[type=checkbox]');
        if (found && !found.checked) found.click();
      });
      return (await askedIn(popup)).length > 0;
    });
    expect(await askedIn(popup)).toEqual([JSON.stringify({ origins: ['*://lang-que.vn/*'] })]);
    await until('the empty box', async () => (await box()) === false);
    await press(popup, 'button', 'Đọc');
    await waitForReader(session, page);
    const options = await session.openExtension('options.html');
    await until('no site in the settings', async () => (await textOf(viewOf(options))).includes('Chưa có trang nào.'));
    await options.close();
    await page.close();
  });
});
