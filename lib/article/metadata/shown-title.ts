import { wordsIn } from '../../text/index.ts';
import { attributeOf, findNamed, linkDensity, type Naming, namesOf, textOf } from '../nodes.ts';
import { overlap } from './overlap.ts';

const NAMING: Naming = {
  names: /title|tieu-?de|headline|ten-?(?:bai|tin)|(?:post|news)-?name/i,
  ids: /title|tieu-?de/i,
  also: 'h1,h2,h3,h4,font[size],center b,[style*="font-size"]',
};
const NOT_TITLE =
  /webpart|ms-core|logo|site-?(?:title|name)|brand|menu|nav|side|right|foot|other|relat|list|box|widget|block|cate|khac|lien-?quan|portlet|comment|repl|dnntitle/i;
const ELSEWHERE = 'nav,aside,footer,header,ul,ol,form,[class*="menu"],[class*="sidebar"]';
const MOST = 60;

/**
 * The line that a page shows as its title where its head names the site alone: portals give all their pages one `<title>`, and set the
 * title of an article in a box of their own. Undefined where what the head tells (`told`) stands on the page, or where nothing looks like a title.
 */
export function findShownTitle(body: Element, told: readonly string[]): Element | undefined {
  let best: Element | undefined;
  let most = 0;
  for (const element of findNamed(body, NAMING, MOST)) {
    const text = textOf(element);
    if (text.length < 12 || text.length > 220 || wordsIn(text).length < 4 || /[.:;]$/.test(text)) continue;
    if (NOT_TITLE.test(namesOf(element)) || element.closest(ELSEWHERE)) continue;
    if (linkDensity(element) > 0.5 && !/^h[1-4]$/.test(element.localName)) continue;
    const agreed = Math.max(0, ...told.map((other) => Math.min(overlap(text, other), overlap(other, text))));
    const weight = weightOf(element) + (agreed >= 0.5 ? agreed : 0) + (wordsIn(text).length >= 6 ? 0.3 : 0);
    if (weight > most) {
      most = weight;
      best = element;
    }
  }
  return most >= 1 ? best : undefined;
}

/** By its tag, its name and the size of its letters. */
function weightOf(element: Element): number {
  const tag = /^h([1-4])$/.exec(element.localName);
  const named = NAMING.names.test(namesOf(element));
  const size = Number.parseInt(attributeOf(element, 'size').replace('+', '3'), 10);
  const points = /font-size\s*:\s*(\d+)/i.exec(attributeOf(element, 'style'));
  const large = size >= 4 || Number(points?.[1]) >= 16;
  return (tag ? 1.1 - Number(tag[1]) * 0.1 : 0) + (named ? 1 : 0) + (large ? 1 : 0);
}
