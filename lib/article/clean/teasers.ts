import { once } from '../../text/index.ts';
import { attributeOf, namesOf, nextSkipping, textOf } from '../nodes.ts';
import { proseLength } from '../prose.ts';
import type { Tracer } from '../trace.ts';

const STEP = 'drop teasers';
const LONGEST_TEASER = 800;
const LONGEST_PARAGRAPH = 420;
/** A row that holds more of the page's prose is a list of the article itself. */
const MOST_PROSE = 0.35;
const FEWEST = 3;

/** Takes out rows of three or more cards that each lead to another page of the same site: other news, not this article. */
export function dropTeasers(root: Element, url: URL, tracer: Tracer): void {
  const most = once(() => proseLength(root) * MOST_PROSE);
  const linked = holdersOfLinks(root);
  let at: Element | null = root;
  while (at) {
    if (!linked.has(at)) {
      at = nextSkipping(at, root);
      continue;
    }
    if (at !== root && isLoneCard(at, url)) {
      // Measured before anything goes.
      most();
      const card: Element = at;
      at = nextSkipping(card, root);
      tracer.remove(card, STEP, 'a card that leads to another page');
      continue;
    }
    const row = teaserRow(at, url, linked, most);
    for (const teaser of row) tracer.remove(teaser, STEP, 'one of a row of cards');
    at = at.firstElementChild && !isLeaf(at) ? at.firstElementChild : nextSkipping(at, root);
  }
}

const isLeaf = (element: Element) => /^(?:p|h[1-6]|table|pre|figure)$/.test(element.localName);

/** A picture and a heading in one link, or the other way round, and nothing else: another page's card amid the text. */
function isLoneCard(element: Element, url: URL): boolean {
  if (!/^(?:div|article|section|aside)$/.test(element.localName)) return false;
  if (element.childElementCount === 2) return isPicturedCard(element, url);
  if (element.childElementCount !== 1) return false;
  const link = element.firstElementChild;
  if (link?.localName !== 'a' || !holdsHeading(link) || !link.getElementsByTagName('img')[0]) return false;
  return (
    isInner(link, url) && textOf(element).length < LONGEST_TEASER && textOf(link).length >= textOf(element).length - 2
  );
}

/** A small picture in a link, then a box with the same link in words: the same in two pieces. */
function isPicturedCard(element: Element, url: URL): boolean {
  const [first, second] = element.getElementsByTagName('a');
  if (!first || !second || first.parentElement !== element || textOf(element).length > LONGEST_PARAGRAPH) return false;
  const isSame = attributeOf(first, 'href') === attributeOf(second, 'href') && isInner(first, url);
  return isSame && first.getElementsByTagName('img')[0] !== undefined && textOf(first) === '' && textOf(second) !== '';
}

/** The links in an element and everything around them: a card without a link is none. */
function holdersOfLinks(root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const link of root.getElementsByTagName('a')) {
    let at: Element | null = link;
    for (; at && !holders.has(at); at = at === root ? null : at.parentElement) holders.add(at);
  }
  return holders;
}

function teaserRow(parent: Element, url: URL, linked: ReadonlySet<Element>, most: () => number): Element[] {
  if (isLeaf(parent) || parent.childElementCount < FEWEST) return [];
  const children = [...parent.children];
  if (children.filter((child) => linked.has(child)).length < FEWEST) return [];
  const rows = new Map<string, Element[]>();
  for (const child of children) {
    const key = `${child.localName}.${namesOf(child).split(/\s/)[0] ?? ''}`;
    const row = rows.get(key);
    if (row) row.push(child);
    else rows.set(key, [child]);
  }
  for (const row of rows.values()) {
    if (row.length < FEWEST) continue;
    const teasers = row.filter((element) => linked.has(element) && isTeaser(element, url));
    if (teasers.length < FEWEST || teasers.length < row.length * 0.6) continue;
    if (teasers.reduce((sum, teaser) => sum + proseLength(teaser), 0) <= most()) return teasers;
  }
  return [];
}

function isTeaser(element: Element, url: URL): boolean {
  if (/^(?:p|h[1-6]|tr|td|table|ul|ol|span|figure|pre|blockquote)$/.test(element.localName)) return false;
  if (element.localName === 'li' && !element.querySelector('div,h2,h3,h4,img,article')) return false;
  const length = element.textContent?.length ?? 0;
  // "1. …", "2. …": the entries of a list that the article itself is.
  if (/^\s*(?:#|no\.?\s*)?\d{1,3}\s*[.):]/i.test(element.textContent ?? '')) return false;
  if (length < 12 || length > LONGEST_TEASER * 2) return false;
  const links = element.localName === 'a' ? [element] : [...element.getElementsByTagName('a')];
  if (links.length === 0 || links.length > 8 || textOf(element).length > LONGEST_TEASER) return false;
  const main = links.find((link) => isInner(link, url) && (textOf(link).length >= 12 || holdsHeading(link)));
  if (!main) return false;
  for (const paragraph of element.getElementsByTagName('p')) {
    if (!main.contains(paragraph) && textOf(paragraph).length > LONGEST_PARAGRAPH) return false;
  }
  const heading = holdsHeading(main) || /^h[1-6]$/.test(main.parentElement?.localName ?? '');
  return heading || textOf(main).length >= textOf(element).length * 0.4;
}

const holdsHeading = (element: Element) => element.querySelector('h1,h2,h3,h4,h5,h6') !== null;

function isInner(link: Element, url: URL): boolean {
  const href = attributeOf(link, 'href').trim();
  if (href === '' || href.startsWith('#') || /^(?:javascript|mailto|tel):/i.test(href)) return false;
  const target = URL.parse(href, url);
  return target !== null && target.hostname === url.hostname && target.pathname !== url.pathname;
}
