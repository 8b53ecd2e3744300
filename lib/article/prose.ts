import { findAll, linkDensity, textOf } from './nodes.ts';

/** Shorter paragraphs are lines. */
const LINE = 60;

/** Letters in the element's longer paragraphs, links left out: a measure of text that somebody wrote to be read. */
export function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of longParagraphs(element)) length += paragraph.length;
  return length;
}

/** A long paragraph that is no row of links, and its letters. */
export interface LongParagraph {
  element: Element;
  length: number;
}

/** The longer paragraphs in an element, itself among them, rows of links left out. */
export function longParagraphs(root: Element): LongParagraph[] {
  const paragraphs: Element[] = [...root.getElementsByTagName('p')];
  if (root.localName === 'p') paragraphs.push(root);
  if (paragraphs.length === 0) return [];
  const linked = linkedParagraphs(root);
  const found: LongParagraph[] = [];
  for (const element of paragraphs) {
    const length = element.textContent?.length ?? 0;
    if (length > LINE && (!linked.has(element) || linkDensity(element) < 0.5)) found.push({ element, length });
  }
  return found;
}

/** Every paragraph with a link in it: asked once for all, since most have none. */
function linkedParagraphs(root: Element): ReadonlySet<Element> {
  const linked = new Set<Element>();
  for (const link of findAll(root, 'p a')) {
    let paragraph = link.closest('p');
    for (; paragraph && !linked.has(paragraph); paragraph = paragraph.parentElement?.closest('p') ?? null)
      linked.add(paragraph);
  }
  return linked;
}

/** Letters of the element that stand outside links. */
export function plainLength(element: Element): number {
  let length = textOf(element).length;
  for (const link of element.getElementsByTagName('a')) length -= textOf(link).length;
  return Math.max(0, length);
}
