import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, press, type Session, shows, takeScreenshot, until, viewOf } from './harness/index.ts';
import { openInReader } from './speech-view.ts';
import { misfits } from './targets.ts';

/** Of a portal without https, as the sample has it. */
const PICTURE = 'http://backan.gov.vn/PublishingImages/be-nuoc-khau-lang.jpg';
const SENTENCE = 'Chưa tải được ảnh. Bấm để tải lại';

describe.each(BROWSERS)('the pictures of a portal without https in %s', (name) => {
  let session: Session;
  let reader: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 360, height: 740 } });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  const isShown = () =>
    reader.evaluate(() => {
      const picture = document.querySelector<HTMLImageElement>('article figure img');
      picture?.scrollIntoView();
      return picture?.complete === true && picture.naturalWidth > 0;
    });

  it('are shown', async () => {
    reader = await openInReader(session, 'Đọc');
    await until('the picture', isShown);
  });

  it('say so where their server has none, make no page wider, and come on a press once it has them', async () => {
    let isThere = false;
    session.portal.answerWith(PICTURE, (response) => {
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
      response.end(isThere ? '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"></svg>' : '');
    });
    // Firefox tells the driver no end of it.
    await reader.evaluate(() => void setTimeout(() => location.reload(), 0));
    await until('the page anew', () =>
      reader.evaluate(
        () =>
          document.querySelector('article figure') !== null && !document.querySelector('article figure img[src^=data]'),
      ),
    );
    await until('the sentence', async () => {
      await reader.evaluate(() => document.querySelector('article figure')?.scrollIntoView());
      return shows(viewOf(reader), 'button', SENTENCE);
    });
    expect(await viewOf(reader).evaluate(misfits)).toEqual([]);
    await takeScreenshot(reader, `missing-picture-${name}`);
    isThere = true;
    await press(viewOf(reader), 'button', SENTENCE);
    await until('the picture', isShown);
  });
});
