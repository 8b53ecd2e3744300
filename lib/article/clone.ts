import { isElement, textOf } from './nodes.ts';
import { AMP, pictureFor } from './pictures.ts';
import { unclobbered } from './unclobbered.ts';

/** Never part of a text, and dear to copy: scripts, styles, drawings, controls. */
const DROPPED =
  'script,style,template,svg,canvas,object,embed,applet,input,select,textarea,datalist,link,audio,frameset,dialog:not([open])';
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

function read<T>(
  target: Node,
  name:
    | 'firstChild'
    | 'nextSibling'
    | 'parentNode'
    | 'documentElement'
    | 'querySelector'
    | 'querySelectorAll'
    | 'getElementsByTagName',
): T | undefined {
  return unclobbered<T>(target, name);
}

/** A form by its name, or an element whose name a field of it hides. Texts have no name at all. */
function isForm(node: Node): boolean {
  const { localName } = node as Element;
  return localName === FORM || (localName !== undefined && typeof localName !== 'string');
}

const parentOf = (node: Node): Node | null | undefined =>
  isForm(node) ? read<Node>(node, 'parentNode') : node.parentNode;

/**
 * A lean copy of the page's body in a document of its own that loads, runs and styles nothing. Left out: scripts, styles,
 * drawings, controls. Forms become `div`, because ASP.NET wraps whole pages in one. What stands for a script that did not run is
 * taken where it holds more text than the rest of the page: forums that draw themselves write their threads there. The page is only read.
 */
export function leanClone(document: Document): Document | null {
  const lean = copyOf(document, true);
  const query = read<(selector: string) => NodeListOf<Element>>(document, 'querySelectorAll');
  let told = 0;
  for (const element of query?.(NOSCRIPT) ?? [])
    if (element.firstElementChild) told += element.textContent?.trim().length ?? 0;
  if (told < LEAST_NOSCRIPT || !lean || told < textOf(lean.querySelector('body')).length) return lean;
  return copyOf(document, false);
}

function copyOf(document: Document, isScripted: boolean): Document | null {
  const query = read<(selector: string) => NodeListOf<Element>>(document, 'querySelectorAll');
  const first = read<(selector: string) => Element | null>(document, 'querySelector');
  const source = first?.('body') ?? read<Element>(document, 'documentElement');
  const makeCopy = unclobbered<(deep: boolean) => Document>(document, 'cloneNode');
  if (!source || !query || !makeCopy) return null;
  const copy = makeCopy(false);
  const dropped = new Set<Node>(query(isScripted ? `${DROPPED},${NOSCRIPT}` : DROPPED));
  const mixed = new Set<Node>([source]);
  const markAncestors = (element: Node) => {
    for (let at = parentOf(element); at && !mixed.has(at); at = parentOf(at)) mixed.add(at);
  };
  for (const element of dropped) markAncestors(element);
  for (const form of query(isScripted ? `${FORM},${AMP}` : `${FORM},${NOSCRIPT},${AMP}`)) {
    markAncestors(form);
    mixed.add(form);
  }
  const root = copy.createElement('html');
  const body = copy.createElement('body');
  for (const name of ['class', 'id', 'style']) {
    const value = source.getAttribute(name);
    if (value) body.setAttribute(name, value);
  }
  root.appendChild(copy.createElement('head'));
  root.appendChild(body);
  copy.appendChild(root);
  const all = read<(name: string) => ArrayLike<Element>>(document, 'getElementsByTagName');
  const isHuge = (all?.('*').length ?? 0) > MOST_ELEMENTS;
  copyChildren(source, body, { copy, dropped, mixed, fields: countFields(query(FIELDS)), isHuge });
  flatten(body);
  return copy;
}

/** How a page is copied. */
interface Copying {
  copy: Document;
  dropped: ReadonlySet<Node>;
  /** Elements with something inside that is left out or becomes something else. */
  mixed: ReadonlySet<Node>;
  fields: ReadonlyMap<Node, number>;
  /** Every element is copied on its own and counted. */
  isHuge: boolean;
}

/** Copies node by node where something inside is left out, and whole subtrees at once where nothing is. */
function copyChildren(from: Node, to: Element, { copy, dropped, mixed, fields, isHuge }: Copying): void {
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
    if (node.nodeType === 8) continue;
    if (dropped.has(node)) {
      const picture = node.nodeName === 'NOSCRIPT' && pictureFor(node as Element, copy);
      if (picture) level.into.appendChild(picture);
      continue;
    }
    if (isHuge && isElement(node) && left-- <= 0) return;
    if (!form && !(isElement(node) && (isHuge || mixed.has(node)))) {
      level.into.appendChild(copy.importNode(node, true));
      continue;
    }
    const inner = form ? read<Node>(node, 'firstChild') : node.firstChild;
    if (inner && pending.length >= DEEPEST) {
      pending.push({ at: inner, into: level.into });
      continue;
    }
    const element = form
      ? formBox(node as Element, copy, fields.get(node) ?? 0)
      : node.nodeName === 'NOSCRIPT'
        ? copy.createElement('div')
        : (pictureFor(node as Element, copy) ?? (copy.importNode(node, false) as Element));
    level.into.appendChild(element);
    pending.push({ at: inner, into: element });
  }
}

/** How many fields each form holds itself, not in a form inside it. */
function countFields(fields: Iterable<Element>): Map<Node, number> {
  const counts = new Map<Node, number>();
  for (const field of fields) {
    let at = parentOf(field);
    while (at && !isForm(at)) at = parentOf(at);
    if (at) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

function formBox(form: Element, copy: Document, fields: number): Element {
  const box = copy.createElement('div');
  const attribute = unclobbered<(name: string) => string | null>(form, 'getAttribute');
  for (const name of ['class', 'id', 'style']) {
    const value = attribute?.(name);
    if (value) box.setAttribute(name, value);
  }
  box.setAttribute('data-form', String(fields));
  return box;
}

/** Brings nodes that stand too deep up to the deepest level allowed, and ends a page that has too many. */
function flatten(root: Element): void {
  let at: Node | null = root.firstChild;
  let depth = 1;
  let count = 0;
  while (at) {
    const over = isElement(at) && ++count > MOST_ELEMENTS;
    if (over) {
      removeFrom(at, root);
      return;
    }
    if (isElement(at) && depth >= DEEPEST && at.firstChild) {
      const parent: Node | null = at.parentNode;
      const first: Node = at.firstChild;
      while (at.firstChild) parent?.insertBefore(at.firstChild, at);
      const emptied: Node = at;
      at = first;
      parent?.removeChild(emptied);
      continue;
    }
    if (at.firstChild) {
      at = at.firstChild;
      depth += 1;
      continue;
    }
    while (at && at !== root && !at.nextSibling) {
      at = at.parentNode;
      depth -= 1;
    }
    at = at && at !== root ? at.nextSibling : null;
  }
}

function removeFrom(node: Node, root: Element): void {
  let at: Node | null = node;
  while (at && at !== root) {
    const parent: Node | null = at.parentNode;
    while (at.nextSibling) parent?.removeChild(at.nextSibling);
    if (at === node) parent?.removeChild(node);
    at = parent;
  }
}
