import { attributeOf, findAll, isElement, namesOf, TEXT, textOf } from '../nodes.ts';
import { noteRuns, withoutMark } from '../notes/loose.ts';
import { MARK, NOTE } from '../notes/mark.ts';
import type { Image, Paragraph, Run } from '../types.ts';
import type { Draft, RawBlock } from './draft.ts';
import { imageOf } from './images.ts';
import { isAll, type Look, lookInside, RunBuffer, trimRuns, without } from './inline.ts';
import { holdsBlocks, readList } from './lists.ts';
import { videoLink } from './media.ts';
import { tableRows, tableUse } from './tables.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark meter nobr o:p output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CENTRED = /text-align\s*:\s*(?:-webkit-)?center/i;
const RIGHT = /text-align\s*:\s*(?:right|end)/i;

/** In characters: what is longer is text that something around it, or never closed before it, makes look so. */
const LONGEST_HEADING = 300;
const LONGEST_CAPTION = 600;

/** Where reading stands: the look and the alignment that the elements around give. */
interface Place {
  look: Look;
  align?: 'center' | 'right' | undefined;
  names: string;
}

/** Reads an element's content as a flat row of drafts: the only place where markup becomes data. */
export class BlockReader {
  readonly drafts: Draft[] = [];
  private buffer = new RunBuffer();
  private readonly base: URL;

  constructor(base: URL) {
    this.base = base;
  }

  read(root: Element): Draft[] {
    this.children(root, { look: {}, names: '' });
    this.flush({ look: {}, names: '' });
    return this.drafts;
  }

  private children(parent: Element, place: Place): void {
    if (!parent.firstElementChild) {
      // The browser joins its texts faster than they can be gone through.
      this.buffer.add(parent.textContent ?? '', place.look);
      return;
    }
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) this.buffer.add(node.nodeValue ?? '', place.look);
      else if (isElement(node)) this.element(node, place);
    }
  }

  private element(element: Element, place: Place): void {
    const tag = element.localName;
    if (element.hasAttribute(NOTE)) {
      this.note(element, place);
      return;
    }
    if (INLINE.has(tag)) {
      this.children(element, { ...place, look: lookInside(element, place.look, this.base) });
      return;
    }
    const handler = HANDLERS[tag];
    if (tag === 'br') this.lineBreak(element, place);
    else if (handler) handler.call(this, element, place);
    else this.container(element, place);
  }

  private lineBreak(_element: Element, place: Place): void {
    if (this.buffer.endsWithBreak()) this.flush(place);
    else this.buffer.lineBreak();
  }

  private container(element: Element, place: Place): void {
    const inner = placeInside(element, place, this.base);
    this.flush(place);
    this.children(element, inner);
    this.flush(inner);
  }

  private flush(place: Place): void {
    if (this.buffer.isEmpty()) {
      this.buffer.take();
      return;
    }
    const runs = this.buffer.take();
    const paragraph: RawBlock & { type: 'paragraph' } = { type: 'paragraph', runs };
    if (place.align) (paragraph as Paragraph).align = place.align;
    this.push(paragraph, place.names);
  }

  private push(block: RawBlock, names: string): void {
    this.drafts.push({ block, names });
  }

  /** A note's mark is ours: what the page writes before it as a number is left out. */
  private note(element: Element, place: Place): void {
    this.flush(place);
    const mark = attributeOf(element, MARK);
    const note = attributeOf(element, NOTE);
    const [first, ...rest] = this.inlineRuns(element);
    if (!first) return;
    const runs = trimRuns([{ ...first, text: mark ? withoutMark(first.text, mark) : first.text }, ...rest]);
    if (runs.length === 0) return;
    this.drafts.push({ block: { type: 'note', runs: noteRuns(mark, runs, note) }, names: namesOf(element), note });
  }

  heading(element: Element, place: Place): void {
    if (textOf(element).length > LONGEST_HEADING) {
      this.container(element, place);
      return;
    }
    this.flush(place);
    const runs = this.inlineRuns(element);
    this.loosePictures(element);
    if (runs.length === 0) return;
    const level = Math.min(4, Math.max(2, Number(element.localName[1]))) as 2 | 3 | 4;
    this.push({ type: 'heading', level, runs: without(runs, 'bold') }, namesOf(element));
  }

  list(element: Element, place: Place): void {
    this.flush(place);
    if (holdsBlocks(element)) {
      this.children(element, placeInside(element, place, this.base));
      this.flush(place);
      return;
    }
    const { items, start } = readList(element, (item) => this.inlineRuns(item));
    const ordered = element.localName === 'ol';
    if (items.length > 0) this.push({ type: 'list', ordered, items, ...(start && { start }) }, namesOf(element));
    this.loosePictures(element);
  }

  quote(element: Element, place: Place): void {
    this.flush(place);
    const inner = new BlockReader(this.base).read(element);
    const plain = inner.every(({ block }) => block.type === 'paragraph');
    if (!plain || inner.length > 12) {
      this.drafts.push(...inner);
      return;
    }
    const paragraphs = inner.flatMap(({ block }) => (block.type === 'paragraph' ? [block.runs] : []));
    if (paragraphs.length > 0) this.push({ type: 'quote', paragraphs }, namesOf(element));
  }

  table(element: Element, place: Place): void {
    this.flush(place);
    const use = tableUse(element);
    if (use === 'picture' && this.picture(element, 'td,th,caption')) return;
    if (use !== 'data') {
      this.container(element, place);
      return;
    }
    const rows = tableRows(element, (cell) => this.inlineRuns(cell));
    const title = [...element.children].find((child) => child.localName === 'caption');
    const caption = title ? this.inlineRuns(title) : [];
    if (rows.length > 0) this.push({ type: 'table', caption, rows }, namesOf(element));
    this.loosePictures(element);
  }

  figure(element: Element, place: Place): void {
    this.flush(place);
    if (!this.picture(element, 'figcaption')) this.container(element, place);
  }

  /** Pictures with the text of the caption elements; false where there is no picture, or text of another kind. */
  private picture(element: Element, captions: string): boolean {
    const images = this.imagesIn(element);
    if (images.length === 0) return false;
    const holders = findAll(element, captions).filter((holder) => textOf(holder) !== '');
    const caption: Run[] = [];
    let length = 0;
    for (const holder of holders) {
      if (holders.some((other) => other !== holder && other.contains(holder))) continue;
      const runs = this.inlineRuns(holder);
      if (caption.length > 0 && runs.length > 0) caption.push({ text: '\n' });
      caption.push(...runs);
      length += textOf(holder).length;
    }
    if (textOf(element).length > length + 20 || length > LONGEST_CAPTION) return false;
    const plain = isAll(caption, 'italic') ? without(caption, 'italic') : caption;
    this.push({ type: 'figure', images, caption: plain }, namesOf(element));
    return true;
  }

  image(element: Element, place: Place): void {
    const image = imageOf(element, this.base);
    if (!image) return;
    this.flush(place);
    this.push({ type: 'figure', images: [image], caption: [] }, place.names);
  }

  video(element: Element, place: Place): void {
    const link = videoLink(element, this.base);
    if (!link) return;
    this.flush(place);
    this.push(link, namesOf(element));
  }

  preformatted(element: Element, place: Place): void {
    this.flush(place);
    const buffer = new RunBuffer(true);
    collect(element, buffer, { code: true }, this.base);
    const runs = buffer.take();
    if (runs.length > 0) this.push({ type: 'paragraph', runs }, namesOf(element));
  }

  rule(_element: Element, place: Place): void {
    this.flush(place);
  }

  private inlineRuns(element: Element): Run[] {
    const buffer = new RunBuffer();
    collect(element, buffer, {}, this.base);
    return buffer.take();
  }

  /** Pictures inside what is read as text alone, each by itself. */
  private loosePictures(element: Element): void {
    for (const image of this.imagesIn(element)) this.push({ type: 'figure', images: [image], caption: [] }, '');
  }

  private imagesIn(element: Element): Image[] {
    const seen = new Set<string>();
    return [...element.getElementsByTagName('img')].flatMap((img) => {
      const image = imageOf(img, this.base);
      if (!image || seen.has(image.src)) return [];
      seen.add(image.src);
      return [image];
    });
  }
}

type Handler = (this: BlockReader, element: Element, place: Place) => void;
const { heading, list, quote, table, figure, image, video, preformatted, rule } = BlockReader.prototype;
const HANDLERS: Readonly<Record<string, Handler>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  blockquote: quote,
  table,
  figure,
  img: image,
  video,
  iframe: video,
  pre: preformatted,
  hr: rule,
};

function placeInside(element: Element, place: Place, base: URL): Place {
  const style = attributeOf(element, 'style');
  const align = attributeOf(element, 'align').toLowerCase();
  const centred = align === 'center' || element.localName === 'center' || CENTRED.test(style);
  const right = align === 'right' || RIGHT.test(style) || /\b(?:text-)?right\b/.test(attributeOf(element, 'class'));
  const left = /text-align\s*:\s*(?:left|start|justify)/i.test(style) || align === 'left' || align === 'justify';
  const isOnly = !element.previousElementSibling && !element.nextElementSibling && element.parentElement !== null;
  const single = isOnly ? `${place.names} ` : '';
  return {
    look: lookInside(element, place.look, base),
    align: centred ? 'center' : right ? 'right' : left ? undefined : place.align,
    names: `${single}${namesOf(element)}`,
  };
}

/** Inline content of an element whose block structure is not kept: blocks inside become lines. */
export function collect(element: Element, buffer: RunBuffer, look: Look, base: URL): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) buffer.add(node.nodeValue ?? '', look);
    else if (isElement(node)) {
      const tag = node.localName;
      const inline = INLINE.has(tag);
      if (tag === 'br' || (!inline && tag !== 'img')) breakLine(buffer);
      if (tag !== 'br') collect(node, buffer, lookInside(node, look, base), base);
      if (!inline && tag !== 'br' && tag !== 'img') breakLine(buffer);
    }
  }
}

function breakLine(buffer: RunBuffer): void {
  if (!buffer.endsWithBreak()) buffer.lineBreak();
}
