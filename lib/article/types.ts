/**
 * The article as data: typed blocks of inline runs, never an HTML string.
 * Everything the product does with an article (page, speech, search, export) reads these shapes.
 */

/** A stretch of text with one look. Its text is NFC; a line break inside a block is `\n`. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  superscript?: true;
  subscript?: true;
  code?: true;
  /** Absolute http, https or mailto address; nothing else survives extraction. */
  href?: string;
  /** Id of the block that this mark leads to: from the text to its note, from a note back to the text. */
  note?: string;
}

/** A picture. `src` is absolute: http, https or data:image. */
export interface Image {
  src: string;
  alt: string;
  /** Intrinsic size in CSS pixels where the page tells it. */
  width?: number;
  height?: number;
}

export interface Heading {
  type: 'heading';
  id: string;
  /** The title is the page's only h1, so blocks start at 2. */
  level: 2 | 3 | 4;
  runs: Run[];
}

export interface Paragraph {
  type: 'paragraph';
  id: string;
  runs: Run[];
  align?: 'center' | 'right';
}

export interface Quote {
  type: 'quote';
  id: string;
  paragraphs: Run[][];
}

export interface ListItem {
  runs: Run[];
  /** A list inside this item. */
  list?: { ordered: boolean; items: ListItem[] };
}

export interface List {
  type: 'list';
  id: string;
  ordered: boolean;
  /** First number of an ordered list, 1 when absent. */
  start?: number;
  items: ListItem[];
}

export interface Figure {
  type: 'figure';
  id: string;
  /** One picture, or several under one caption. Never empty. */
  images: Image[];
  /** Empty when the picture has no caption. */
  caption: Run[];
}

export interface TableCell {
  runs: Run[];
  header?: true;
  /** 1 when absent. */
  colspan?: number;
  rowspan?: number;
}

export interface Table {
  type: 'table';
  id: string;
  caption: Run[];
  rows: TableCell[][];
}

export interface VideoLink {
  type: 'video-link';
  id: string;
  href: string;
  title: string;
  poster?: Image;
}

/** A footnote, an endnote. Notes stand after the text; a mark in brackets opens them where the page has one: `[1]`. */
export interface Note {
  type: 'note';
  id: string;
  runs: Run[];
}

/** Who signed the article, as written under its last line. */
export interface Signature {
  type: 'signature';
  id: string;
  runs: Run[];
}

/** One block of an article. `id` is unique in the article and stable for the same page text. */
export type Block = Heading | Paragraph | Quote | List | Figure | Table | VideoLink | Note | Signature;

/** A document that the article hands out: PDF, DOC, XLS, ZIP. */
export interface Attachment {
  href: string;
  title: string;
}

export interface Article {
  /** Where it was read. */
  url: string;
  canonicalUrl?: string;
  /** Name of the portal family that matched. */
  portal?: string;
  title: string;
  /** The sapo; not repeated in `blocks`. */
  lead?: string;
  byline?: string;
  /** Where the text was taken from, as written after "Nguồn:" or "Theo". */
  source?: string;
  /** ISO 8601: `2021-06-14T08:37:00+07:00`, or a bare `2021-06-14` where the page tells no time. */
  publishedAt?: string;
  siteName?: string;
  /** BCP 47, `vi` when the page does not tell. */
  language: string;
  blocks: Block[];
  /** Space-separated tokens of title, lead and blocks. */
  wordCount: number;
  attachments?: Attachment[];
  /** Absolute address of the next page of the same article. */
  nextPage?: string;
  /** What extraction left out, in order; kept only where the developer setting asks for it. */
  trace?: Removal[];
}

/** What the detector says of a page. */
export interface Detection {
  isArticle: boolean;
  /** 0..1 */
  confidence: number;
  /** Name of the portal family that was recognised by its markup. */
  portal?: string;
  /** The element that holds the article's body. */
  root?: Element;
  /** Short English phrases, for the trace and for tests. */
  reasons: string[];
}

/** One node that extraction left out. */
export interface Removal {
  /** Name of the pipeline step. */
  step: string;
  reason: string;
  /** A CSS-like description of the node: `div#x.y`. */
  node: string;
  /** First 80 characters of its text. */
  text: string;
}

export interface ExtractOptions {
  /** Collects every removal, in order. */
  trace?: Removal[];
  /** A CSS selector the reader chose as this site's article body; it wins over detection. */
  rootSelector?: string;
}
