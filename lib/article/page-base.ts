import { attributeOf, findAll } from './nodes.ts';

function isSameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/**
 * The address that a page's relative addresses start from: its first `<base href>`, as long as that is http(s) on the page's own site, else
 * the page's address. A base elsewhere would lead every link of the article away, and nobody needs one.
 */
export function pageBase(document: Document, url: URL): URL {
  const element = findAll(document, 'base[href]')[0];
  const base = element && URL.parse(attributeOf(element, 'href'), url);
  const isUsable = base && /^https?:$/.test(base.protocol) && isSameSite(base.hostname, url.hostname);
  return isUsable ? base : url;
}
