import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PNG } from '../unit/library/sample.ts';
import {
  BROWSERS,
  launch,
  press,
  prose,
  type Session,
  shows,
  textOf,
  until,
  type View,
  viewOf,
} from './harness/index.ts';

const HOST = 'http://backan.gov.vn';
const OWN = [`${HOST}/anh/mot.png`, `${HOST}/anh/hai.png`, `${HOST}/anh/ba.png`];
const FOREIGN = 'http://anh.example.vn/cau.png';

/** Answers the browser's question with no, or never, and notes what it asked: the question itself is a window that no test reaches. */
function answerLeave(view: View, answers: boolean): Promise<void> {
  return view.evaluate((document, isAnswered) => {
    const { defaultView: window } = document;
    const asked: string[] = [];
    for (const api of ['chrome', 'browser']) {
      const { permissions } = (window && Reflect.get(window, api)) ?? {};
      if (!permissions) continue;
      permissions.request = (wish: object) => {
        asked.push(JSON.stringify(wish));
        return isAnswered ? Promise.resolve(false) : new Promise(() => undefined);
      };
    }
    if (window) Reflect.set(window, 'asked', asked);
  }, answers);
}

const askedIn = (view: View): Promise<string[]> =>
  view.evaluate((document) => (document.defaultView ? Reflect.get(document.defaultView, 'asked') : []) as string[]);

describe.each(BROWSERS)('saving from the popup in %s', (name) => {
  let session: Session;
  /** What the servers of pictures do. */
  let answer: 'refuse' | 'hang' | 'give' = 'refuse';
  /** Browsers ask for an address again only when its last answer has ended. */
  const hanging: ServerResponse[] = [];

  function reply(response: ServerResponse, headers: Record<string, string> = {}): void {
    if (answer === 'hang') hanging.push(response);
    else if (answer === 'refuse') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'image/png', ...headers }).end(PNG);
  }

  /** The portal gives this article from now on; the popup is opened on it. */
  async function openOn(title: string, pictures: readonly string[]): Promise<View> {
    const url = `${HOST}/tin/${encodeURIComponent(title)}.html`;
    const figures = pictures.map((src) => `<figure><img src="${src}" alt=""><figcaption>Ảnh</figcaption></figure>`);
    session.portal.serve(
      url,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><body>
      <div class="ms-rtestate-field"><h1>${title}</h1>${figures.join(prose(2))}${prose(6)}</div></body></html>`,
    );
    return session.openPopup(await session.open(url));
  }
  const says = (popup: View, words: string) => until(words, async () => (await textOf(popup)).includes(words));
  const pressed = (popup: View, button: string) => press(popup, 'button', button);

  beforeAll(async () => {
    session = await launch(name);
    const [given = '', ...others] = OWN;
    session.portal.answerWith(
      given,
      (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG),
    );
    for (const src of others) session.portal.answerWith(src, (response) => reply(response));
    session.portal.answerWith(FOREIGN, (response) =>
      reply(response, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }),
    );
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('counts the pictures, waits for them only as long as the reader likes, and says which are missing', async () => {
    const library = await session.openExtension('library.html');
    const popup = await openOn('Bài có ba ảnh', OWN);
    await until('the popup', () => shows(popup, 'button', 'Lưu'));
    answer = 'hang';
    await press(popup, 'button', 'Lưu');
    await says(popup, 'Đang lưu ảnh 1/3');
    // The text is safe, though two pictures may never come.
    await until('the row', async () => (await textOf(viewOf(library))).includes('Bài có ba ảnh'));
    await pressed(popup, 'Thôi đợi ảnh');
    await says(popup, 'Đã lưu, thiếu 2 ảnh.');
    expect(await shows(popup, 'button', 'Đã lưu')).toBe(true);
    await pressed(popup, 'Ảnh nào thiếu?');
    await says(popup, 'hai.png (backan.gov.vn): bạn thôi đợi');
    expect(await textOf(popup)).not.toContain('mot.png');
    await library.close();
  });

  it('says so when it is opened again, and gets them once they can be had', async () => {
    answer = 'refuse';
    for (const response of hanging) response.destroy();
    const popup = await openOn('Bài có ba ảnh', OWN);
    await says(popup, 'Đã lưu, thiếu 2 ảnh.');
    await pressed(popup, 'Ảnh nào thiếu?');
    await pressed(popup, 'Thử lại ảnh');
    await says(popup, 'ba.png (backan.gov.vn): máy chủ không đưa');
    answer = 'give';
    await pressed(popup, 'Thử lại ảnh');
    await until('no more missing', async () => !/thiếu|Đang lưu/.test(await textOf(popup)));
    expect(await shows(popup, 'button', 'Đã lưu')).toBe(true);
  });

  it('asks for leave to fetch from another host when the reader asks for its pictures, and for that host alone', async () => {
    answer = 'refuse';
    const popup = await openOn('Bài có ảnh nơi khác', [FOREIGN]);
    await until('the popup', () => shows(popup, 'button', 'Lưu'));
    await answerLeave(popup, true);
    session.portal.answerWith(
      FOREIGN,
      (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG),
    );
    await press(popup, 'button', 'Lưu');
    await says(popup, 'Đã lưu, thiếu 1 ảnh.');
    expect(await askedIn(popup)).toEqual([]);
    await pressed(popup, 'Ảnh nào thiếu?');
    await says(popup, 'cau.png (anh.example.vn): Dễ Đọc cần bạn cho phép');
    await pressed(popup, 'Thử lại ảnh');
    await until('the question', async () => (await askedIn(popup)).length > 0);
    expect(await askedIn(popup)).toEqual([JSON.stringify({ origins: ['http://anh.example.vn/*'] })]);
    await says(popup, 'Đã lưu, thiếu 1 ảnh.');
  });

  // Firefox's background cannot be told of a permission from outside.
  if (name === 'chromium')
    it('fetches them when leave is given, though the question has closed the popup', async () => {
      const popup = await openOn('Bài có ảnh nơi khác', [FOREIGN]);
      await says(popup, 'Đã lưu, thiếu 1 ảnh.');
      await answerLeave(popup, false);
      await pressed(popup, 'Thử lại ảnh');
      await until('the question', async () => (await askedIn(popup)).length > 0);
      await popup.evaluate((document) => document.defaultView?.close());
      // What the leave would do, which no driver can give: the host answers the extension.
      answer = 'give';
      session.portal.answerWith(FOREIGN, (response) => reply(response, { 'access-control-allow-origin': '*' }));
      const library = await session.openExtension('library.html');
      await until('what is missing', async () => /nơi khác[\s\S]*Thiếu 1 ảnh/.test(await textOf(viewOf(library))));
      const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
      await (await target.worker())?.evaluate(() => {
        const event: unknown = chrome.permissions.onAdded;
        (event as { dispatch(added: object): void }).dispatch({ origins: ['http://anh.example.vn/*'] });
      });
      await until('the picture', async () => !(await textOf(viewOf(library))).includes('Thiếu'));
      await library.close();
    });
});
