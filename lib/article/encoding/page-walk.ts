import { findAll, textOf } from '../nodes.ts';
import { unclobbered } from '../unclobbered.ts';
import { LEGACY_ATTRIBUTE, LEGACY_SHEET } from './fonts.ts';
import { isPlain } from './invisible.ts';
import { mayLookLegacy } from './telltales.ts';

const TEXTS = 0x4;
const ELEMENTS_AND_TEXTS = 0x1 | TEXTS;
const UNREAD = new Set(['script', 'style', 'template', 'textarea', 'noscript']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** Elements whose attributes are read out or shown, and the attribute. */
const SPOKEN: Readonly<Record<string, string>> = { img: 'alt', meta: 'content', iframe: 'title', area: 'alt' };

/** A form's own properties can be hidden by fields of the same name; such an element has no attributes for us. */
export function attribute(element: Element, name: string): string {
  return typeof element.getAttribute === 'function' ? (element.getAttribute(name) ?? '') : '';
}

/** An element's name in lower case, also where a form's field hides it; empty then. */
export function tagName(element: Element): string {
  return typeof element.localName === 'string' ? element.localName.toLowerCase() : '';
}

/** The document that a node belongs to; itself where it is one. */
export function documentOf(root: Document | Element): Document {
  return (root.nodeType === 9 ? root : root.ownerDocument) as Document;
}

/** Elements that stand in a line of text and do not break it. */
export function isInline(element: Element): boolean {
  return INLINE.has(tagName(element));
}

/** Elements whose text is nobody's to read. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(tagName(element));
}

/** Every element and text under `root` in page order, without recursion, so that depth does not matter. */
export function* walk(root: Document | Element): Generator<Node> {
  const walker = documentOf(root).createTreeWalker(root, ELEMENTS_AND_TEXTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

/** What one look at a page finds. */
export interface Survey {
  /** None where all of the page's text is plain Unicode: then no step has anything to do with them. */
  texts: Text[];
  /** Elements with an attribute that is read out, and the attribute's name. */
  spoken: { element: Element; name: string }[];
  /** Texts of the page's own style sheets. */
  sheets: string[];
  /** True where an attribute or a sheet could name a legacy font. */
  hintsAtLegacyFont: boolean;
}

function namesLegacyFont(element: Element): boolean {
  return ['style', 'class', 'face'].some((name) => {
    const value = attribute(element, name);
    return value !== '' && LEGACY_ATTRIBUTE.test(value);
  });
}

/** What every name of a legacy font has: asked of the browser before patterns are asked, and not without regard to case, which is slow. */
const MAY_NAME_FONT = ['style', 'class', 'face']
  .flatMap((name) => ['vn', 'Vn', 'VN'].map((part) => `[${name}*="${part}"]`))
  .join(',');

/** Looks once at everything under `root`; all that a page without legacy fonts pays. */
export function surveyPage(root: Document | Element, sheets: readonly string[]): Survey {
  const survey: Survey = { texts: [], spoken: [], sheets: [...sheets], hintsAtLegacyFont: false };
  for (const from of new Set([documentOf(root), root])) survey.sheets.push(...findAll(from, 'style').map(textOf));
  if (root.nodeType === 1)
    for (let element: Element | null = root as Element; element; element = element.parentElement)
      survey.hintsAtLegacyFont ||= namesLegacyFont(element);
  survey.hintsAtLegacyFont ||= findAll(root, MAY_NAME_FONT).some(namesLegacyFont);
  for (const element of findAll(root, Object.keys(SPOKEN).join(','))) {
    const name = SPOKEN[tagName(element)];
    if (name !== undefined) survey.spoken.push({ element, name });
  }
  survey.hintsAtLegacyFont ||= survey.sheets.some((css) => LEGACY_SHEET.test(css));
  const top = root.nodeType === 9 ? unclobbered<Element>(root, 'documentElement') : root;
  const text = top?.textContent ?? '';
  if (survey.hintsAtLegacyFont || !isPlain(text) || mayLookLegacy(text)) survey.texts = textsIn(root);
  return survey;
}

function textsIn(root: Document | Element): Text[] {
  const texts: Text[] = [];
  const hasUnread = findAll(root, [...UNREAD].join(',')).length > 0;
  const walker = documentOf(root).createTreeWalker(root, TEXTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = hasUnread ? node.parentElement : null;
    if (!parent || !isUnread(parent)) texts.push(node as Text);
  }
  return texts;
}

function lineOf(node: Node): Node | null {
  let parent = node.parentNode;
  while (parent && parent.nodeType === 1 && isInline(parent as Element)) parent = parent.parentNode;
  return parent;
}

/** Whether two texts, one right after the other in the page, stand in one line. */
export function areInOneLine(before: Text, after: Text): boolean {
  return lineOf(before) === lineOf(after);
}
