import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  askForRightPart,
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

const TWO_BLOCKS = 'http://backan.gov.vn/tin/hai-khoi-noi-dung-20241.html';
const SIDE =
  'Phần ghi nhớ do tổ biên tập tóm lại để bà con tiện theo dõi, dán ở nhà văn hóa thôn và đọc trên loa vào buổi chiều.';

describe.each(BROWSERS)('pointing at the article in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('gives the chosen block to the next reading, and the whole article again once it is taken back', async () => {
    session.portal.serve(
      TWO_BLOCKS,
      `<!doctype html><html lang="vi"><title>Hai khối nội dung</title><body><h1>Hai khối nội dung</h1>
       <div id="chinh">${prose(6)}</div><div id="ghi-nho"><p>${SIDE}</p><p>${SIDE} Lần hai.</p></div></body></html>`,
    );
    const page = await session.open(TWO_BLOCKS);
    const popup = await session.openPopup(page);
    await askForRightPart(popup);
    await until('the popup has read the page', () => shows(popup, 'button', 'Chọn vùng bài viết'));
    await press(popup, 'button', 'Chọn vùng bài viết');
    await until('the popup makes way', async () => !(await session.hasPopup()));
    await page.bringToFront();
    const line = await page.$('#ghi-nho p');
    await line?.scrollIntoView();
    await line?.hover();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const again = await session.openPopup(page);
    await askForRightPart(again);
    await until('the site has a region', () => shows(again, 'button', 'Bỏ vùng đã chọn cho trang này'));
    await page.close();

    const chosen = await openReader(session, TWO_BLOCKS);
    const text = await textOf(viewOf(chosen));
    expect(text).toContain('Lần hai.');
    expect(text).not.toContain('Hội nghị đã nghe báo cáo');
    await chosen.close();

    const back = await session.open(TWO_BLOCKS);
    const undo = await session.openPopup(back);
    await askForRightPart(undo);
    await until('the offer to forget', () => shows(undo, 'button', 'Bỏ vùng đã chọn cho trang này'));
    await press(undo, 'button', 'Bỏ vùng đã chọn cho trang này');
    await until('it is gone', async () => !(await shows(undo, 'button', 'Bỏ vùng đã chọn cho trang này')));
    await back.close();
    const whole = await openReader(session, TWO_BLOCKS);
    expect(await textOf(viewOf(whole))).toContain('Hội nghị đã nghe báo cáo');
    await whole.close();
  });
});
