import { CAPTION_NAMES } from './blocks/captions.ts';
import { dropBoilerplate, dropGently } from './clean/drop.ts';
import { freeSwallowed } from './clean/swallowed.ts';
import { dropTeasers } from './clean/teasers.ts';
import { leanClone } from './clone.ts';
import { cleanText, decodeLegacyText, decodeLoose } from './encoding/index.ts';
import { grabArticle } from './engine.ts';
import { findAll, findNamed, isElement, linkDensity, type Naming, textOf } from './nodes.ts';
import { markNotes } from './notes/mark.ts';
import { plainLength, proseLength } from './prose.ts';
import type { Tracer } from './trace.ts';

const STEP = 'choose root';
/** Elements by which pages say where their text is, the narrowest first, with the share of the page's prose that each must hold. */
const CONTAINERS = [
  { selector: '[itemprop~="articleBody"]', share: 0.5 },
  { selector: 'article', share: 0.6 },
  { selector: 'main,[role="main"]', share: 0.5 },
];
/** What wikis and manuals set beside their headings: a link to the heading itself, one to its editor. */
const HEADING_MARKS = '[class*="editsection"],a[href^="#"]';
const isMark = (element: Element) => element.localName !== 'a' || /^(?:¶|#|🔗)$/u.test(textOf(element));
const MOST_CAPTIONS = 200;
const LEAST_PROSE = 400;
const QUESTION: Naming = {
  names: /(?:^|[\s_-])(?:question|cau-?hoi|q|hoi)-?(?:content|detail|text|body|noidung)|qa-q$/i,
  also: '#cauhoi',
};
const MOST_QUESTIONS = 4;
const LEAST_QUESTION = 80;
const LONGEST_QUESTION = 3000;
/** Content with a smaller share of its container's text has lost the article. */
const LEAST_KEPT = 0.35;
const LEAST_TEXT = 200;
/** More are a table of data, or meant to keep somebody busy. */
const MOST_CELLS = 400;
/** A cell with a larger share of a page's text outside links is its middle column. */
const MOST_OF_TEXT = 0.6;

/** A working copy of a page. */
export interface Page {
  copy: Document;
  body: Element;
  /** Its footnotes, in order. */
  notes: readonly Element[];
  /** Plain Unicode of a text that stands outside the copy, in the encoding that the page proved to be in. */
  decode: (text: string) => string;
}

/** Steps 1 and 2: a lean copy of the page, its text in old fonts decoded; undefined for a page without a body. */
export function openPage(document: Document): Page | undefined {
  const copy = leanClone(document);
  const body = copy?.querySelector('body');
  if (!copy || !body) return undefined;
  for (const mark of findAll(body, HEADING_MARKS)) if (isMark(mark)) mark.remove();
  const encoding = decodeLegacyText(copy, findAll(document, 'style').map(textOf));
  return {
    copy,
    body,
    notes: markNotes(body),
    decode: (text) => cleanText(encoding ? decodeLoose(text, encoding) : text),
  };
}

/** The element that the page itself names as its text, where it holds most of the prose. */
export function findContainer(body: Element): Element | undefined {
  const total = proseLength(body);
  if (total < LEAST_PROSE) return undefined;
  for (const { selector, share } of CONTAINERS) {
    let best: Element | undefined;
    let most = Math.max(LEAST_PROSE, total * share);
    for (const element of findAll(body, selector)) {
      const length = proseLength(element);
      if (length > most) {
        most = length;
        best = element;
      }
    }
    if (best) return best;
  }
  return undefined;
}

/** Takes out what stands beside the element and beside each element around it. */
function isolate(element: Element, body: Element, tracer: Tracer): void {
  let at: Element = element;
  while (at !== body && at.parentElement) {
    const parent: Element = at.parentElement;
    for (const node of [...parent.childNodes]) {
      if (node === at) continue;
      if (isElement(node) && node.textContent?.trim()) tracer.remove(node, STEP, `outside <${element.localName}>`);
      else parent.removeChild(node);
    }
    at = parent;
  }
}

/** Takes out what stands in the columns beside the text, on pages that are laid out as one table: cells without prose in the row of the cell with nearly all of it. */
function dropSideCells(body: Element, tracer: Tracer): void {
  const cells = findAll(body, 'td').filter((cell) => cell.previousElementSibling ?? cell.nextElementSibling);
  if (cells.length === 0 || cells.length > MOST_CELLS) return;
  const whole = plainLength(body);
  const sizes = cells.map((cell) => textOf(cell).length);
  const main = cells.filter((_, index) => (sizes[index] ?? 0) > Math.max(LEAST_PROSE, whole * MOST_OF_TEXT)).at(-1);
  for (let at: Element | null | undefined = main; at; at = at.parentElement?.closest('td')) {
    for (const beside of at.parentElement?.children ?? [])
      if (beside !== at && proseLength(beside) === 0 && textOf(beside) && isSideCell(beside))
        tracer.remove(beside, STEP, 'a column beside the text');
  }
}
/** A column of the page: of links, or of boxes. A picture over its caption, both of them links perhaps, is none. */
function isSideCell(cell: Element): boolean {
  if (cell.getElementsByTagName('table').length > 1) return true;
  const links = cell.getElementsByTagName('a').length;
  const [picture] = cell.getElementsByTagName('img');
  return links > 2 || (links === 2 && !(picture && cell.firstElementChild?.contains(picture)));
}

/** Boxes that say that they hold a caption, as paragraphs: Readability takes a box around one text away, and its name with it. */
function nameCaptions(body: Element): void {
  for (const box of findNamed(body, { names: CAPTION_NAMES, also: 'figcaption' }, MOST_CAPTIONS)) {
    if (box.localName !== 'div' || box.querySelector('div,p,table,ul,figure,img')) continue;
    const paragraph = box.ownerDocument.createElement('p');
    paragraph.setAttribute('class', box.getAttribute('class') ?? '');
    while (box.firstChild) paragraph.appendChild(box.firstChild);
    box.parentNode?.replaceChild(paragraph, box);
  }
}

/** What a citizen asked, where the page answers it in a box of its own. */
function questionIn(body: Element): Element | undefined {
  return findNamed(body, QUESTION, MOST_QUESTIONS).find((box) => {
    const length = textOf(box).length;
    return length >= LEAST_QUESTION && length <= LONGEST_QUESTION && linkDensity(box) < 0.1;
  });
}

/** A body that a family or the reader named: only what stands inside is cleaned. */
export function cleanChosen(chosen: Element, url: URL, tracer: Tracer): Element {
  freeSwallowed(chosen);
  dropBoilerplate(chosen, tracer);
  dropTeasers(chosen, url, tracer);
  return chosen;
}

/**
 * The general path: Readability's choice within the container that the page names. Where it finds too little of the
 * text (forums, lists, products), the container as a whole, from a fresh copy that is cleaned gently.
 */
export function findContent(page: Page, document: Document, url: URL, title: string, tracer: Tracer): Element | null {
  freeSwallowed(page.body);
  dropBoilerplate(page.body, tracer);
  dropTeasers(page.body, url, tracer);
  dropSideCells(page.body, tracer);
  const container = findContainer(page.body);
  if (container) isolate(container, page.body, tracer);
  nameCaptions(page.body);
  const before = plainLength(page.body);
  const question = questionIn(page.body);
  const content = grabArticle(page.copy, { title });
  if (question && content && !content.contains(question)) content.prepend(question);
  const length = content ? plainLength(content) : 0;
  if (content && length >= LEAST_TEXT && length >= before * LEAST_KEPT) return content;
  const wide = openPage(document);
  if (!wide) return content;
  tracer.note(STEP, 'too little found: the whole container is taken');
  dropGently(wide.body, tracer);
  const whole = findAll(wide.body, 'main,[role="main"]')[0] ?? wide.body;
  const root = plainLength(whole) > plainLength(wide.body) * 0.4 ? whole : wide.body;
  return plainLength(root) > length ? root : content;
}
