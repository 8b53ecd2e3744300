import { shapeOf } from '../../text/index.ts';
import { parsePublishedDate } from '../dates.ts';
import { attributeOf, foldSpace, namesOf, nextElement, textOf } from '../nodes.ts';
import { bylineIn, cleanByline } from './byline.ts';
import { CLOCK } from './date.ts';

/** How many elements before the title's end and after it are looked at. */
const BEFORE_LEVELS = 3;
const REACH = 90;
const PROSE = 220;
const BY =
  /^(?:article |written |posted |published |authored |words |story |text )?by(?:\s*[:：]\s*|\s+)\S|^(?:tác giả|thực hiện|words|authors?)\s*[:：]\s*\S|^(?:được )?(?:viết|đăng|gửi) bởi(?:\s*[:：])?\s+\S/i;
const BY_LABEL =
  /^(?:written |posted )?by\s*[:：]?$|^(?:authors?|tác giả|writer)\s*[:：]?$|^(?:(?:được )?(?:viết|đăng|gửi) )?bởi\s*[:：]?$/i;
/** How every such line opens: asked before the patterns. */
const OPENS_BY = /^(?:by|arti|writ|post|publ|auth|word|stor|text|tác |thực|được|viết|đăng|gửi|bởi)/i;
const NOT_NAME = /^(?:thứ|chủ nhật|ngày|tháng|đăng|cập nhật|tin)(?:\s|$)/i;
const COMMENTS = /comment|repl(?:y|ies)|binh-?luan/i;

export interface Nearby {
  byline?: string;
  date?: string;
}

/**
 * The byline and the date that stand beside the title as plain text, under no name that tells. A date after the title is the article's; one before
 * it may be the clock of the page's head, and counts where no other is found.
 */
export function findNearby(title: Element): Nearby {
  let area: Element = title;
  for (let level = 0; level < BEFORE_LEVELS && area.parentElement && area.parentElement.localName !== 'body'; level++) {
    area = area.parentElement;
  }
  const found: Nearby = {};
  const early: [line: string, element: Element][] = [];
  let passed = -1;
  let prose = 0;
  let labelled = false;
  for (let at: Element | null = area; at; at = nextElement(at, area.parentElement ?? area)) {
    if (at === title) passed = 0;
    if (passed >= 0 && ++passed > REACH) break;
    if (passed > 0 && COMMENTS.test(namesOf(at))) break;
    const own = ownText(at);
    if (passed > 0 && at.localName === 'p' && textOf(at).length > PROSE && ++prose > 1) break;
    if (own === '' || own.length > 160) continue;
    if (found.byline === undefined) {
      const byline: string | undefined = labelled ? cleanByline(own) : bylineOf(at, own);
      if (byline && byline.split(' ').length <= 10) found.byline = byline;
      labelled = OPENS_BY.test(own) && BY_LABEL.test(own) && found.byline === undefined;
      const line: Element | null = labelled ? at.parentElement : null;
      const told: string | undefined = line && ownText(line) ? bylineIn(line) : undefined;
      if (told && told.split(' ').length <= 10) found.byline = told;
    }
    if (found.date === undefined && /\d{4}/.test(own) && own.length < 90 && !CLOCK.test(namesOf(at))) {
      if (passed < 0) {
        early.push([own, at]);
        continue;
      }
      // Other pages have theirs beside a link in a list.
      if (early.length > 0 && at.closest('li')?.querySelector('a')) continue;
      const date = withTime(parsePublishedDate(own), at);
      const name = date && !found.byline ? besideDate(own) : undefined;
      if (name) found.byline = name;
      if (date) found.date = date;
    }
    if (found.byline && found.date) break;
  }
  for (const [line, element] of found.date === undefined ? early.reverse() : []) {
    const date = withTime(parsePublishedDate(line), element);
    if (!date) continue;
    found.date = date;
    break;
  }
  return found;
}

/** The name that stands in a line with the date and nothing else: "30/07/2024 Lê Anh". Letters with marks tell it from a section's name in English. */
function besideDate(line: string): string | undefined {
  const rest = line.replace(/[\d/.:,|•·–-]+/g, ' ').trim();
  const isName = /^A[a]+(?: +A[a]+){1,4}$/.test(shapeOf(rest)) && /[\u00c0-\u1eff]/.test(rest) && !NOT_NAME.test(rest);
  return isName ? cleanByline(rest) : undefined;
}

/** The day that a line shows, with the time that its `datetime` tells of the same day. */
function withTime(shown: string | undefined, element: Element): string | undefined {
  const meant = /date/.test(attributeOf(element, 'property')) && parsePublishedDate(attributeOf(element, 'content'));
  if (meant) return meant;
  const told = parsePublishedDate(attributeOf(element, 'datetime'));
  return told && (!shown || told.startsWith(shown)) ? told : shown;
}

function bylineOf(element: Element, own: string): string | undefined {
  if (!OPENS_BY.test(own)) return undefined;
  if (!BY.test(own) && !BY_LABEL.test(own)) return undefined;
  const whole = textOf(element);
  return whole.length < 160 && (BY.test(own) || whole.length > own.length) ? bylineIn(element) : undefined;
}

/** The text of an element's own text nodes. */
function ownText(element: Element): string {
  const first = element.firstChild;
  if (!first?.nextSibling) return first?.nodeType === 3 ? foldSpace(first.nodeValue ?? '') : '';
  let text = '';
  for (let node: Node | null = first; node; node = node.nextSibling)
    if (node.nodeType === 3) text += ` ${node.nodeValue ?? ''}`;
  return foldSpace(text);
}
