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
  viewOf,
} from './harness/index.ts';

const ELSEWHERE = 'http://backan.gov.vn/tin/anh-noi-khac.html';
const SENTENCE =
  'Đoàn đã đi hết các thôn trong ba ngày, gặp từng hộ, ghi lại những việc còn vướng và hẹn ngày trả lời cho bà con.';

describe.each(BROWSERS)('permissions that are not given in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
    const body = Array.from({ length: 14 }, (_, at) => `<p>${SENTENCE} ${SENTENCE} Việc thứ ${at + 1}.</p>`).join('');
    session.portal.serve(
      ELSEWHERE,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ảnh ở nơi khác</title><body><div class="ms-rtestate-field">
       <h1>Ảnh ở nơi khác</h1>${body}<p><img src="http://anh.example.vn/ao.jpg" alt="Ao" width="600" height="400"></p></div></body></html>`,
    );
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
    // The question itself is the browser's own window, which no test reaches: here it is answered with no.
    await page.evaluate(() => {
      for (const api of ['chrome', 'browser']) {
        const { permissions } = Reflect.get(globalThis, api) ?? {};
        if (permissions) permissions.request = async () => false;
      }
    });
    await view.evaluate((document) => {
      const found = [...document.querySelectorAll<HTMLInputElement>('[role=switch]')].find((element) =>
        [...(element.labels ?? [])].some((label) => label.textContent?.includes('Tìm bài viết trên mọi trang')),
      );
      found?.click();
    });
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
    await library.close();
  });
});
