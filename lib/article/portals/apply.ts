import { isTeaser } from '../lead.ts';
import { findAll, foldSpace, isElement, textOf } from '../nodes.ts';
import { type LongParagraph, longParagraphs } from '../prose.ts';
import type { Tracer } from '../trace.ts';
import type { Family } from './family.ts';

/** The elements that a family's rules found on a page. */
export interface FamilyParts {
  body: Element;
  title?: Element;
  lead?: Element;
  date?: Element;
  byline?: Element;
  source?: Element;
}

const STEP = 'family';
/** A body with less text is a caption or a teaser; the general path may do better. */
const LEAST_BODY = 120;
/** Nor is it the body where most of the page's prose stands elsewhere. */
const LEAST_SHARE = 0.4;
/** Of so many letters nobody needs the exact number. */
const BOOK = 50_000;
const TEXTS = /^(?:p|br|h[2-4]|[uo]l|blockquote|table|figure|img|iframe|em|strong|b|i|span)$/;
/** So many pictures are the article themselves. */
const PHOTO_ESSAY = 3;

/** Walks a family's rules over the working copy; undefined, with a note, where they find no body. */
export function applyFamily(page: Element, family: Family, tracer: Tracer): FamilyParts | undefined {
  for (const selector of family.drop) {
    for (const element of findAll(page, selector)) {
      if (element.parentNode) tracer.remove(element, `${STEP} ${family.name}`, `rule ${selector}`);
    }
  }
  const body = findBody(page, family.body);
  if (!body) {
    tracer.note(`${STEP} ${family.name}`, 'no body found: the general path takes over');
    return undefined;
  }
  takeSpilled(body);
  const parts: FamilyParts = { body };
  for (const name of ['title', 'lead', 'date', 'byline', 'source'] as const) {
    const element = findText(page, body, family[name] ?? []);
    if (element && !(name === 'lead' && isTeaser(element, body))) parts[name] = element;
    else if (family[name]?.length) tracer.note(`${STEP} ${family.name}`, `no ${name} found`);
  }
  return parts;
}

function findBody(page: Element, selectors: readonly string[]): Element | undefined {
  const prose = longParagraphs(page);
  const written = lettersOf(prose);
  for (const selector of selectors) {
    let best: Element | undefined;
    let most = LEAST_BODY;
    for (const element of findAll(page, selector)) {
      const length = lengthOf(element);
      if (length > most) {
        most = length;
        best = element;
      }
    }
    const holder = best;
    if (!holder) continue;
    const inside = lettersOf(prose.filter(({ element }) => holder.contains(element)));
    // Its text may stand in boxes and behind line breaks, with no paragraph at all.
    if (inside >= written * LEAST_SHARE || most >= written || holder.getElementsByTagName('img').length >= PHOTO_ESSAY)
      return holder;
  }
  return undefined;
}

/**
 * What a stray end tag within the body has put behind it, or behind what it closed around it: a row of texts and pictures, with a paragraph in it.
 * Boxes are the page's own.
 */
function takeSpilled(body: Element): void {
  let at = body;
  while (!at.nextElementSibling && at.parentElement && at.localName !== 'body') at = at.parentElement;
  const row: ChildNode[] = [];
  for (let node = at.nextSibling; node && isText(node); node = node.nextSibling) row.push(node);
  if (row.some((node) => textOf(node).length > LEAST_BODY)) body.append(...row);
}

const isText = (node: Node) =>
  !isElement(node) || TEXTS.test(node.localName) || (node.localName === 'div' && isPlain(node));

const isPlain = (box: Element) =>
  !box.querySelector('div,a') && (box.attributes.length === 0 || box.querySelector('img'));

/** Letters of an element; of one that holds a book, white space included. */
function lengthOf(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > BOOK ? text.length : foldSpace(text).length;
}

const lettersOf = (paragraphs: readonly LongParagraph[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

/** Of several elements that one selector finds, the one nearest to the body, as the page is nested: the others are of boxes beside it. */
function findText(page: Element, body: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = findAll(page, selector).filter(
      (element) => textOf(element) !== '' || element.hasAttribute('datetime'),
    );
    for (let around: Element | null = found[1] ? body.parentElement : null; around; around = around.parentElement) {
      const near = found.find((element) => around?.contains(element));
      if (near) return near;
    }
    if (found[0]) return found[0];
  }
  return undefined;
}
