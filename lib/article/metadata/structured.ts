import { attributeOf, findAll, foldSpace } from '../nodes.ts';

/** What a page's head and its JSON-LD say of the article; every field as written, trimmed. */
export interface Structured {
  headline?: string;
  authors: string[];
  /** The authors are organizations, not persons: a name that the page shows is better. */
  isByOrganization?: true;
  published?: string;
  siteName?: string;
  description?: string;
  canonical?: string;
}

type Json = Record<string, unknown>;
const ARTICLE_TYPE = /Article|BlogPosting|SocialMediaPosting|Report|Review$|HowTo|Recipe|TechArticle/;

/** Reads JSON-LD, Open Graph, Dublin Core, Parsely and plain meta tags. Broken JSON is skipped. */
export function readStructured(document: Document): Structured {
  const meta = readMeta(document);
  const items = jsonItems(document);
  const item = bestItem(items);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value);
  const found: Structured = {
    authors: item ? authorNames(item['author'] ?? item['creator'], items) : [],
  };
  assign(
    found,
    'headline',
    stringOf(item?.['headline']) || first('og:title', 'twitter:title', 'citation_title', 'dc.title', 'title'),
  );
  assign(found, 'published', stringOf(item?.['datePublished']) || firstDate(first) || pageDate(items));
  assign(found, 'siteName', first('og:site_name', 'application-name') || nameOf(item?.['publisher']));
  assign(found, 'description', first('og:description', 'description', 'twitter:description', 'dc.description'));
  assign(found, 'canonical', findAll(document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? first('og:url'));
  if (item && isOrganization(item['author'])) found.isByOrganization = true;
  if (found.authors.length === 0) found.authors = metaAuthors(meta);
  return found;
}

function firstDate(first: (...names: string[]) => string | undefined): string | undefined {
  return first(
    'article:published_time',
    'article:published',
    'datepublished',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'citation_publication_date',
    'citation_date',
    'og:article:published_time',
    'og:pubdate',
    'rnews:datepublished',
    'article.published',
    'cxenseparse:recs:publishtime',
    'date',
  );
}

type Key = 'headline' | 'published' | 'siteName' | 'description' | 'canonical';
function assign(found: Structured, key: Key, value: string | undefined): void {
  const text = foldSpace(value ?? '');
  if (text) found[key] = text;
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of findAll(document, 'meta[content]')) {
    const content = attributeOf(element, 'content').trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function metaAuthors(meta: Map<string, string>): string[] {
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'sailthru.author',
    'citation_author',
    'twitter:data1',
    'byl',
  ]) {
    const value = meta.get(name);
    if (name === 'twitter:data1' && !/written/i.test(meta.get('twitter:label1') ?? '')) continue;
    if (name === 'citation_author' && value?.includes(',')) return [value.split(',').reverse().join(' ').trim()];
    if (value && !/^https?:|^@|\.(?:com|vn|org|net)\b/i.test(value) && value.length < 120) return [value];
  }
  return [];
}

function jsonItems(document: Document): Json[] {
  return findAll(document, 'script[type="application/ld+json"]').flatMap((script) =>
    itemsOf(parseJson(script.textContent ?? '')),
  );
}

function bestItem(items: readonly Json[]): Json | undefined {
  let best: Json | undefined;
  for (const item of items) {
    if (ARTICLE_TYPE.test(typeOf(item)) && (!best || weight(item) > weight(best))) best = item;
  }
  return best;
}

/** The date of the page where no article says its own. */
function pageDate(items: readonly Json[]): string {
  return stringOf(
    items.find((item) => /WebPage|ItemPage|FAQPage/.test(typeOf(item)) && item['datePublished'])?.['datePublished'],
  );
}

function isOrganization(author: unknown): boolean {
  const first = Array.isArray(author) ? author[0] : author;
  return isObject(first) && /Organization|Corporation|Brand/.test(typeOf(first));
}

const weight = (item: Json) => ['headline', 'datePublished', 'author', 'articleBody'].filter((key) => item[key]).length;

function parseJson(text: string): unknown {
  const trimmed = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '');
  try {
    return JSON.parse(trimmed);
  } catch {
    return parseLoose(trimmed);
  }
}

/** Second try for JSON-LD with raw line breaks inside strings, which editors' tools leave. */
function parseLoose(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function itemsOf(value: unknown, depth = 0): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => itemsOf(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...itemsOf(value['@graph'], depth + 1), ...itemsOf(value['mainEntity'], depth + 1)];
}

function typeOf(item: Json): string {
  const type = item['@type'];
  return Array.isArray(type) ? type.join(' ') : stringOf(type);
}

function stringOf(value: unknown): string {
  if (typeof value === 'string') return decodeEntities(value);
  return Array.isArray(value) ? stringOf(value[0]) : '';
}

function nameOf(value: unknown): string {
  return isObject(value) ? stringOf(value['name']) : stringOf(value);
}

function authorNames(value: unknown, items: readonly Json[]): string[] {
  const all = Array.isArray(value) ? value : [value];
  const persons = all.filter((author) => isObject(author) && typeOf(author) === 'Person');
  // Beside a person an organization is where the person works.
  const list = persons.length > 0 ? persons : all;
  const names = list.map((author) => foldSpace(nameOf(author) || nameOf(referred(author, items))));
  return [...new Set(names.filter((name) => name && !/^https?:/.test(name)))].slice(0, 6);
}

/** The item that an author names by `@id` alone. */
function referred(author: unknown, items: readonly Json[]): Json | undefined {
  const id = isObject(author) ? author['@id'] : undefined;
  return id ? items.find((item) => item['@id'] === id && item['name']) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
