import { shapeOf } from '../../text/index.ts';
import { attributeOf, findAll, namesOf, textOf } from '../nodes.ts';

/** Written by `markNotes` into the working copy: the key on the mark in the text and on the note itself, the mark as it is shown. */
export const REFERENCE = 'data-de-doc-reference';
export const NOTE = 'data-de-doc-note';
export const MARK = 'data-de-doc-mark';

const LONGEST_MARK = 8;
const LONGEST_NOTE = 3000;
const MOST_LINKS = 4000;
const IS_MARK =
  /^[[({]?\s*([a-z\d\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff*†‡§]{1,4}|[ivxlc]{1,6})\s*[\])}]?\.?$/i;
const OTHER_SCRIPTS = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffff]/;
/** The same in the letters of any script. */
const markOfScript = (text: string) => /^[[({]?\s*([\p{L}\d*†‡§]{1,4})\s*[\])}]?\.?$/u.exec(text)?.[1];
/** What systems call the targets: Word's `_ftn1`, `_edn1`, Markdown's `fn:1`, wikis' `cite_note-1`. */
const IS_NOTE_NAME = /(?:^|[_\W])(?:ftn|edn|fn|en|foot-?note|end-?note|note|cite|ref|chu-?thich|ghi-?chu)/i;
/** Some systems write the page's whole address before the fragment. */
const LINKS = 'a[href*="#"]';
const BLOCK_TAGS = new Set(['p', 'li', 'div', 'dd', 'dt', 'td', 'aside', 'section', 'body', 'blockquote']);
/** Boxes that say themselves that they hold notes, with or without marks that lead to them. */
const BOXES = '[role="doc-footnote"],[role="doc-endnotes"],[class*="footnote"],[class*="Footnote"],[class*="endnote"]';

/**
 * Marks footnotes and endnotes in a working copy: Word's anchors, `sup` links to a list, boxes with such a role or class. Gives the notes'
 * elements in the order of the page; the links back to the text are gone from them.
 */
export function markNotes(body: Element): Element[] {
  const notes: Element[] = [];
  const links = findAll(body, LINKS).slice(0, MOST_LINKS).filter(isMarkLink);
  if (links.length > 0) followMarks(body, links, notes);
  for (const box of findAll(body, BOXES)) notes.push(...boxedNotes(box));
  return notes;
}

/** What a mark says without its brackets; undefined for a text that is no mark. */
function markIn(text: string): string | undefined {
  return OTHER_SCRIPTS.test(text) ? markOfScript(text) : IS_MARK.exec(text)?.[1];
}

const isMarkLink = (link: Element) =>
  (link.textContent ?? '').length < LONGEST_MARK * 4 &&
  textOf(link).length <= LONGEST_MARK &&
  markIn(textOf(link)) !== undefined;

function followMarks(body: Element, links: readonly Element[], notes: Element[]): void {
  const places = placesIn(body);
  const found = new Map<string, Element>();
  for (const link of links) {
    const mark = markIn(textOf(link));
    if (!mark || !link.parentNode || link.closest(`[${NOTE}]`)) continue;
    const key = fragmentOf(link);
    const note = found.get(key) ?? noteOf(body, link, key, places);
    if (!note) continue;
    if (!found.has(key)) {
      found.set(key, note);
      notes.push(note);
      note.setAttribute(NOTE, key);
      note.setAttribute(MARK, mark);
      dropBackLinks(note, mark);
    }
    link.setAttribute(REFERENCE, key);
    link.textContent = isBracketed(link) ? mark : `[${mark}]`;
  }
}

/** Where named elements and links stand in the page, and the first element of each name. */
interface Places {
  order: ReadonlyMap<Element, number>;
  named: ReadonlyMap<string, Element>;
}

function placesIn(body: Element): Places {
  const order = new Map<Element, number>();
  const named = new Map<string, Element>();
  for (const element of findAll(body, `[id],a[name],${LINKS}`)) {
    order.set(element, order.size);
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !named.has(name)) named.set(name, element);
  }
  return { order, named };
}

function fragmentOf(link: Element): string {
  const href = attributeOf(link, 'href');
  const raw = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The block that a mark leads to, where it reads like a note: after the mark, short, without headings, and named or linked back. */
function noteOf(body: Element, link: Element, key: string, { order, named }: Places): Element | undefined {
  const target = key ? named.get(key) : undefined;
  if (!target || (order.get(target) ?? 0) < (order.get(link) ?? 0)) return undefined;
  const note = blockAround(target, body);
  if (!note || note.hasAttribute(NOTE) || note.contains(link)) return undefined;
  const { length } = textOf(note);
  if (length < 3 || length > LONGEST_NOTE || note.querySelector('h1,h2,h3,h4,table,article')) return undefined;
  const raised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return raised || IS_NOTE_NAME.test(key) || leadsBack(note, link) ? note : undefined;
}

function blockAround(element: Element, body: Element): Element | undefined {
  let at: Element | null = element;
  while (at && at !== body && !BLOCK_TAGS.has(at.localName)) at = at.parentElement;
  if (!at || at === body) return undefined;
  const around = at.parentElement;
  // Word puts the paragraphs of a note into a box of its own.
  if (!around || !/^(?:ftn|edn)\d+$/.test(attributeOf(around, 'id'))) return at;
  // The engine puts a box that holds nothing but one paragraph out of the way.
  return around.childElementCount > 1 ? around : at;
}

function leadsBack(note: Element, link: Element): boolean {
  const own = [link, link.parentElement].flatMap((element) =>
    element ? [attributeOf(element, 'id'), attributeOf(element, 'name')] : [],
  );
  return findAll(note, LINKS).some((back) => own.includes(fragmentOf(back)) && fragmentOf(back) !== '');
}

function dropBackLinks(note: Element, mark: string): void {
  for (const link of findAll(note, LINKS)) {
    const text = textOf(link);
    if (text.length <= LONGEST_MARK && (markIn(text) === mark || !/[Aa]{3}/.test(shapeOf(text)))) link.remove();
  }
}

/** Whether the page puts brackets around the link itself. */
function isBracketed(link: Element): boolean {
  const before = link.previousSibling?.nodeValue ?? '';
  const after = link.nextSibling?.nodeValue ?? '';
  return /\[\s*$/.test(before) && /^\s*\]/.test(after);
}

/** Paragraphs or items of a box of notes that no mark led to. */
function boxedNotes(box: Element): Element[] {
  if (box.closest(`[${NOTE}]`) || box.querySelector(`[${NOTE}]`) || /^(?:a|sup|span|h\d)$/.test(box.localName))
    return [];
  if (/\bref/i.test(namesOf(box)) || textOf(box).length > LONGEST_NOTE * 4) return [];
  const items = findAll(box, 'li');
  const parts = items.length > 0 ? items : findAll(box, 'p');
  const found = (parts.length > 0 ? parts : [box]).filter(
    (part) => textOf(part).length > 2 && !part.querySelector('li,p,h1,h2,h3,h4,table'),
  );
  for (const part of found) part.setAttribute(NOTE, '');
  return found;
}

/** Puts the notes that stand outside the content to its end, where a mark in the content leads to them. */
export function bringNotes(content: Element, notes: readonly Element[]): void {
  for (const note of notes) {
    const key = attributeOf(note, NOTE);
    const isHere = findAll(content, `[${NOTE}]`).some(
      (here) => here === note || (key && attributeOf(here, NOTE) === key),
    );
    const isAsked = findAll(content, `[${REFERENCE}]`).some((mark) => attributeOf(mark, REFERENCE) === key);
    if (!isHere && isAsked) content.append(note);
  }
}
