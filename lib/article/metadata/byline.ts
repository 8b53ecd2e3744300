import { shapeOf } from '../../text/index.ts';
import { attributeOf, findAll, findNamed, foldSpace, type Naming, namesOf, TEXT, textOf } from '../nodes.ts';
import { personIn } from './source.ts';

const LABEL =
  /^(?:(?:bài(?: viết)?|tin|ảnh|tác giả(?: bài viết)?|thực hiện|người (?:viết|đăng)|nguồn(?: tin)?|theo|p\.?v|lời)(?:\s*(?:,|và|&|-|\/)\s*(?:ảnh|bài|video|clip))*\s*[:：]\s*|(?:article |written |posted |published |reviewed |authored |edited |words |story |text |guest post )?by(?:\s*[:：]\s*|\s+|$)|(?:words|authors?|writer)\s*[:：]\s*|authors?$|tác giả$|writer$|(?:được )?(?:viết|đăng|gửi) bởi(?:\s*[:：]\s*|\s+|$)|bởi(?:\s*[:：]|\s*$))/i;
const NOT_NAME =
  /^(?:admin(?:istrator)?|super user|editors?|staff|unknown|guest|user|authors?|the author|root|webmaster|quản trị(?: viên)?|người đăng|ban biên tập|search|share|follow|contributors?|writers?|about.*|read more.*|view all.*|more from.*|favou?rite|save|menu|home|blog|news|posted in.*|.*\bmin(?:ute)?s? read.*)$/i;
const CUT =
  /\s*(?:[|•·⋅]|\s[-–—]\s|\(|\b(?:published|updated|posted|last updated|reviewed|fact.checked|on|in|at|is)\b[:\s]|\s(?:vào|lúc|ngày)\s|\d{1,2}[/:.-]\d{1,2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d).*$/;
const DEGREES = /^(?:\S{1,5}\.\s*)+(?=\S+\s)/;
const INITIALS = /^(?:A\.? ?){1,4}$/;
const BETWEEN_NAMES = /\s[-–—]\s/;
const AFTER_NAME = /\s*(?:\d+|,\s*(?:contributing|senior|staff|guest|chief|editor|writer|reporter|extension)\b.*)$/i;
const CONNECTOR = /^(?:,|and|&|và|with|\+|;|[-–—])$/i;
const NAMING: Naming = { names: /author|byline|writer|tac-?gia/i, also: '[rel~="author"],[itemprop~="author"]' };
const NOT_HERE = /comment|related|recommend|avatar|widget|image|photo|bio|social|card-|thumb|footer|quote|testimon/i;

/** A byline as a person would write it: without label, date or trailing marks; undefined where no name is left. */
export function cleanByline(raw: string): string | undefined {
  let text = foldSpace(raw.normalize('NFC').replace(/\S+@\S+/g, ''));
  text = text.replace(LABEL, '').replace(LABEL, '');
  const whole = text.replace(/\s*\([^()]*\)$/, '');
  const names = whole.split(BETWEEN_NAMES);
  if (names.length < 2 || !/[\u00c0-\u1eff]/.test(text) || !names.every(isPerson))
    text = text.replace(CUT, '').replace(AFTER_NAME, '');
  else text = whole;
  text = text.replace(/^[\s,.:;|■▪•–—-]+|[\s,:;|–—-]+$/g, '').replace(/^\((.*)\)$/, '$1');
  if (text.length < 2 || text.length > 100 || !/[Aa]/.test(shapeOf(text)) || NOT_NAME.test(text)) return undefined;
  return text;
}

/** Whether it is a person's name, also in capitals or by its initials: "NGUYỄN HẢI", "Đ.T". */
const isPerson = (name: string) =>
  INITIALS.test(shapeOf(name)) ||
  personIn(
    name
      .replace(DEGREES, '')
      .toLowerCase()
      .replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase()),
  );

/** The text nodes of an element, folded; the name usually stands alone in one of them. */
function segmentsOf(element: Element): string[] {
  const segments: string[] = [];
  let node: Node | null = element.firstChild;
  while (node && segments.length < 24) {
    if (node.nodeType === TEXT) {
      const text = foldSpace(node.nodeValue ?? '');
      if (text) segments.push(text);
    }
    if (node.firstChild) node = node.firstChild;
    else {
      while (node && node !== element && !node.nextSibling) node = node.parentNode;
      node = node && node !== element ? node.nextSibling : null;
    }
  }
  return segments;
}

/** The name or names that an element shows, labels and what follows left out. */
export function bylineIn(element: Element): string | undefined {
  let names = '';
  let joins = true;
  for (const segment of segmentsOf(element)) {
    if (CONNECTOR.test(segment)) {
      if (names) names += segment === ',' || segment === ';' ? ', ' : ` ${segment} `;
      joins = true;
      continue;
    }
    if (!joins) break;
    const opens = /^(?:,|and |& )/i.test(segment) ? segment : segment.replace(LABEL, '').replace(LABEL, '');
    if (!opens.trim() || (names === '' && NOT_NAME.test(opens))) continue;
    names += opens;
    joins = /(?:,|\band|&)$/i.test(opens);
  }
  return cleanByline(names);
}

/** Whether a writer's link stands in a line with others'. */
function isShared(link: Element, line: Element): boolean {
  if (link.localName !== 'a' || (line.textContent ?? '').length > 160) return false;
  const writers = new Set(findAll(line, 'a[rel~="author"]').map(textOf));
  return writers.size > 1 && writers.size <= 4;
}

/** The byline that the page shows, by rel, itemprop or class names. */
export function findByline(body: Element): string | undefined {
  for (const element of findNamed(body, NAMING, 16)) {
    const together = element.parentElement;
    if (together && isShared(element, together)) return bylineIn(together);
    if (NOT_HERE.test(namesOf(element)) || /^(?:img|picture|figure|form|button)$/.test(element.localName)) continue;
    const length = (element.textContent ?? '').length;
    if (length > 600) continue;
    const named = findAll(element, '[itemprop~="name"],[rel~="author"],a[href*="/author"]').filter((found) =>
      found.textContent?.trim(),
    );
    const inner = new Set(named.map(textOf)).size > 1 && length < 160 ? element : named[0];
    const byline = bylineIn(inner ?? element) ?? cleanByline(attributeOf(element, 'content'));
    if (byline && byline.split(' ').length <= 12) return byline;
  }
  return undefined;
}
