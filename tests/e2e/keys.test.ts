import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../lib/shortcuts/table.ts';
import {
  ARTICLE_URL,
  BROWSERS,
  type Display,
  launch,
  type Session,
  startDisplay,
  textOf,
  until,
  viewOf,
  waitForReader,
} from './harness/index.ts';

describe.each(BROWSERS)('real keys in %s', (name) => {
  let display: Display;
  let session: Session;

  beforeAll(async () => {
    display = await startDisplay();
    session = await launch(name, { headed: true, display: display.name });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await display?.stop();
  });

  it('opens and leaves the reader', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    await display.press('alt+shift+d');
    await waitForReader(session, page);
    await display.press('alt+shift+d');
    await until('the portal', () => page.evaluate((url) => location.href === url, ARTICLE_URL));
    expect(await textOf(viewOf(page))).toContain('Khảo sát trước, xây dựng sau');
  });

  it('sets larger and smaller type on the portal', async () => {
    const page = await session.open(ARTICLE_URL);
    await page.bringToFront();
    await display.focus('Cổng thông tin');
    const size = () =>
      page.evaluate(() => {
        const text = document.querySelector('.ms-rtestate-field p span');
        return text ? Number.parseFloat(getComputedStyle(text).fontSize) : Number.NaN;
      });
    const before = await size();
    await display.press('alt+shift+period');
    await until('larger type', async () => (await size()) > before * 1.05);
    await display.press('alt+shift+comma');
    await until('the first size', async () => (await size()) === before);
    expect(await size()).toBe(before);
  });

  it('assigns every suggested key', async () => {
    const page = await session.openExtension('options.html');
    const commands = (await page.evaluate('chrome.commands.getAll()')) as { name: string; shortcut: string }[];
    const assigned = commands.filter(({ shortcut }) => shortcut).map((command) => command.name);
    const suggested = COMMANDS.filter(({ key }) => key).map((command) => command.name);
    expect(assigned.toSorted()).toEqual(suggested.toSorted());
  });
});
