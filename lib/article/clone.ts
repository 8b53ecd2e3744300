import { findAll, isElement, textOf } from './nodes.ts';
import { AMP, pictureFor } from './pictures.ts';
import { unclobbered } from './unclobbered.ts';

/** Never part of a text, and dear to copy: scripts, styles, drawings, controls; a film is, but not with the paragraphs that one never closed has in it. */
const DROPPED =
  'script,style,template,svg,canvas,object:not(:has(p)),embed,applet,input,select,textarea,datalist,link,audio,frameset,dialog:not([open])';
const NOSCRIPT = 'noscript';
/** Shorter stand-ins ask for JavaScript or count visits. */
const LEAST_NOSCRIPT = 400;
const FORM = 'form';
/** What a person fills in: their number tells a form from the wrapper that a system puts around its pages. */
const FIELDS = 'input:is(:not([type]),[type="text"],[type="email"],[type="tel"]),textarea,select';

/** Elements that a page can fill; more are left out, so that a page of a million nodes ends in time. */
const MOST_ELEMENTS = 50_000;
/** Deeper nesting is flattened: every later step may then recurse. */
const DEEPEST = 120;
/** An element with so many around it, `body` among them. */
const TOO_DEEP = `${'*>'.repeat(DEEPEST)}*`;
const COMMENTS = 0x80;

function read<T>(
  target: Node,
  name: 'firstChild' | 'nextSibling' | 'documentElement' | 'querySelector' | 'replaceWith' | 'getElementsByTagName',
): T | undefined {
  return unclobbered<T>(target, name);
}

/** A form by its name, or an element whose name a field of it hides. Texts have no name at all. */
function isForm(node: Node): boolean {
  const { localName } = node as Element;
  return localName === FORM || (localName !== undefined && typeof localName !== 'string');
}

/**
 * A lean copy of the page's body in a document of its own that loads, runs and styles nothing. Left out: scripts, styles,
 * drawings, controls. Forms become `div`, because ASP.NET wraps whole pages in one. What stands for a script that did not run is
 * taken where it holds more text than the rest of the page: forums that draw themselves write their threads there. The page is only read.
 */
export function leanClone(document: Document): Document | null {
  const lean = copyOf(document, true);
  let told = 0;
  for (const element of findAll(document, NOSCRIPT))
    if (element.firstElementChild) told += element.textContent?.trim().length ?? 0;
  if (told < LEAST_NOSCRIPT || !lean || told < textOf(lean.querySelector('body')).length) return lean;
  return copyOf(document, false);
}

function copyOf(document: Document, isScripted: boolean): Document | null {
  const first = read<(selector: string) => Element | null>(document, 'querySelector');
  const all = read<(name: string) => ArrayLike<Element>>(document, 'getElementsByTagName');
  const source = first?.('body') ?? read<Element>(document, 'documentElement');
  const makeCopy = unclobbered<(deep: boolean) => Document>(document, 'cloneNode');
  if (!source || !all || !makeCopy) return null;
  const copy = makeCopy(false);
  const root = copy.createElement('html');
  const body = named(copy.createElement('body'), source);
  const isHuge = all('*').length > MOST_ELEMENTS;
  (isHuge ? copyByNode : copyWhole)(source, body, copy);
  thinOut(body, copy, isScripted);
  dropComments(body, copy);
  if (!isHuge) flatten(body);
  root.append(copy.createElement('head'), body);
  copy.appendChild(root);
  return copy;
}

/** Copies every child with all that it holds: the browser does that faster than anyone can pick. */
function copyWhole(from: Element, to: Element, copy: Document): void {
  let at = read<Node>(from, 'firstChild');
  while (at) {
    to.appendChild(copy.importNode(at, true));
    at = isForm(at) ? read<Node>(at, 'nextSibling') : (at.nextSibling ?? undefined);
  }
}

/** Copies node by node as many elements as a page may have, deep ones brought up, what is dropped left where it is. */
function copyByNode(from: Element, to: Element, copy: Document): void {
  const dropped = new Set<Node>(findAll(from, DROPPED));
  const fields = countFields(from);
  let left = MOST_ELEMENTS;
  const pending: { at: Node | null | undefined; into: Element }[] = [{ at: read<Node>(from, 'firstChild'), into: to }];
  while (pending.length > 0) {
    const level = pending[pending.length - 1];
    if (!level?.at) {
      pending.pop();
      continue;
    }
    const node = level.at;
    const form = isForm(node);
    level.at = form ? read<Node>(node, 'nextSibling') : node.nextSibling;
    if (dropped.has(node)) continue;
    if (!form && !isElement(node)) {
      level.into.appendChild(copy.importNode(node, true));
      continue;
    }
    if (left-- <= 0) return;
    const inner = form ? read<Node>(node, 'firstChild') : node.firstChild;
    if (inner && pending.length >= DEEPEST) {
      pending.push({ at: inner, into: level.into });
      continue;
    }
    const element = form ? formBox(node as Element, copy, fields) : (copy.importNode(node, false) as Element);
    level.into.appendChild(element);
    pending.push({ at: inner, into: element });
  }
}

/** Takes out what is dropped and puts plain elements in place of forms, accelerated pictures and what stands for a script. */
function thinOut(body: Element, copy: Document, isScripted: boolean): void {
  const fields = countFields(body);
  const plainFor = (element: Element): Element | undefined => {
    if (isForm(element)) return formBox(element, copy, fields);
    return element.localName !== NOSCRIPT || isScripted ? pictureFor(element, copy) : copy.createElement('div');
  };
  // All are asked before one goes: a lazy picture asks those beside it.
  const found = findAll(body, `${FORM},${AMP},${NOSCRIPT},${DROPPED}`).map((element) => ({
    element,
    plain: plainFor(element),
  }));
  for (const { element, plain } of found) {
    if (!plain) element.remove();
    else {
      let node = isScripted && element.localName === NOSCRIPT ? undefined : read<Node>(element, 'firstChild');
      for (; node; node = read<Node>(element, 'firstChild')) plain.appendChild(node);
      read<(by: Node) => void>(element, 'replaceWith')?.(plain);
    }
  }
}

/** A comment between two texts would divide them for the steps that follow. */
function dropComments(body: Element, copy: Document): void {
  const walker = copy.createTreeWalker(body, COMMENTS);
  const comments: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node as Comment);
  for (const comment of comments) comment.remove();
}

/** How many fields each form holds itself, not in a form inside it. One walk up for each field: forms may stand in each other ten thousand deep. */
function countFields(from: Element): ReadonlyMap<Node, number> {
  const counts = new Map<Node, number>();
  for (const field of findAll(from, FIELDS)) {
    let at: Node | null = field.parentNode;
    while (at && !isForm(at)) at = at.parentNode;
    if (at) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** Gives an element the class, id and style of another one. */
function named(element: Element, other: Element): Element {
  const attribute = unclobbered<(name: string) => string | null>(other, 'getAttribute');
  for (const name of ['class', 'id', 'style']) {
    const value = attribute?.(name);
    if (value) element.setAttribute(name, value);
  }
  return element;
}

/** In place of a form: says how many fields it holds. */
function formBox(form: Element, copy: Document, fields: ReadonlyMap<Node, number>): Element {
  const box = named(copy.createElement('div'), form);
  box.setAttribute('data-form', String(fields.get(form) ?? 0));
  return box;
}

/** Puts in place of each element that stands too deep what is in it, the outer ones first; an empty one may stay. */
function flatten(root: Element): void {
  for (const element of findAll(root, TOO_DEEP)) {
    if (!element.firstChild) continue;
    while (element.firstChild) element.before(element.firstChild);
    element.remove();
  }
}
