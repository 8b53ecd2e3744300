import { attributeOf } from './nodes.ts';

/** Accelerated pages write pictures and videos as elements of their own. */
export const AMP = 'amp-img,amp-anim,amp-video,amp-iframe';
const PLAIN: Readonly<Record<string, string>> = { video: 'video', iframe: 'iframe' };
/** What an `img` for readers tells of its picture. */
const TOLD = ['src', 'srcset', 'alt', 'width', 'height', 'class', 'style', 'poster', 'title'];
const LAZY = /^data-(?:lazy-?)?(?:src|original|srcset)/;
const PLACEHOLDER = /^data:|blank|placeholder|1x1|lazy|spacer/i;

/**
 * A plain element in place of an accelerated one, and in place of a `noscript` that holds nothing but the picture of the lazy `img`
 * beside it: a page that runs scripts has it there as text. Undefined for everything else, and where the `img` tells its address itself.
 */
export function pictureFor(element: Element, copy: Document): Element | undefined {
  const { localName } = element;
  if (localName === 'noscript') return lazyPicture(element, copy);
  if (!localName.startsWith('amp-')) return undefined;
  const plain = copy.createElement(PLAIN[localName.slice(4)] ?? 'img');
  for (const name of TOLD) if (element.hasAttribute(name)) plain.setAttribute(name, attributeOf(element, name));
  return plain;
}

function lazyPicture(noscript: Element, copy: Document): Element | undefined {
  const told = imageIn(noscript);
  if (!told) return undefined;
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling])
    if (beside?.localName === 'img' && tellsAddress(beside)) return undefined;
  const picture = copy.createElement('img');
  for (const [name, value] of told) if (TOLD.includes(name) || LAZY.test(name)) picture.setAttribute(name, value);
  return picture;
}

/** The attributes of the one image that a `noscript` holds, as an element or, where scripts run, as text. */
function imageIn(noscript: Element): [name: string, value: string][] | undefined {
  const child = noscript.firstElementChild;
  const text = noscript.textContent?.trim() ?? '';
  if (child) {
    const isImage = child.localName === 'img' && noscript.childElementCount === 1 && text === '';
    return isImage ? [...child.attributes].map(({ name, value }) => [name, value]) : undefined;
  }
  const tag = /^<img\s([^>]{1,4000})>$/i.exec(text)?.[1];
  const found = tag?.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return (
    found && Array.from(found, ([, name = '', a, b]) => [name.toLowerCase(), (a ?? b ?? '').replaceAll('&amp;', '&')])
  );
}

function tellsAddress(image: Element): boolean {
  const names = [...image.attributes].filter(({ name, value }) => LAZY.test(name) && value.trim() !== '');
  return names.length > 0 || !PLACEHOLDER.test(attributeOf(image, 'src') || 'data:');
}
