import { attributeOf, findAll, foldSpace, namesOf, textOf } from '../nodes.ts';

const LABEL =
  /^(?:(?:bài(?: viết)?|tin|ảnh|tác giả|thực hiện|người viết|nguồn(?: tin)?|theo|p\.?v|lời)(?:\s*(?:,|và|&|-|\/)\s*(?:ảnh|bài|video|clip))*\s*[:：]\s*|(?:written|posted|published|reviewed|authored|words|story|text)?\s*by:?\s+|author:?\s+|от\s+)/iu;
const NOT_NAME =
  /^(?:admin(?:istrator)?|editor|staff|unknown|guest|user|author|root|webmaster|quản trị(?: viên)?|ban biên tập)$/i;
const NAME_CLASS =
  '[rel~="author"],[itemprop~="author"],[class*="author" i],[class*="byline" i],[class*="tacgia" i],[class*="tac-gia" i]';

/** A byline as a person would write it: without label, date or trailing marks; undefined where no name is left. */
export function cleanByline(raw: string): string | undefined {
  let text = foldSpace(raw.normalize('NFC'));
  text = text.replace(LABEL, '').replace(LABEL, '');
  text = text.replace(
    /\s*(?:[|•·]|\s[-–—]\s(?=\d)|\b(?:published|updated|posted|last updated|reviewed|on)\b[:\s]|\d{1,2}[/:.-]\d{1,2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d).*$/i,
    '',
  );
  text = text.replace(/^[\s,.:;|–—-]+|[\s,:;|–—-]+$/g, '').replace(/^\((.*)\)$/, '$1');
  if (text.length < 2 || text.length > 100 || !/\p{L}/u.test(text) || NOT_NAME.test(text)) return undefined;
  return text;
}

/** The byline that the page shows near its title, by rel, itemprop or class names. */
export function findByline(body: Element): string | undefined {
  for (const element of findAll(body, NAME_CLASS).slice(0, 12)) {
    if (/comment|related|recommend|avatar|widget/i.test(namesOf(element))) continue;
    const name = findAll(element, '[itemprop~="name"],[rel~="author"],a[href*="/author"]')[0] ?? element;
    const text = textOf(name);
    if (text.length > 120 || text.split(' ').length > 12) continue;
    const byline = cleanByline(text || attributeOf(element, 'content'));
    if (byline) return byline;
  }
  return undefined;
}
