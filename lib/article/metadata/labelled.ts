import { parsePublishedDate } from '../dates.ts';
import { foldSpace, namesOf, nextSkipping, textOf } from '../nodes.ts';
import { cleanByline } from './byline.ts';

const LONGEST = 160;
const DATE_LABEL =
  /^(?:(?:this (?:article|post|story|page) was )?(?:originally |first )?(?:posted|published)(?: on| at)?|post time|đăng (?:ngày|lúc|tải)|ngày đăng|xuất bản)\b.{0,60}\d/i;
const BY_LABEL =
  /^(?:this (?:article|post|story) was )?(?:(?:originally )?(?:posted|written|authored|published|contributed)) by[:\s]|^(?:tác giả|người viết|thực hiện)\s*[:：]/i;
/** How such a line opens: looked for before anything else is asked of an element. */
const OPENING = /^\s*(?:this |orig|first |post|publ|writ|auth|contr|đăng|ngày|xuất|tác |người|thực)/i;
const ELSEWHERE = /comment|repl(?:y|ies)|related|recommend|widget|sidebar|footer|teaser|card|binh-?luan/i;

/** What a page says of its article in words, wherever it says it: "Posted on April 13, 2023", "This post was written by …". */
export interface Labelled {
  byline?: string;
  date?: string;
}

/** The first line that tells a date of publication and the first that tells a writer, lists of other pages and comments left out. */
export function findLabelled(body: Element): Labelled {
  const found: Labelled = {};
  let at: Element | null = body.firstElementChild;
  while (at && !(found.byline && found.date)) {
    if (ELSEWHERE.test(namesOf(at))) {
      at = nextSkipping(at, body);
      continue;
    }
    const line = lineOf(at);
    if (line) {
      if (!found.date && DATE_LABEL.test(line)) assign(found, 'date', parsePublishedDate(line));
      if (!found.byline && BY_LABEL.test(line)) assign(found, 'byline', writerIn(line));
    }
    at = at.firstElementChild ?? nextSkipping(at, body);
  }
  return found;
}

function assign(found: Labelled, key: keyof Labelled, value: string | undefined): void {
  if (value) found[key] = value;
}

/** The element's text where it starts with text of its own and is one line. */
function lineOf(element: Element): string {
  let first = element.firstChild;
  while (first && first.nodeType === 3 && !first.nodeValue?.trim()) first = first.nextSibling;
  if (first?.nodeType !== 3 || !OPENING.test(first.nodeValue ?? '')) return '';
  if ((element.textContent ?? '').length > LONGEST * 3) return foldSpace(first.nodeValue ?? '').slice(0, LONGEST);
  return textOf(element).slice(0, LONGEST);
}

function writerIn(line: string): string | undefined {
  const name = line.replace(BY_LABEL, '').replace(/[,.;].*$/, '');
  return name.split(' ').length <= 8 ? cleanByline(name) : undefined;
}
