import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, press, type Session, shows, textOf, until, viewOf } from './harness/index.ts';

describe.each(BROWSERS)('licences in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterAll(() => session?.stop());

  it('the settings lead to every licence, in letters that can be read', async () => {
    const page = await session.openExtension('options.html');
    await until('the link', () => shows(viewOf(page), 'link', 'Giấy phép của những phần đi kèm'));
    expect(await textOf(viewOf(page))).toContain('GPL-3.0');
    await press(viewOf(page), 'link', 'Giấy phép của những phần đi kèm');
    const text = await until('the file', async () => {
      const shown = await textOf(viewOf(page));
      const path = await viewOf(page).evaluate((document) => document.location.pathname);
      return path === '/licences.txt' && shown.includes('@mozilla/readability') && shown;
    });
    expect(text).toContain('Dễ Đọc là phần mềm tự do');
    expect(text).toContain('Apache License');
    expect(session.faults()).toEqual([]);
  });
});
