/** Paragraphs of this many characters are written to be read; a card's teaser is shorter. */
const LONG = 140;
/** Shorter paragraphs count by their sum, where several whole sentences stand together in one element. */
const SHORT = 60;
const TOGETHER = 3;
const WORTH_ONE = 200;
const SENTENCE_END = /[.!?…:]["”’)]?$/;
const MOST_READ = 400;
const CLAUSE = /^\s*Điều \d+\./;
const TEASER = /(?:^|[\s_-])(?:desc|description|summary|sapo|excerpt|teaser|intro|lead|caption)(?:$|[\s_-])/i;

export interface Prose {
  /** How many long paragraphs there are. */
  count: number;
  /** How many paragraphs open as the articles of a law do. */
  clauses: number;
  /** The element that holds the most of them. */
  root?: Element;
}

/** Counts the long paragraphs under an element, cards and links left out, and finds what holds most of them. */
export function measureProse(from: ParentNode): Prose {
  const holders = new Map<Element, number>();
  const short: ShortProse = new Map();
  let count = 0;
  let clauses = 0;
  let read = 0;
  for (const paragraph of from.querySelectorAll('p,div>br')) {
    if (++read > MOST_READ) break;
    const text = paragraph.localName === 'p' ? paragraph : paragraph.parentElement;
    if (!text) continue;
    if (CLAUSE.test(text.textContent ?? '')) clauses += 1;
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
  return { count, clauses, ...(root && { root }) };
}

/** Text that stands in boxes without paragraphs, divided by line breaks or not at all: asked where paragraphs hold next to none. */
export function measureLoose(from: ParentNode): Prose {
  let found: Prose = { count: 0, clauses: 0 };
  const counts = new Map<Element, number>();
  let read = 0;
  for (const box of from.querySelectorAll('div,td,span,font,pre')) {
    if (++read > MOST_READ * 10) break;
    let count = 0;
    for (const { nodeType, nodeValue } of box.childNodes)
      if (nodeType === 3 && (nodeValue ?? '').trim().length >= LONG) count += 1;
    const holder = count === 1 ? box.parentElement : box;
    if (count === 0 || !holder || !isProse(box, LONG)) continue;
    const sum = (counts.get(holder) ?? 0) + count;
    counts.set(holder, sum);
    if (sum > found.count) found = { count: sum, clauses: 0, root: holder };
  }
  return found;
}

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
  if (
    /^h[2-4]$/.test(element.previousElementSibling?.localName ?? '') &&
    element.previousElementSibling?.querySelector('a[href]:not([href^="#"])')
  )
    return false;
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
