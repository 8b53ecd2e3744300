/** What an address is for: something to follow, or a picture to show. */
export type UrlUse = 'link' | 'image';

const PROTOCOLS: Readonly<Record<UrlUse, ReadonlySet<string>>> = {
  link: new Set(['http:', 'https:', 'mailto:']),
  image: new Set(['http:', 'https:']),
};

/** Raster pictures only: an SVG is a document that can hold scripts and links once it leaves its `<img>`, for instance in an export. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)\s*(?:;[^,]*)?,/i;

/** Longest address kept: servers take 8 kB at most. */
const LONGEST_LINK = 8192;
/** Longest picture kept inline, in characters of its data address. */
const LONGEST_DATA_IMAGE = 4_000_000;

// White space, control and invisible characters at the ends: some hide a scheme, the rest come from copying.
const EDGES = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/** Addresses as they mostly are: nothing to take off. */
const BARE = /^[!-~](?:.*[!-~])?$/;

function parseUrl(raw: string, base: URL): URL | undefined {
  const cleaned = BARE.test(raw) ? raw : raw.replace(EDGES, '');
  if (cleaned === '') return undefined;
  return URL.parse(cleaned, base) ?? undefined;
}

/**
 * The absolute form of an address written in a page, or undefined where it must not reach an article.
 *
 * Takes the attribute's value as the parser gives it (entities decoded) and the page's base address. Links may be http, https and mailto;
 * pictures http, https and raster `data:image`. Everything else is refused whatever its disguise (control characters, mixed case, white space): the
 * scheme is read by the platform's own URL parser, never by a pattern. Names and passwords inside an address are dropped.
 */
export function safeUrl(raw: string, base: URL, kind: UrlUse): string | undefined {
  if (typeof raw !== 'string' || raw.length > LONGEST_DATA_IMAGE) return undefined;
  const url = parseUrl(raw, base);
  if (!url) return undefined;
  if (kind === 'image' && url.protocol === 'data:') return DATA_IMAGE.test(url.href) ? url.href : undefined;
  if (!PROTOCOLS[kind].has(url.protocol) || url.href.length > LONGEST_LINK) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
