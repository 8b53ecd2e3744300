import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/index.ts';
import type { Article } from '../../../lib/article/types.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { hostilePage, PAYLOADS } from '../../fixtures/attacks/payloads.ts';

const BATCH = 40;
const batches = Array.from({ length: Math.ceil(PAYLOADS.length / BATCH) }, (_, at) =>
  PAYLOADS.slice(at * BATCH, (at + 1) * BATCH),
);

function articleOf(batch: readonly string[], mark: number): Article {
  const { document } = parseHTML(hostilePage(batch, mark));
  const article = extractArticle(document, new URL(`http://backan.gov.vn/tin/${mark}.html`));
  if (!article) throw new Error(`no article of batch ${mark}`);
  return article;
}

const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/;
const SAFE_PICTURE = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/;

/** What is wrong with markup that should only be read: tags that run or load, handlers, addresses. It reads tags as XML and HTML parsers both do. */
function faultsOf(markup: string): string[] {
  const tags = markup.match(/<[a-z!?/][^>]*>/gi) ?? [];
  return tags.filter((tag) => {
    if (/^<\/?(?:script|iframe|object|embed|form|base|svg|math|video|audio|template|input|button)\b/i.test(tag))
      return true;
    if (/\s(?:on\w+|style|srcdoc|formaction|ping|background)\s*=/i.test(tag.replace(/"[^"]*"/g, '""'))) return true;
    const [, href = '#'] = /\shref="([^"]*)"/.exec(tag) ?? [];
    const [, src = 'https:'] = /\ssrc="([^"]*)"/.exec(tag) ?? [];
    return (
      !(SAFE_LINK.test(href) || /^<link|^<item/.test(tag) || /^[\w./#-]+$/.test(href)) ||
      !(SAFE_PICTURE.test(src) || /^[\w./-]+$/.test(src))
    );
  });
}

/** Every string of an article with the name of its field. */
function fieldsOf(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, Array.isArray(value) ? name : key));
}

describe(`${PAYLOADS.length} attacks in pages`, () => {
  let library: Library;
  let ids: string[];
  const articles = batches.map(articleOf);

  beforeAll(async () => {
    library = await openLibrary({ name: 'attacks' });
    ids = [];
    for (const article of articles) {
      const saved = await library.save(article);
      if (saved) ids.push(saved.id);
    }
  });
  afterAll(() => library.close());

  it('are more than three hundred', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
  });

  it('leave no address in an article that could run', () => {
    const addresses = articles
      .flatMap((article) => fieldsOf(article))
      .filter(([name]) => /^(?:href|src|url|canonicalUrl)$/.test(name));
    expect(addresses.length).toBeGreaterThan(20);
    const unsafe = addresses.filter(([name, address]) => !(name === 'src' ? SAFE_PICTURE : SAFE_LINK).test(address));
    expect(unsafe).toEqual([]);
  });

  it('do not change what objects are', () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(articles.every((article) => Object.getPrototypeOf(article) === Object.prototype)).toBe(true);
  });

  it('leave the article itself', () => {
    for (const article of articles) expect(JSON.stringify(article.blocks)).toContain('gặp bà con và ghi lại');
  });

  it('do nothing in an HTML file', async () => {
    const { blob } = await library.export(ids, 'html');
    const markup = await blob.text();
    expect(markup).toContain("default-src 'none'");
    expect(faultsOf(markup.replace(/^[\s\S]*<\/head>/, ''))).toEqual([]);
  });

  it('do nothing in a book', async () => {
    const { blob } = await library.export(ids, 'epub');
    const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
    const pages = files
      .filter(([path]) => path.endsWith('.xhtml'))
      .map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    expect(pages.length).toBeGreaterThanOrEqual(ids.length);
    expect(pages.flatMap(([path, text]) => faultsOf(text).map((fault) => `${path}: ${fault}`))).toEqual([]);
    expect(files.filter(([path]) => /\.(?:js|svg)$/.test(path) && !/cover/.test(path)).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('do nothing in Markdown', async () => {
    const { blob } = await library.export(ids, 'markdown');
    const texts = Object.values(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map((bytes) => strFromU8(bytes));
    // The facts at the head of a file are quoted data, not Markdown.
    const live = texts
      .map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''))
      .join('\n')
      .match(/(?<!\\)\]\((?:javascript|vbscript|data:text|file):|(?<!\\)<(?:script|img|svg|iframe)\b/gi);
    expect(live).toBeNull();
  });

  it('stay as harmless after a backup and its restoring', async () => {
    const file = await library.backup();
    const other = await openLibrary({ name: 'attacks-restored' });
    expect(await other.restore(file)).toMatchObject({ ok: true, articles: ids.length });
    const restored = await Promise.all((await other.list()).map(({ id }) => other.get(id)));
    const addresses = restored
      .flatMap((record) => fieldsOf(record?.article))
      .filter(([name]) => /^(?:href|src)$/.test(name));
    expect(
      addresses.filter(
        ([name, address]) => address !== '' && !(name === 'src' ? SAFE_PICTURE : SAFE_LINK).test(address),
      ),
    ).toEqual([]);
    other.close();
  });
});
