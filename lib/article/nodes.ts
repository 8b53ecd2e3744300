/** Small readings of DOM nodes that every step shares. All are pure and never throw on hostile markup. */

import { unclobbered } from './unclobbered.ts';

export const ELEMENT = 1;
export const TEXT = 3;

/** Whether a node is there and is an element. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === ELEMENT;
}

/** The node's text with white space folded to single spaces, trimmed. */
export function textOf(node: Node | null | undefined): string {
  return foldSpace(node?.textContent ?? '');
}

/** White space as single spaces, none at the ends. */
export function foldSpace(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** What most texts do not have: white space at an end, two spaces in a row, or white space of another kind. */
const UNFOLDED = /^ | $| {2}|[^\S ]/;

/** An attribute's value; empty where the element has none of that name. */
export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Class names and id in one string, for patterns. */
export function namesOf(element: Element): string {
  const id = element.getAttribute('id');
  const names = element.getAttribute('class');
  if (!id) return names ?? '';
  return names ? `${names} ${id}` : id;
}

/** A CSS-like description of a node for the trace: `div#x.y`. */
export function describe(element: Element): string {
  const id = attributeOf(element, 'id');
  const names = foldSpace(attributeOf(element, 'class'));
  return `${element.localName}${id && `#${id}`}${names && `.${names.split(' ').slice(0, 3).join('.')}`}`.slice(0, 120);
}

/** Every element that the selector finds; none where the selector does not parse. */
export function findAll(root: ParentNode, selector: string): Element[] {
  type QueryAll = ParentNode['querySelectorAll'];
  const isHidden = typeof root.querySelectorAll !== 'function';
  try {
    if (isHidden) return Array.from(unclobbered<QueryAll>(root, 'querySelectorAll')?.(selector) ?? []);
    return Array.from(root.querySelectorAll(selector));
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}

/** What `findNamed` looks for. */
export interface Naming {
  /** In the class. */
  names: RegExp;
  /** In the id; ids do not count where it is absent. */
  ids?: RegExp;
  /** A cheap selector of elements that count whatever their names. */
  also: string;
}

/**
 * The first elements that a naming finds, in the order of the page, at most `most`. One pass with patterns: selectors that look for many
 * parts of names cost more than all other work on a page.
 */
export function findNamed(root: Element, { names, ids, also }: Naming, most: number): Element[] {
  const others = new Set(findAll(root, also));
  const found: Element[] = [];
  for (const element of findAll(root, `[class],${ids ? '[id],' : ''}${also}`)) {
    const own = element.getAttribute('class');
    const id = ids && element.getAttribute('id');
    if (!((own && names.test(own)) || (id && ids.test(id)) || others.has(element))) continue;
    found.push(element);
    if (found.length === most) break;
  }
  return found;
}

/** Share of the element's text that stands inside links, 0..1. */
export function linkDensity(element: Element): number {
  if (!element.firstElementChild) return 0;
  const links = element.getElementsByTagName('a');
  if (links.length === 0) return 0;
  const total = textOf(element).length;
  if (total === 0) return 0;
  let linked = 0;
  for (const link of links) linked += textOf(link).length;
  return Math.min(1, linked / total);
}

/** The element after this one in document order, leaving out what is inside it; stays inside `root`. */
export function nextSkipping(element: Element, root: Element): Element | null {
  let at: Element | null = element;
  while (at && at !== root) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

/** The next element in document order inside `root`. */
export function nextElement(element: Element, root: Element): Element | null {
  return element.firstElementChild ?? nextSkipping(element, root);
}
