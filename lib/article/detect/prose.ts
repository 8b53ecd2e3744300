/** Paragraphs of this many characters are written to be read; a card's teaser is shorter. */
export const LONG = 140;
/** Shorter paragraphs count by their sum, where several whole sentences stand together in one element. */
const SHORT = 60;
const TOGETHER = 3;
const WORTH_ONE = 200;
const SENTENCE_END = /[.!?…:]["”’)]?$/;
const MOST_READ = 400;
/** So many long paragraphs are an article, whatever comes after them. */
const ENOUGH = 40;
const MOST_BOXES = 4000;
const CLAUSE = /^\s*Điều \d+\./;
/** What the class of a card's teaser is made of. */
export const TEASER_WORDS = 'desc summary sapo excerpt teaser intro lead caption'.split(' ');
const TEASER = new RegExp(`(?:^|[\\s_-])(?:${TEASER_WORDS.join('|')}|description)(?:$|[\\s_-])`, 'i');

export interface Prose {
  /** How many long paragraphs there are; the articles of a law count however short they are. */
  count: number;
  /** The element that holds the most of them. */
  root?: Element;
}

/** Counts the long paragraphs under an element, cards and links left out, and finds what holds most of them. */
export function measureProse(from: ParentNode): Prose {
  const holders = new Map<Element, number>();
  const short: ShortProse = new Map();
  let count = 0;
  let read = 0;
  for (const paragraph of from.querySelectorAll('p,div>br')) {
    if (++read > MOST_READ || count >= ENOUGH) break;
    const text = paragraph.localName === 'p' ? paragraph : paragraph.parentElement;
    if (!text) continue;
    if (CLAUSE.test(text.textContent ?? '')) count += 1;
    if (!isProse(text, LONG)) {
      if (text === paragraph) addShort(text, short);
      continue;
    }
    const holder = holderOf(text);
    if (!holder || (paragraph !== text && holders.has(text))) continue;
    count += 1;
    const key = paragraph === text ? holder : text;
    holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  for (const [holder, { paragraphs, characters }] of short) {
    if (paragraphs < TOGETHER) continue;
    const worth = Math.floor(characters / WORTH_ONE);
    count += worth;
    holders.set(holder, (holders.get(holder) ?? 0) + worth);
  }
  let root: Element | undefined;
  let most = 0;
  for (const [holder, held] of holders) {
    if (held > most) {
      most = held;
      root = holder;
    }
  }
  return root ? { count, root } : { count };
}

/** With text that stands in boxes without paragraphs, divided by line breaks or not at all: for pages whose paragraphs hold next to none. */
export function withLooseText(from: ParentNode, { count, root }: Prose): Prose {
  const found: Prose = { count };
  let at = root;
  for (const box of [...from.querySelectorAll('div,td,span,font,pre')].slice(0, MOST_BOXES)) {
    const texts = [...box.childNodes].filter(isLong).length;
    if (texts === 0 || !isProse(box, LONG)) continue;
    found.count += texts;
    at ??= box;
  }
  return at ? { ...found, root: at } : found;
}

const isLong = (node: Node) => node.nodeType === 3 && (node.nodeValue ?? '').trim().length >= LONG;

type ShortProse = Map<Element, { paragraphs: number; characters: number }>;

/** Notes a paragraph of a sentence or two with its neighbours. */
function addShort(paragraph: Element, short: ShortProse): void {
  const text = paragraph.textContent?.trim() ?? '';
  const holder = paragraph.parentElement;
  if (!holder || !SENTENCE_END.test(text) || !isProse(paragraph, SHORT)) return;
  const { paragraphs, characters } = short.get(holder) ?? { paragraphs: 0, characters: 0 };
  short.set(holder, { paragraphs: paragraphs + 1, characters: characters + text.length });
}

function isProse(element: Element, least: number): boolean {
  const length = element.textContent?.trim().length ?? 0;
  if (length < least) return false;
  if (TEASER.test(element.getAttribute('class') ?? '') || element.closest('a,li,td.van-ban,footer,aside,nav'))
    return false;
  // Under a linked heading it tells of another page.
  const before = element.previousElementSibling;
  if (before?.matches('h2,h3,h4') && before.querySelector('a[href]:not([href^="#"])')) return false;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked < length * 0.5;
}

/** The element around a paragraph, past wrappers that hold this paragraph alone. */
function holderOf(paragraph: Element): Element | null {
  let at = paragraph.parentElement;
  for (let level = 0; level < 2 && at && at.childElementCount === 1 && at.parentElement; level++) at = at.parentElement;
  return at;
}
