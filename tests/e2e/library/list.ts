import type { Page } from 'puppeteer-core';

/** Titles of the rows that are in the page. */
export const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('ul[aria-label="Bài đã lưu"] h2')].map((title) => title.textContent ?? ''),
  );

/** Chooses the row at a place, or no longer. */
export const clickBox = (page: Page, at: number) =>
  page.evaluate((index) => document.querySelectorAll<HTMLElement>('li input[type=checkbox]')[index]?.click(), at);
