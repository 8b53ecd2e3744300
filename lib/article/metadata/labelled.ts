import { parsePublishedDate } from '../dates.ts';
import { foldSpace, isElement, namesOf, nextSkipping, textOf } from '../nodes.ts';
import { cleanByline } from './byline.ts';
import { sourceIn } from './source.ts';

const LONGEST = 160;
const DATE_LABEL =
  /^(?:(?:this (?:article|post|story|page) was )?(?:originally |first )?(?:posted|published)(?: on| at)?|post time|đăng (?:ngày|lúc|tải)|ngày đăng|xuất bản)\b.{0,60}\d/i;
const BY_LABEL =
  /^(?:this (?:article|post|story) was )?(?:(?:originally )?(?:posted|written|authored|published|contributed)) by[:\s]|^(?:tác giả(?: bài viết)?|người viết|thực hiện)\s*[:：]|^(?:được )?viết bởi\s/i;
/** How such a line opens: looked for before anything else is asked of an element. */
const OPENING = /^\s*(?:this |orig|first |post|publ|writ|auth|contr|đăng|ngày|xuất|tác |người|thực|nguồn|viết|được)/i;
const SOURCE_LABEL = /^nguồn(?: tin)?\s*[:：]/i;
const INLINE = /^(?:b|strong|span|em|i|label)$/;
const ELSEWHERE = /comment|repl(?:y|ies)|related|recommend|widget|sidebar|footer|teaser|card|binh-?luan/i;

/** What a page says of its article in words, wherever it says it: "Posted on April 13, 2023", "This post was written by …". */
export interface Labelled {
  byline?: string;
  date?: string;
  source?: string;
}

/** What the labels have in a page's text as it stands: most pages have none, and are not walked. */
const LABELS: Readonly<Record<keyof Labelled, RegExp>> = {
  byline: /(?:ed|written)\s+by[:\s]|(?:giả|viết|hiện)\s*[:：]|viết bởi/i,
  date: /posted|published|post\s+time|đăng\s+(?:ngày|lúc|tải)|ngày\s+đăng|xuất\s+bản/i,
  source: /nguồn(?:\s+tin)?\s*[:：]/i,
};

/** The first lines that tell what is `wanted`: a date of publication, a writer, a source. Lists of other pages and comments are left out. */
export function findLabelled(body: Element, wanted: Readonly<Record<keyof Labelled, boolean>>): Labelled {
  const found: Labelled = {};
  const text = body.textContent ?? '';
  const labels = (['byline', 'date', 'source'] as const).filter((key) => wanted[key] && LABELS[key].test(text));
  let at: Element | null = body.firstElementChild;
  while (at && labels.some((key) => !found[key])) {
    if (ELSEWHERE.test(namesOf(at))) {
      at = nextSkipping(at, body);
      continue;
    }
    const line = lineOf(at);
    if (line) {
      if (!found.date && DATE_LABEL.test(line)) assign(found, 'date', parsePublishedDate(line));
      if (!found.byline && BY_LABEL.test(line)) assign(found, 'byline', writerIn(line));
      if (!found.source && SOURCE_LABEL.test(line)) assign(found, 'source', sourceIn(line));
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
  // "<strong>Tác giả:</strong> …": the label may stand in an element of its own.
  if (isElement(first) && !(INLINE.test(first.localName) && first.nextSibling)) return '';
  if (!first || !OPENING.test(first.textContent ?? '')) return '';
  if ((element.textContent ?? '').length > LONGEST * 3) return foldSpace(first.textContent ?? '').slice(0, LONGEST);
  return textOf(element).slice(0, LONGEST);
}

function writerIn(line: string): string | undefined {
  const name = line.replace(BY_LABEL, '').replace(/[,.;].*$/, '');
  return name.split(' ').length <= 8 ? cleanByline(name) : undefined;
}
