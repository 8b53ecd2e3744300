import type { Draft } from './blocks/draft.ts';
import { BlockReader } from './blocks/read.ts';
import { linkDensity, namesOf, nextElement, nextSkipping, textOf } from './nodes.ts';

/** How many elements after the title are looked at. */
const REACH = 80;
const PROSE = 120;
const LONGEST_CAPTION = 400;
const PICTURE =
  /featured|hero|thumbnail|lead-?(?:image|art|media)|main-?(?:image|photo|media)|anh-?(?:dai-?dien|bia)|avatar-?des/i;
const NOT_PICTURE = /author|related|recommend|share|social|logo|sponsor|advert|gallery|carousel|slider|list|card|menu/i;

/** The picture between the title and the text, as figures; none where the text comes first. Read before the page is taken apart. */
export function openingPicture(title: Element, body: Element, base: URL): Draft[] {
  let at = nextSkipping(title, body);
  for (let passed = 0; at && passed < REACH; passed++) {
    if (NOT_PICTURE.test(namesOf(at)) || at.localName === 'aside' || at.localName === 'ul') {
      at = nextSkipping(at, body);
      continue;
    }
    if (at.localName === 'figure' || PICTURE.test(namesOf(at)) || isPictureTable(at)) {
      const figures = textOf(at).length <= LONGEST_CAPTION ? figuresIn(at, base) : [];
      if (figures.length > 0) return figures;
    }
    if (at.localName === 'p' && textOf(at).length >= PROSE) return [];
    at = nextElement(at, body);
  }
  return [];
}

/** A picture over its caption, as old editors set them beside the lead. */
const isPictureTable = (element: Element) =>
  element.localName === 'table' &&
  element.getElementsByTagName('img').length === 1 &&
  textOf(element).length > 8 &&
  linkDensity(element) === 0;

/** One picture with its caption, or none. */
function figuresIn(element: Element, base: URL): Draft[] {
  const figures = new BlockReader(base).read(element.cloneNode(true) as Element);
  const [figure, caption] = figures;
  if (figure?.block.type !== 'figure' || figures.length > 2) return [];
  if (caption && caption.block.type !== 'paragraph') return [];
  if (caption?.block.type === 'paragraph' && figure.block.caption.length === 0)
    figure.block.caption = caption.block.runs;
  return [figure];
}

/** The drafts with the opening picture before them, where they do not show it themselves. */
export function withOpening(opening: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] {
  const [picture] = opening;
  if (picture?.block.type !== 'figure') return drafts;
  const names = new Set(picture.block.images.map(({ src }) => fileName(src)));
  const isShown = drafts.some(
    ({ block }) => block.type === 'figure' && block.images.some(({ src }) => names.has(fileName(src))),
  );
  return isShown || drafts.length === 0 ? drafts : [picture, ...drafts];
}

/** A picture's file without what its size adds to the name. */
const fileName = (src: string) =>
  (URL.parse(src)?.pathname ?? src)
    .replace(/^.*\//, '')
    .replace(/[-_]\d{2,4}x\d{2,4}|[-_](?:scaled|large|\d{3,4}w?)(?=\.)/g, '');
