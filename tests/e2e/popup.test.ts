import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  HOME_URL,
  launch,
  press,
  type Session,
  shows,
  textOf,
  until,
  type View,
  viewOf,
} from './harness/index.ts';

/** A page of the browser's own, where no extension may run. */
const FORBIDDEN = { chromium: 'chrome://version/', firefox: 'about:license' } as const;

describe.each(BROWSERS)('the popup in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const openOn = async (url: string): Promise<View> => session.openPopup(await session.open(url));
  const shown = (popup: View, role: string, control: string) => until(control, () => shows(popup, role, control));

  it('offers an article', async () => {
    const popup = await openOn(ARTICLE_URL);
    await shown(popup, 'button', 'Đọc');
    await shown(popup, 'heading', 'Đưa nước sạch về bản vùng cao: đi chậm để dùng được lâu');
    const controls = [
      ['button', 'Nghe'],
      ['button', 'Lưu'],
      ['group', 'Cỡ chữ'],
      ['button', 'Giảm cỡ chữ'],
      ['button', 'Tăng cỡ chữ'],
      ['button', 'Cỡ chữ mặc định'],
      ['link', 'Thư viện'],
      ['link', 'Cài đặt'],
    ] as const;
    for (const [role, control] of controls)
      expect([control, await shows(popup, role, control)]).toEqual([control, true]);
    expect(await textOf(popup)).toMatch(/backan\.gov\.vn[\s\S]*18\/11\/2025[\s\S]*\d+ phút đọc/);
  });

  it('reads the very article that it saved', async () => {
    const page = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(page);
    await shown(popup, 'button', 'Lưu');
    await press(popup, 'button', 'Lưu');
    await shown(popup, 'button', 'Đã lưu');
    await press(popup, 'button', 'Đọc');
    await until('the saved article in the reader', () => shows(viewOf(page), 'button', 'Đã lưu'));
  });

  it('says that a page holds no article, and tries all the same', async () => {
    const popup = await openOn(HOME_URL);
    await shown(popup, 'button', 'Vẫn thử đọc');
    expect(await textOf(popup)).toContain('Không tìm thấy bài viết trên trang này');
  });

  it('says a sentence on an empty page', async () => {
    session.portal.serve('http://backan.gov.vn/trong.html', '<!doctype html><title>Trống</title>');
    const popup = await openOn('http://backan.gov.vn/trong.html');
    await shown(popup, 'button', 'Vẫn thử đọc');
    await press(popup, 'button', 'Vẫn thử đọc');
    await until('a sentence', async () => (await textOf(popup)).includes('không có đoạn văn nào'));
  });

  it('says a sentence on frames', async () => {
    session.portal.serve(
      'http://backan.gov.vn/khung.html',
      `<!doctype html><title>Khung</title><frameset cols="*"><frame src="${ARTICLE_URL}"></frameset>`,
    );
    const popup = await openOn('http://backan.gov.vn/khung.html');
    await shown(popup, 'button', 'Vẫn thử đọc');
    expect(await textOf(popup)).toContain('Không tìm thấy bài viết trên trang này');
  });

  it('says that a page of the browser is out of reach', async () => {
    const popup = await openOn(FORBIDDEN[name]);
    await until('a sentence', async () => (await textOf(popup)).includes('không cho tiện ích nào chạm vào trang này'));
    expect(await shows(popup, 'button', 'Đọc')).toBe(false);
  });

  it('tells of no lost article on the page that it is opened from twice', async () => {
    const page = await session.open(ARTICLE_URL);
    await shown(await session.openPopup(page), 'button', 'Đọc');
    const other = await session.open(HOME_URL);
    await shown(await session.openPopup(other), 'button', 'Vẫn thử đọc');
    await shown(await session.openPopup(page), 'button', 'Đọc');
    expect(await session.hasPopup()).toBe(true);
  });
});
