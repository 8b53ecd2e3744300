import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  type Session,
  textOf,
  until,
  type View,
  viewOf,
} from './harness/index.ts';

describe.each(BROWSERS)('the type size in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  /** Size of the first body paragraph's text, in CSS pixels. */
  const sizeIn = (page: Page, selector: string): Promise<number> =>
    viewOf(page).evaluate((document, place) => {
      const element = document.querySelector(place);
      return element ? Number.parseFloat(getComputedStyle(element).fontSize) : Number.NaN;
    }, selector);
  const says = (popup: View, text: string) => until(text, async () => (await textOf(popup)).includes(text));

  it('scales the article on the portal in place, and puts it back', async () => {
    const page = await session.open(ARTICLE_URL);
    const body = '.ms-rtestate-field p span';
    const before = await sizeIn(page, body);
    const source = () => page.evaluate(() => document.querySelector('.ms-rtestate-field')?.outerHTML);
    const original = await source();
    const menu = await sizeIn(page, '.top-menu a');
    const popup = await session.openPopup(page);
    await says(popup, '100%');
    for (const text of ['110%', '120%', '130%', '140%', '150%', '160%']) {
      await press(popup, 'button', 'Tăng cỡ chữ');
      await says(popup, text);
    }
    await until('larger type', async () => Math.abs((await sizeIn(page, body)) - before * 1.6) < 0.1);
    expect(await sizeIn(page, '.top-menu a')).toBe(menu);
    await press(popup, 'button', 'Cỡ chữ mặc định');
    await until('the first size', async () => (await sizeIn(page, body)) === before);
    expect(await source()).toBe(original);
  });

  it('is one for the reader and the portal', async () => {
    const reader = await openReader(session, ARTICLE_URL);
    const before = await sizeIn(reader, 'article p');
    await press(viewOf(reader), 'button', 'Tăng cỡ chữ');
    await until('larger type in the reader', async () => (await sizeIn(reader, 'article p')) > before * 1.05);
    const page = await session.open(ARTICLE_URL);
    const normal = 14 * (96 / 72);
    await until(
      'larger type on the portal',
      async () => (await sizeIn(page, '.ms-rtestate-field p span')) > normal * 1.05,
    );
    const popup = await session.openPopup(page);
    await says(popup, '110%');
    await press(popup, 'button', 'Cỡ chữ mặc định');
    await until('the first size in the reader', async () => (await sizeIn(reader, 'article p')) === before);
    expect(await sizeIn(page, '.ms-rtestate-field p span')).toBeCloseTo(normal, 1);
  });
});
