import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articleText, detectArticle, extractArticle, type Removal } from '../../../lib/article/index.ts';
import { dangers, hostilePage } from './hostile-page.ts';

/** Enough for a machine that is busy with everything else; nothing here is measured. */
const PATIENCE = 60_000;
const url = new URL('https://backan.gov.vn/Pages/tin-tuc/bai.aspx');

/** Extracts, and holds the result against what is promised for any page at all. */
function survive(html: string): string {
  const { document } = parseHTML(html);
  const page = document as unknown as Document;
  const trace: Removal[] = [];
  const detection = detectArticle(page, url);
  expect(detection.confidence).toBeGreaterThanOrEqual(0);
  expect(detection.confidence).toBeLessThanOrEqual(1);
  const article = extractArticle(page, url, { trace });
  if (!article) return '';
  expect(dangers(article)).toEqual([]);
  expect(new Set(article.blocks.map(({ id }) => id)).size).toBe(article.blocks.length);
  expect(articleText(article)).toBe(articleText(article).normalize('NFC'));
  return articleText(article);
}

const PROSE = 'Ủy ban nhân dân xã vận động bà con làm đường, trồng rừng, giữ gìn bản sắc văn hóa. ';
const tags =
  'div p span b i a ul ol li table tbody tr td th figure figcaption img h1 h2 h3 blockquote form section article main nav aside header footer font center br hr pre code sup dl dt dd iframe video picture source button input x-tin o:p time address em strong'.split(
    ' ',
  );
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'id',
    'style',
    'href',
    'src',
    'align',
    'data-src',
    'srcset',
    'itemprop',
    'role',
    'colspan',
    'rowspan',
    'start',
    'width',
    'hidden',
    'datetime',
    'name',
    'face',
  ),
  fc.oneof(
    fc.constantFrom(
      'content',
      'article-body',
      'ms-rtestate-field',
      'date',
      'sapo',
      'related',
      '-1',
      '999999999',
      'javascript:1',
      '/a.jpg',
      'articleBody',
      'font-family:.VnTime',
      'display:none',
      'right',
      'center',
      'NaN',
      '2021-06-14',
      'body',
    ),
    fc.string({ maxLength: 12 }),
  ),
  { maxKeys: 3 },
);
const text = fc.oneof(
  fc.constantFrom(PROSE, PROSE.repeat(4), '08:37, 14/06/2021', './.', 'Nguồn: TTXVN', ''),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const asText = (value: string) => value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text.map(asText),
    fc
      .tuple(fc.constantFrom(...tags), attributes, fc.array(tie('tree'), { maxLength: 5 }))
      .map(([tag, attrs, children]) => {
        const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${asText(value)}"`);
        return `<${tag}${written.join('')}>${children.join('')}</${tag}>`;
      }),
  ),
}));

const sample = readFileSync(new URL('../../fixtures/pages/sharepoint-sample/article.html', import.meta.url), 'utf8');
const mutation = fc.record({
  kind: fc.constantFrom('delete', 'double', 'move', 'junk'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 2000 }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  junk: fc.constantFrom(
    '<',
    '>',
    '"',
    '</div>',
    '<table>',
    '<p ',
    '<!--',
    '-->',
    '</body>',
    '<script>',
    '</script>',
    '&#0;',
    '<form>',
    '</form>',
    '<svg>',
    '\u0000',
  ),
});

function mutate(
  html: string,
  { kind, from, length, to, junk }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): string {
  const [start, target] = [Math.floor(html.length * from), Math.floor(html.length * to)];
  const piece = html.slice(start, start + length);
  const without = html.slice(0, start) + html.slice(start + length);
  if (kind === 'delete') return without;
  const [base, put] = kind === 'move' ? [without, piece] : [html, kind === 'double' ? piece : junk];
  return base.slice(0, target) + put + base.slice(target);
}

describe('extraction of pages made by chance', { timeout: PATIENCE }, () => {
  it('survives any tree', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 6 }),
        (body) => void survive(`<html><body>${body.join('')}</body></html>`),
      ),
      { numRuns: 80 },
    );
  });

  it('survives any tree inside a fine article', () => {
    fc.assert(
      fc.property(tree, (part) => void survive(hostilePage(part, 'middle'))),
      { numRuns: 100 },
    );
  });

  it('survives a real layout, cut and stirred', () => {
    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        (mutations) => void survive(mutations.reduce(mutate, sample)),
      ),
      { numRuns: 80 },
    );
  });

  it('survives text that is no HTML at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (junk) => void survive(junk)),
      { numRuns: 100 },
    );
  });
});

describe('extraction of pages out of all proportion', { timeout: PATIENCE }, () => {
  it.each([
    'div',
    'span',
    'b',
    'ul><li',
    'table><tr><td',
    'blockquote',
    'font face=".VnTime"',
    'form',
    'section',
    'a href="/x"',
    'figure',
    'x-tin',
  ])('survives 10,000 levels of <%s>', (tag) => {
    const deep = `<${tag}>`.repeat(10_000) + PROSE.repeat(10);
    expect(survive(`<html><body><h1>Tin sâu</h1>${deep}</body></html>`)).toBeTypeOf('string');
    expect(survive(hostilePage(deep, 'middle'))).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('survives very many nodes', () => {
    for (const part of ['<p>x</p>', '<i></i>', 'chữ<br>', '<li>một', `<p>${PROSE}</p>`, '<a href="/tin">tin</a> '])
      expect(
        survive(`<html><body><h1>Tin dài</h1><div id="content">${part.repeat(5_000)}</div></body></html>`),
      ).toBeTypeOf('string');
  });

  it('ends a page of more elements than anyone reads', () => {
    const text = survive(hostilePage('<i></i>'.repeat(250_000), 'middle'));
    expect(text).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('ends a page of links in links, hundreds deep', () => {
    const nest = `${'<div><a href="/x">'.repeat(400)}chữ${'</a></div>'.repeat(400)}`;
    const text = survive(hostilePage(nest.repeat(60), 'middle'));
    expect(text).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('ends a page of headings that are links', () => {
    const card = '<div><h3><a href="/tin.html">Hội nghị của huyện</a></h3></div>';
    const { document } = parseHTML(`<html><body>${card.repeat(20_000)}</body></html>`);
    const page = document as unknown as Document;
    expect(detectArticle(page, url).reasons).toContain('2000 linked headings: a list');
    expect(extractArticle(page, url)).toSatisfy((article) => article === null || dangers(article).length === 0);
  });

  it('survives templates in templates, shadow roots, frames and elements of its own making', () => {
    for (const part of [
      `${'<template>'.repeat(2_000)}<p>${PROSE}</p>${'</template>'.repeat(2_000)}`,
      `<x-bai>${'<template shadowrootmode="open"><slot></slot>'.repeat(200)}${'</template>'.repeat(200)}<p>${PROSE}</p></x-bai>`,
      `<x-tin><x-than-bai><p>${PROSE}</p></x-than-bai></x-tin>`.repeat(300),
      `${'<iframe srcdoc="<iframe srcdoc=x></iframe>"></iframe>'.repeat(500)}<object><embed src="/x"></object>`,
      '<frameset><frame src="/a"><frame src="/b"></frameset>',
    ])
      expect(survive(hostilePage(part, 'middle'))).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('survives templates and shadow roots that hold themselves', () => {
    const { document } = parseHTML(hostilePage('<template id="a"><p>x</p></template><div id="b"></div>', 'middle'));
    const template = document.querySelector('#a') as unknown as { content?: unknown };
    Object.defineProperty(template, 'content', { get: () => template });
    const host = document.querySelector('#b') as unknown as { shadowRoot?: unknown };
    Object.defineProperty(host, 'shadowRoot', { get: () => document });
    const article = extractArticle(document as unknown as Document, url);
    expect(article && articleText(article)).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('survives huge attributes and texts', () => {
    const huge = 'vn-'.repeat(700_000);
    for (const part of [
      `<p class="${huge}" style="${huge}" id="${huge}">x</p>`,
      `<a href="${huge}">x</a>`,
      `<img src="/${huge}" alt="${huge}" srcset="${huge}">`,
      `<p>${huge}</p>`,
      `<p>${'ế'.repeat(500_000)}</p>`,
      `<font face="${huge}">x</font>`,
      `<time datetime="${huge}">x</time>`,
      `<div class="date">${'1/1/1'.repeat(200_000)}</div>`,
      `<p>${' '.repeat(500_000)}x</p>`,
    ])
      expect(survive(hostilePage(part, 'middle'))).toContain('Sáng nay, Hội đồng nhân dân huyện');
  });

  it('gives nothing for pages without anything', () => {
    for (const html of [
      '',
      '<html></html>',
      '<html><head></head></html>',
      '<html><body></body></html>',
      '<html><frameset><frame src="/x"></frameset></html>',
      '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      '<!-- x -->',
      '<body> \n </body>',
    ])
      expect(survive(html)).toBe('');
  });
});
