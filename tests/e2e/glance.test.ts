import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session } from './harness/index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const ENTRY = `
import { glanceAtPage } from './lib/article/detect/glance.ts';
import { detectArticle } from './lib/article/detect.ts';
globalThis.tell = (html, address) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address);
  return { glance: glanceAtPage(page, url), look: detectArticle(page, url) };
};
globalThis.tellOwn = () => ({ glance: glanceAtPage(document, location), look: detectArticle(document, location) });
`;

interface Told {
  glance?: { isArticle: boolean; portal?: string };
  look: { isArticle: boolean; portal?: string };
}

/** Every page of the fixtures with the address that its first line names. */
function pages(): { name: string; html: string; address: string }[] {
  return ['portals', 'layouts'].flatMap((kind) =>
    readdirSync(join(FIXTURES, kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => existsSync(join(FIXTURES, kind, name, 'source.html')))
      .map((name) => {
        const html = readFileSync(join(FIXTURES, kind, name, 'source.html'), 'utf8');
        return { name, html, address: /^<!-- (\S+) -->/.exec(html)?.[1] ?? 'https://tinh.gov.vn/trang' };
      }),
  );
}

describe.each(BROWSERS)('a glance at a page in %s', (name) => {
  let session: Session;
  let page: Page;
  let script: string;
  const tell = (html: string, address: string): Promise<Told> =>
    page.evaluate((...args) => Reflect.get(globalThis, 'tell')(...args), html, address);
  beforeAll(async () => {
    session = await launch(name);
    session.portal.serve('http://tinh.gov.vn/trong', '<!doctype html><title>.</title>');
    page = await session.browser.newPage();
    await page.goto('http://tinh.gov.vn/trong');
    const { outputFiles } = await build({
      stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
    });
    script = outputFiles[0]?.text ?? '';
    await page.evaluate(script);
  });
  afterAll(() => session?.stop());

  it('never says what a look at its paragraphs would not, and decides many pages', async () => {
    const told = [];
    for (const { name: fixture, html, address } of pages()) told.push({ fixture, ...(await tell(html, address)) });
    expect(told.length).toBeGreaterThan(80);
    const sure = told.filter(({ glance }) => glance);
    expect(sure.filter(({ glance, look }) => glance?.isArticle !== look.isArticle)).toEqual([]);
    expect(sure.filter(({ glance, look }) => glance?.portal !== undefined && glance.portal !== look.portal)).toEqual(
      [],
    );
    expect(sure.length).toBeGreaterThan(50);
  });

  it.each([
    ['teasers of a list', (prose: string) => `<ul>${`<li><p>${prose}</p></li>`.repeat(6)}</ul>`],
    ['teasers under linked headings', (prose: string) => `<h3><a href="/a">Tin</a></h3><p>${prose}</p>`.repeat(6)],
    ['short notes', () => '<p>Mời bà con xem tiếp ở trang sau.</p>'.repeat(40)],
    ['too few paragraphs', (prose: string) => `<p>${prose}</p>`.repeat(3)],
  ])('says nothing of %s in a body', async (_name, fill) => {
    const prose = 'Đoàn công tác nghe bà con kể về mùa nước lớn. '.repeat(5);
    const around = (body: string) => `<h1 class="ArticleHeader">Tin</h1><div class="ArticleContent">${body}</div>`;
    const address = 'https://tinh.gov.vn/tin';
    expect((await tell(around(fill(prose)), address)).glance).toBeUndefined();
    expect((await tell(around(`<p>${prose}</p>`.repeat(4)), address)).glance).toMatchObject({
      isArticle: true,
      portal: 'vnpt',
    });
  });

  it.each(['querySelectorAll', 'evaluate'])('says nothing where the page hides %s', async (hidden) => {
    const prose = 'Đoàn công tác nghe bà con kể về mùa nước lớn. '.repeat(5);
    const html = `<!doctype html><title>.</title><form name="${hidden}"></form><h1 class="ArticleHeader">Tin</h1><div class="ArticleContent">${`<p>${prose}</p>`.repeat(6)}</div>`;
    const address = `http://tinh.gov.vn/${hidden}`;
    session.portal.serve(address, html);
    const hiding = await session.browser.newPage();
    await hiding.goto(address);
    await hiding.evaluate(script);
    const { glance, look }: Told = await hiding.evaluate(() => Reflect.get(globalThis, 'tellOwn')());
    expect(glance).toBeUndefined();
    expect(look).toMatchObject({ isArticle: true, portal: 'vnpt' });
    await hiding.close();
  });
});
