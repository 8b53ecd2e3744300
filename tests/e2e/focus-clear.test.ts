import { describe, expect, it, onTestFinished } from 'vitest';
import { BROWSERS, launch, openReader, until } from './harness/index.ts';
import { prose } from './harness/prose.ts';

/** A link in the middle of a long text. */
const LINKED = 'http://backan.gov.vn/tin/lien-ket-giua-bai.html';
const LINKED_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài có liên kết</title><body><div class="ms-rtestate-field">
  <h1>Bài có liên kết</h1>${prose(12)}<p>Xem <a href="/mot">kế hoạch năm</a> của huyện. ${prose(1)}</p>${prose(40)}</div></body></html>`;

describe.each(BROWSERS)('a link in %s', (name) => {
  it('comes out from under the player and the toolbar with the focus', async () => {
    const session = await launch(name, { viewport: { width: 1280, height: 860 } });
    onTestFinished(() => session.stop());
    session.portal.serve(LINKED, LINKED_PAGE);
    const page = await openReader(session, LINKED);
    await page.bringToFront();
    await until('the player', () =>
      page.evaluate(() => document.querySelector('main')?.style.getPropertyValue('--foot') !== ''),
    );
    for (const edge of ['lower', 'upper'] as const) {
      await page.evaluate((at) => {
        const link = document.querySelector<HTMLElement>('article p a');
        const { top = 0, bottom = 0 } = link?.getBoundingClientRect() ?? {};
        link?.blur();
        scrollBy({ top: at === 'lower' ? bottom - innerHeight + 8 : top - 8, behavior: 'instant' });
      }, edge);
      const isClear = () =>
        page.evaluate(() => {
          const link = document.querySelector<HTMLElement>('article p a');
          const { left = 0, top = 0, width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
          return link?.contains(document.elementFromPoint(left + width / 2, top + height / 2)) === true;
        });
      expect(await isClear(), edge).toBe(false);
      await page.evaluate(() => document.querySelector<HTMLElement>('article p a')?.focus());
      await until(`the link at the ${edge} edge`, isClear);
    }
    expect(session.faults()).toEqual([]);
  });
});
