import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_URL, BROWSERS, launch, press, type Session, shows, until } from './harness/index.ts';

describe.each(BROWSERS)('pointing at the article in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  it('remembers the chosen block for the site, and forgets it again', async () => {
    const page = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(page);
    await until('the popup has read the page', () => shows(popup, 'button', 'Chọn vùng bài viết'));
    await press(popup, 'button', 'Chọn vùng bài viết');
    await until('the popup makes way', async () => !(await session.hasPopup()));

    await page.bringToFront();
    await page.mouse.move(5, 5);
    const paragraph = await page.$('.ms-rtestate-field p:nth-of-type(3)');
    await paragraph?.scrollIntoView();
    await paragraph?.click();

    const again = await session.openPopup(page);
    await until('the site has a region', () => shows(again, 'button', 'Bỏ vùng đã chọn cho trang này'));
    await press(again, 'button', 'Bỏ vùng đã chọn cho trang này');
    await until(
      'the region is forgotten',
      async () => !(await shows(again, 'button', 'Bỏ vùng đã chọn cho trang này')),
    );
  });
});
