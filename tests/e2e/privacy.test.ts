import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isBrowsersOwn } from './harness/asked-hosts.ts';
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

const PICTURE = 'http://backan.gov.vn/PublishingImages/be-nuoc-khau-lang.jpg';

describe.each(BROWSERS)('what goes over the network in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('is the portal, its pictures, and nothing else, from opening to searching', async () => {
    const page = await session.open(ARTICLE_URL);
    await until('the portal is loaded', () => page.evaluate(() => document.readyState === 'complete'));
    // The browser asks for the tab's own icon in its own time.
    const byPortal = new Set([...session.portal.requests, new URL('/favicon.ico', ARTICLE_URL).href]);
    const before = session.portal.requests.length;

    await readHere(session, page);
    const reader = viewOf(page);
    await press(reader, 'button', 'Nghe');
    await until('the voice speaks', () => shows(reader, 'button', 'Tạm dừng'));
    await press(reader, 'button', 'Tạm dừng');
    await press(reader, 'button', 'Lưu');
    await until('saved', () => shows(reader, 'button', 'Đã lưu'));

    const library = await session.openExtension('library.html');
    const list = viewOf(library);
    await until('the list', async () => (await textOf(list)).includes('nước sạch'));
    await library.type('input[type=search]', 'nuoc sach');
    await until('found', async () => (await textOf(list)).includes('nước sạch'));
    await library.close();
    for (const path of ['options.html', 'welcome.html']) await (await session.openExtension(path)).close();

    const asked = session.portal.requests.slice(before);
    const stray = asked.filter((url) => url !== PICTURE && !byPortal.has(url) && !isBrowsersOwn(new URL(url).hostname));
    expect(stray).toEqual([]);
    const hosts = new Set(session.portal.requests.map((url) => new URL(url).hostname));
    expect([...hosts].filter((host) => !isBrowsersOwn(host))).toEqual(['backan.gov.vn']);
  });
});
