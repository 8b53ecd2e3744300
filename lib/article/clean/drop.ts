import { once } from '../../text/index.ts';
import { attributeOf, findAll, namesOf, textOf } from '../nodes.ts';
import { NOTE } from '../notes/mark.ts';
import { proseLength } from '../prose.ts';
import type { Tracer } from '../trace.ts';
import { furnitureName } from './furniture.ts';
import { CONTENT, FURNITURE_ROLES, FURNITURE_TAGS } from './patterns.ts';

const STEP = 'drop boilerplate';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const UNSEEN = /(?:^|\s)(?:hidden|hide|d-none)(?:\s|$)/;
/** Text that the page folds away until it is asked for is text of the page all the same. */
const FOLDED = /accordion|collaps|faq|question|answer|expand/i;
/** An element that holds more of the page's prose than this is no furniture, whatever its name. */
const TOO_MUCH = 0.25;
const FIELDS_OF_FORM = 2;
const FORM = 'a form';
/** Letters that a box may hold beside its form. */
const ROUND_FORM = 160;
/** A form with more of the page's text is the wrapper that ASP.NET puts around its pages. */
const MOST_OF_PAGE = 0.4;

/**
 * Takes page furniture out of the working copy: hidden elements, navigation, share and comment boxes, related lists.
 * Gives nothing back; every removal is in the trace.
 */
export function dropBoilerplate(body: Element, tracer: Tracer): void {
  // Measured before anything goes, and not at all where nothing is named like furniture.
  const page = once(() => ({ prose: proseLength(body), text: textOf(body).length }));
  drop(body, tracer, (element) => furnitureReason(element, page));
}

/** The same for pages whose text hides among names of furniture, forums above all: only what tags and roles tell. */
export function dropGently(body: Element, tracer: Tracer): void {
  const whole = textOf(body).length;
  drop(body, tracer, (element) => tagReason(element) ?? (isFilledIn(element, whole) ? 'a form' : undefined));
}

/** A form of several fields, with a small part of the page's text in it. */
function isFilledIn(element: Element, whole: number): boolean {
  return Number(element.getAttribute('data-form')) >= FIELDS_OF_FORM && textOf(element).length < whole * TOO_MUCH;
}

/**
 * What an element must have to be furniture: most have nothing of it, and are not looked at one by one. Both spellings of a property instead of
 * one without regard to case, which takes Chromium ten times as long.
 */
const MAY_GO = `[class],[id],[role],[hidden],[aria-hidden],[data-form],button,${[...FURNITURE_TAGS]},${['isplay', 'ISPLAY', 'isibility', 'ISIBILITY'].map((part) => `[style*="${part}"]`)}`;

function drop(body: Element, tracer: Tracer, reasonFor: (element: Element) => string | undefined): void {
  for (const element of findAll(body, MAY_GO)) {
    const reason = element.hasAttribute(NOTE) || !body.contains(element) ? undefined : reasonFor(element);
    if (reason !== undefined) tracer.remove(reason === FORM ? boxOf(element) : element, STEP, reason);
  }
}

/** How many letters a page had at first, in long paragraphs and in all. */
type PageLength = () => { prose: number; text: number };

/** The box around a form for an address: what it says is about the form. */
function boxOf(form: Element): Element {
  let box = form;
  for (let level = 0; level < 3 && Number(form.getAttribute('data-form')) > 0; level++) {
    const { parentElement } = box;
    if (!parentElement || !/^(?:figure|div|section)$/.test(parentElement.localName)) break;
    if (textOf(parentElement).length > textOf(form).length + ROUND_FORM || parentElement.querySelector('h1,img')) break;
    box = parentElement;
  }
  return box;
}

function furnitureReason(element: Element, page: PageLength): string | undefined {
  const reason = nameReason(element, page);
  if (reason === undefined) return undefined;
  const length = proseLength(element);
  return length > page().prose * TOO_MUCH && length > 400 ? undefined : reason;
}

const RESPONSIVE = /hidden|hide|visible|variant|desktop|mobile|tablet/i;
/** `has-sidebar` says what stands beside. */
const MODIFIERS = /(?:^|\s)(?:has|no|with|without)-\S+/g;
/** Links, marks of highlighters in code, table parts: their names tell of looks, not of use. */
const NEVER_NAMED = new Set([
  'a',
  'code',
  'pre',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'p',
  'h1',
  'body',
  'tr',
  'td',
  'th',
  'tbody',
  'figcaption',
  'img',
]);

function nameReason(element: Element, page: PageLength): string | undefined {
  const told = tagReason(element);
  if (told) return told;
  const tag = element.localName;
  const names = namesOf(element);
  if (names && !NEVER_NAMED.has(tag)) {
    const found = furnitureName(names.replace(MODIFIERS, '').replace(/([a-z])([A-Z])/g, '$1-$2'));
    if (found && !CONTENT.test(names) && !(found === 'lightbox' && element.querySelector('img')))
      return `named ${found}`;
  }
  if (element.hasAttribute('data-form') && isControlForm(element, page)) return FORM;
  return undefined;
}

/** One of several copies of a box for narrow and for wide screens: named so, and a sibling before it says the same. */
function isCopy(element: Element): boolean {
  const names = element.getAttribute('class');
  if (!names || !RESPONSIVE.test(names)) return false;
  const text = element.textContent ?? '';
  if (text.trim().length < 12) return false;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName && at.textContent === text) return true;
  }
  return false;
}

function tagReason(element: Element): string | undefined {
  const tag = element.localName;
  if (tag === 'body' || tag === 'tr' || tag === 'td' || tag === 'tbody') return undefined;
  if (isHidden(element) && !FOLDED.test(namesOf(element))) return 'hidden';
  if (FURNITURE_TAGS.has(tag)) return `<${tag}>`;
  if (isCopy(element)) return 'said by its sibling';
  const role = element.getAttribute('role');
  if (role && FURNITURE_ROLES.has(role) && !element.querySelector('[role="tabpanel"],.panel-body'))
    return `role ${role}`;
  return tag === 'button' && !isQuestion(element) ? 'a button' : undefined;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  // What is told to machines alone.
  if (element.hasAttribute('itemprop') && UNSEEN.test(attributeOf(element, 'class'))) return true;
  const style = element.getAttribute('style');
  if (style && HIDDEN_STYLE.test(style)) return true;
  return element.getAttribute('aria-hidden') === 'true' && element.localName !== 'img' && !isInitial(element);
}

/** The large first letter of the word that goes on behind it. */
const isInitial = (element: Element) =>
  /drop-?cap|initial/i.test(namesOf(element)) && /^\p{Ll}/u.test(element.nextSibling?.nodeValue ?? '');

/** A button that is a heading, or that opens the answer to the question it holds. */
function isQuestion(button: Element): boolean {
  if (/^h[1-6]$/.test(button.parentElement?.localName ?? '')) return true;
  return FOLDED.test(namesOf(button)) && textOf(button).length > 15;
}

/** A search, login, contact or comment form, against a form that wraps the page. */
function isControlForm(form: Element, page: PageLength): boolean {
  if (proseLength(form) >= 300 || form.getElementsByTagName('h1').length > 0) return false;
  return textOf(form).length < Math.min(3000, page().text * MOST_OF_PAGE);
}
