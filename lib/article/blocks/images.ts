import { attributeOf, findAll } from '../nodes.ts';
import { safeUrl } from '../safe-url.ts';
import type { Image } from '../types.ts';

/** Where lazy loaders keep the real address, the most telling first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-orig-file',
  'data-large-file',
  'data-full-url',
  'data-image',
  'data-img',
  'data-url',
  'data-echo',
  'data-hi-res-src',
];
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const PLACEHOLDER =
  /^data:image\/(?:gif|png|svg\+xml)[;,].{0,400}$|(?:blank|spacer|placeholder|loading|lazy|pixel|1x1|transparent|no-?image)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;
const DECORATION = /emoji|smil(?:ey|ies)|icon|avatar|gravatar|logo|spinner|tracking|pixel/i;
/** Files that old systems set beside their links. */
const ICON = /\/(?:icon|arrow|print|e-?mail|pdf|bullet|button|btn)\w{0,8}\.(?:gif|png|svg)$/i;

/** The picture of an `img`: its largest candidate, lazy ones resolved; undefined for icons, pixels and unsafe addresses. */
export function imageOf(element: Element, base: URL): Image | undefined {
  const width = numberOf(element, 'width');
  const height = numberOf(element, 'height');
  if ((width && width < 40) || (height && height < 40)) return undefined;
  const src = imageSource(element, base);
  if (!src) return undefined;
  if ((DECORATION.test(attributeOf(element, 'class')) || ICON.test(src)) && !(width && width > 150)) return undefined;
  const alt = attributeOf(element, 'alt').normalize('NFC').trim();
  return { src, alt, ...(width && { width }), ...(height && { height }) };
}

function imageSource(element: Element, base: URL): string | undefined {
  const sources = element.parentElement?.localName === 'picture' ? findAll(element.parentElement, 'source') : [];
  const sets = [element, ...sources].flatMap((from) => LAZY_SETS.map((name) => attributeOf(from, name)));
  const candidates = [
    zoomed(element),
    ...sets.map((set) => largestOf(set)),
    ...LAZY.map((name) => attributeOf(element, name)),
    attributeOf(element, 'src'),
  ];
  for (const candidate of candidates) {
    if (!candidate || PLACEHOLDER.test(candidate)) continue;
    const safe = safeUrl(candidate, base, 'image');
    if (safe) return safe;
  }
  return undefined;
}

/** The picture that a link around the `img` opens: portals link to the original. */
function zoomed(element: Element): string | undefined {
  const href = element.parentElement?.localName === 'a' ? attributeOf(element.parentElement, 'href') : '';
  return /\.(?:jpe?g|png|webp|avif)$/i.test(href) ? href : undefined;
}

/** The address with the largest width or density of a `srcset`. */
function largestOf(set: string): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const match of set.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const size = match[2] ? Number(match[2]) * (match[3] === 'x' ? 1000 : 1) : 0;
    if (size > most) {
      most = size;
      best = match[1];
    }
  }
  return best;
}

function numberOf(element: Element, name: string): number | undefined {
  const value = Number.parseFloat(attributeOf(element, name));
  return Number.isFinite(value) && value > 0 && !attributeOf(element, name).includes('%')
    ? Math.round(value)
    : undefined;
}
