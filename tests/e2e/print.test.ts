import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/browsers.mjs';
import {
  ARTICLE_URL,
  BROWSERS,
  launch,
  openReader,
  press,
  prose,
  type Session,
  shows,
  until,
  viewOf,
} from './harness/index.ts';
import { printsAs } from './harness/paper.ts';

const HOST = 'http://backan.gov.vn';
const LINKED = `${HOST}/tin/co-lien-ket.html`;
const LINKED_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài có liên kết</title><body><div class="ms-rtestate-field">
  <h1>Bài có liên kết</h1><p>Xem <a href="/mot">kế hoạch năm</a> của huyện. ${prose(2)}</p>${prose(4)}
  <table><tr><th>Xã</th><th>Vốn</th></tr><tr><td><a href="/hai">bảng phân bổ</a></td><td>12</td></tr><tr><td>Yên Hân</td><td>9</td></tr></table>
  ${prose(2)}<p>Sau cùng là <a href="/ba">danh sách xã</a> đã xong. ${prose(1)}</p></div></body></html>`;

const WIDE = `${HOST}/tin/bang-rong.html`;
const COLUMNS = 14;
const columns = (tag: string, text: string, last: string) =>
  Array.from({ length: COLUMNS }, (_none, at) => `<${tag}>${at === COLUMNS - 1 ? last : text}</${tag}>`).join('');
const WIDE_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài có bảng rộng</title><body><div class="ms-rtestate-field">
  <h1>Bài có bảng rộng</h1>${prose(4)}<table><tr>${columns('th', 'Kế hoạch vốn', 'Chót')}</tr>
  <tr>${columns('td', '1.234.567.890 đồng', 'Hết')}</tr><tr>${columns('td', 'nghiêng', 'Xong')}</tr></table>${prose(4)}</div></body></html>`;

const run = promisify(execFile);
/** Of poppler; without it nothing here can read what is on the paper. */
const READER = 'pdftotext';
const THEMES = { Tối: 'dark', Đen: 'black' } as const;
/** Of the paper, at its sides: 20 mm in points. */
const MARGIN = 56;
/** Black on white, with a grey for lines. */
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

/** Words without what a printer changes: where lines end, kinds of spaces, page numbers between pages. */
const words = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean);

/** Prints a page into a file, which is there as long as it is read. */
async function onPaper<Found>(page: Page, read: (file: string) => Promise<Found>): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-print-'));
  try {
    const file = join(folder, 'bai.pdf');
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 30_000 }));
    return await read(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const paperOf = (page: Page): Promise<{ pages: string[]; height: number; width: number }> =>
  onPaper(page, async (file) => {
    const { stdout } = await run(READER, ['-enc', 'UTF-8', file, '-']);
    const { stdout: facts } = await run('pdfinfo', [file]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
    return { pages: stdout.split('\f').slice(0, -1), width: Number(width), height: Number(height) };
  });

/** Where words stand on the paper: their right edges, in points. */
async function rightEdges(page: Page, wanted: readonly string[]): Promise<number[]> {
  return onPaper(page, async (file) => {
    const { stdout } = await run(READER, ['-bbox', '-enc', 'UTF-8', file, '-']);
    const found = stdout.normalize('NFC').matchAll(/xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/gu);
    return [...found].filter(([, , word = '']) => wanted.includes(word)).map(([, edge]) => Number(edge));
  });
}

/** Where each part is looked for after the one before it; those that are not there, or not in their place. */
function missingInOrder(parts: readonly string[], text: readonly string[]): string[] {
  const all = ` ${text.join(' ')} `;
  let place = 0;
  return parts.filter((part) => {
    const found = all.indexOf(` ${words(part).join(' ')} `, place);
    if (found < 0) return true;
    place = found + 1;
    return false;
  });
}

/** What is not black on white, by its first words; the colours are those that the browser would print. */
function coloured(document: Document, black: string, white: string): string[] {
  const clear = 'rgba(0, 0, 0, 0)';
  return [...document.querySelectorAll('html, body, article, article *')].flatMap((element) => {
    const { color, backgroundColor, display } = getComputedStyle(element);
    const isPlain = color === black && [clear, white].includes(backgroundColor);
    return isPlain || display === 'none' || element.closest('svg, img')
      ? []
      : [`${element.tagName} ${element.textContent?.slice(0, 20)}: ${color} on ${backgroundColor}`];
  });
}

/** Firefox sets no boxes in the margins: https://bugzilla.mozilla.org/show_bug.cgi?id=260400 */
const NUMBERS_PAGES: Readonly<Record<Session['name'], boolean>> = { chromium: true, firefox: false };

describe.runIf(findProgram(READER)).each(BROWSERS)('the article on paper from %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await openReader(session, ARTICLE_URL);
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(() => session?.stop());

  describe.each(Object.entries(THEMES))('from the theme %s', (label, theme) => {
    beforeAll(async () => {
      await press(viewOf(page), 'button', 'Kiểu chữ');
      await press(viewOf(page), 'radio', label);
      await until('the theme', () =>
        page.evaluate((name) => document.documentElement.dataset['theme'] === name, theme),
      );
      await press(viewOf(page), 'button', 'Kiểu chữ');
      await until('the closing', async () => !(await shows(viewOf(page), 'dialog', 'Kiểu chữ')));
    });

    it('is black on white', async () => {
      await printsAs(session, page, true);
      await until('paper', () => page.evaluate(() => matchMedia('print').matches));
      expect(await viewOf(page).evaluate(coloured, BLACK, WHITE)).toEqual([]);
      await printsAs(session, page, false);
      await until('the screen', () => page.evaluate(() => matchMedia('screen').matches));
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(BLACK);
    });

    it('has the title, source, date, every paragraph and the address, in this order, and nothing besides', async () => {
      const parts = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>('article h1, article header p > *, article [data-block]:not(h1)'),
        ].map((element) => element.textContent ?? ''),
      );
      expect(parts.length).toBeGreaterThan(18);
      expect(parts[0]).toBe('Đưa nước sạch về bản vùng cao: đi chậm để dùng được lâu');
      expect(parts.join(' ')).toContain('18/11/2025');
      const { pages } = await paperOf(page);
      expect(pages.length).toBeGreaterThan(1);
      const numbers = pages.map((text) => words(text).at(-1));
      const hasNumbers = NUMBERS_PAGES[name];
      if (hasNumbers) expect(numbers).toEqual(pages.map((_text, index) => String(index + 1)));
      const text = pages.flatMap((each) => words(each).slice(0, hasNumbers ? -1 : undefined));
      expect(missingInOrder(parts, text)).toEqual([]);
      const end = text.join('').slice(-ARTICLE_URL.length);
      expect(end).toBe(ARTICLE_URL);
      const printed = text.join('').length;
      const known = words([...parts, ARTICLE_URL].join(' ')).join('').length;
      // The dots between source, byline and date.
      expect(printed - known).toBeLessThanOrEqual(4);
    });
  });

  it('numbers links and writes their addresses under the article where that is wished for, and only there', async () => {
    session.portal.serve(LINKED, LINKED_PAGE);
    const linked = await openReader(session, LINKED);
    const plain = (await paperOf(linked)).pages.join(' ');
    expect(plain).not.toContain('[1]');
    expect(plain).not.toContain(`${HOST}/mot`);
    const options = await session.openExtension('options.html');
    await press(viewOf(options), 'switch', 'In địa chỉ liên kết');
    await until('the wish', () => linked.evaluate(() => document.documentElement.dataset['printLinks'] === 'true'));
    const text = words((await paperOf(linked)).pages.join(' ')).join(' ');
    expect(text).toMatch(/kế hoạch năm ?\[1\].*bảng phân bổ ?\[2\].*danh sách xã ?\[3\]/);
    const numbered = [...text.matchAll(/(\d)\. (http:\/\/backan\.gov\.vn\/\w+)/g)].map(([, number, href]) => [
      number,
      href,
    ]);
    expect(numbered).toEqual([
      ['1', `${HOST}/mot`],
      ['2', `${HOST}/hai`],
      ['3', `${HOST}/ba`],
    ]);
    await press(viewOf(options), 'switch', 'In địa chỉ liên kết');
  });

  it('has a wide table whole, to the last of its columns', async () => {
    session.portal.serve(WIDE, WIDE_PAGE);
    const wide = await openReader(session, WIDE);
    const edges = await rightEdges(wide, ['Chót', 'Hết', 'Xong']);
    const { width } = await paperOf(wide);
    expect(edges.length).toBe(3);
    for (const edge of edges) expect(edge).toBeLessThan(width - MARGIN);
  });

  it('is a sheet of A4', async () => {
    const { width, height } = await paperOf(page);
    expect(Math.round(width / 2.8346)).toBe(210);
    expect(Math.round(height / 2.8346)).toBe(297);
  });
});
