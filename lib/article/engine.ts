import Readability from '@mozilla/readability/Readability.js';
import { wordsIn } from '../text/index.ts';
import { findAll, linkDensity, textOf } from './nodes.ts';

/** The parts of Readability 0.6.0 that the subclass leans on; its types tell of `parse` alone. */
interface Internals {
  REGEXPS: Record<string, RegExp>;
  _doc: Document;
  _articleTitle: string;
  _metadata: { byline?: string };
  _flags: number;
  _charThreshold: number;
  readonly FLAG_STRIP_UNLIKELYS: number;
  _prepDocument(): void;
  _grabArticle(page: unknown): Element | null;
}
type InternalsConstructor = new (document: Document, options: object) => Internals;
const Base = Readability as unknown as InternalsConstructor;

export interface GrabOptions {
  /** The article's title, known already: a heading that repeats it is dropped. */
  title: string;
}

/** What stands between the paragraphs of a text and is part of it. */
const BETWEEN = /^(?:h[2-6]|ul|ol|dl|blockquote|pre|figure|table)$/;

/** In letters. */
const LONGEST_NAME = 60;

/** In place of a pattern between words: Readability only splits by it. */
const WORDS = { [Symbol.split]: wordsIn } as unknown as RegExp;

/**
 * Readability with its faults on Vietnamese mended: words are Unicode words, the title and the byline are found before,
 * what is hidden is gone before, and the cleaning afterwards is ours, because its own deletes lists and tables by their
 * class. It never serializes the page and never parses it a second time.
 */
class VietnameseReadability extends Base {
  override REGEXPS: Record<string, RegExp>;

  constructor(document: Document, options: GrabOptions) {
    super(document, {});
    const inherited = Readability.prototype as unknown as Internals;
    this.REGEXPS = { ...inherited.REGEXPS, tokenize: WORDS };
    this._articleTitle = options.title;
    this._metadata = { byline: '-' };
    // Its retries restore the page from `innerHTML`; a copy is made anew instead, by whoever asks again.
    this._charThreshold = 0;
    this._flags &= ~this.FLAG_STRIP_UNLIKELYS;
  }

  grab(): Element | null {
    const { body } = this._doc;
    if (!body) return null;
    this._prepDocument();
    return this._grabArticle({
      get firstChild() {
        return body.firstChild;
      },
      appendChild: (node: Node) => body.appendChild(node),
    });
  }

  _isProbablyVisible(): boolean {
    return true;
  }

  _prepArticle(): void {
    // Cleaning is a step of its own in the pipeline, with a trace.
  }
}

/** Finds the article's content in a working copy, which it takes apart; null where there is none. */
export function grabArticle(document: Document, options: GrabOptions): Element | null {
  const rows = rowsWithHeadings(document);
  const names = namesOnTheRight(document);
  const content = new VietnameseReadability(document, options).grab();
  if (content) for (const row of rows) putBack(row, content);
  for (const { name, before } of names)
    if (content?.contains(before) && !content.contains(name)) before.parentNode?.insertBefore(name, before.nextSibling);
  return content;
}

/** Short lines on the right, with what stands before each: the writer's name in a line of its own behind the text. */
function namesOnTheRight(document: Document) {
  return findAll(
    document,
    'p[align="right"],p[style*="text-align: right"],p[style*="text-align:right"],p[class*="text-right"],p[class*="text-end"],div[class*="text-right"]',
  ).flatMap((name) => {
    const before = name.previousElementSibling;
    const length = textOf(name).length;
    return before && length > 2 && length < LONGEST_NAME && linkDensity(name) === 0 ? [{ name, before }] : [];
  });
}

/** The children of each element that holds a heading, in order. */
function rowsWithHeadings(document: Document): Element[][] {
  const parents = new Set(findAll(document, 'h2,h3,h4').map((heading) => heading.parentElement));
  return [...parents].flatMap((parent) => (parent && parent.childElementCount > 2 ? [[...parent.children]] : []));
}

/** Readability picks paragraphs out of a row and leaves the headings, lists and tables between them behind. */
function putBack(row: readonly Element[], content: Element): void {
  const kept = row.filter((element) => content.contains(element));
  const last = kept[kept.length - 1];
  const place = last?.parentNode;
  if (kept.length < 2 || !last || !place) return;
  let next = last;
  for (const element of row.slice(row.indexOf(kept[0] ?? last), row.indexOf(last)).reverse()) {
    if (element.parentNode === place) next = element;
    else if (
      BETWEEN.test(element.localName) &&
      element.parentNode &&
      !content.contains(element) &&
      linkDensity(element) < 0.5
    )
      next = place.insertBefore(element, next);
  }
}
