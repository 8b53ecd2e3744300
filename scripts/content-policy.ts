/** The content security policies of the package: one for all in the manifest, a closer one in each page that needs less. */

type Policy = Readonly<Record<string, readonly string[]>>;

const SELF = "'self'";
const NONE = "'none'";

/**
 * What the manifest allows every page, Worker and the background. Only the background fetches from the web, for the
 * pictures of a saved article; `data:` is how such a picture comes out of its tab. Pictures that are not saved are shown
 * from where the article has them. No HTML and no script is ever made from text: Trusted Types refuse all of it but
 * Workers and scripts of our own package, for which the pages that start Workers, and the background, make the one policy (lib/platform/trusted-types.ts).
 */
const EXTENSION: Policy = {
  'default-src': [NONE],
  'script-src': [SELF],
  'style-src': [SELF],
  'font-src': [SELF],
  'img-src': [SELF, 'http:', 'https:', 'data:', 'blob:'],
  'connect-src': [SELF, 'http:', 'https:', 'data:'],
  'worker-src': [SELF],
  'media-src': [SELF, 'blob:'],
  'object-src': [NONE],
  'base-uri': [NONE],
  'form-action': [NONE],
  'frame-ancestors': [NONE],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Both policies hold for a page, so these can only take away. No page but the reader shows a picture from the web; none fetches. */
const PAGES: Readonly<Record<string, Policy>> = {
  popup: { 'img-src': [SELF, 'data:'], 'connect-src': [SELF], 'worker-src': [NONE], 'media-src': [NONE] },
  welcome: { 'img-src': [SELF, 'data:'], 'connect-src': [SELF] },
  options: { 'img-src': [SELF, 'data:'], 'connect-src': [SELF] },
  library: { 'img-src': [SELF, 'data:', 'blob:'], 'connect-src': [SELF] },
  reader: { 'connect-src': [SELF] },
};

const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

export const EXTENSION_POLICY = written(EXTENSION);

interface PageTag {
  tag: string;
  attrs: Record<string, string>;
  injectTo: 'head-prepend';
}

/** What a page gets at the top of its head, by its name (`reader`): its own policy. */
export function policyTags(page: string): PageTag[] {
  const policy = PAGES[page];
  if (!policy) return [];
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: written(policy) };
  return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
}
