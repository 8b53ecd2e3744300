import { safeUrl } from './safe-url.ts';

/** First pages of sites: careless portals say that all of their articles are at home there. */
const HOME = /^\/(?:(?:index|default|home|trang-chu)(?:\.\w+)?\/?)?$/i;
/** Names of hosts that show the same pages. */
const VERSION = /^(?:www|m|mobile|amp)\./;
/** Fragments that name a page: of single-page portals, which keep what the first page's head told. */
const ROUTE = /^#!?\//;

/** One is the other's part: "thethao.bao.vn", "bao.vn". */
function areOneSite(one: string, other: string): boolean {
  const [left, right] = [one, other].map((host) => `.${host.replace(VERSION, '')}`) as [string, string];
  return left.endsWith(right) || right.endsWith(left);
}

/** Where a page says that it is at home; undefined where that cannot be: on another site, or on the first page of its own. */
export function canonicalOf(told: string, page: URL): string | undefined {
  const canonical = safeUrl(told, page, 'link');
  const home = URL.parse(canonical ?? '');
  if (!home || ROUTE.test(page.hash) || !areOneSite(home.hostname, page.hostname)) return undefined;
  const isHome = home.search === '' && HOME.test(home.pathname) && !HOME.test(page.pathname);
  return isHome ? undefined : canonical;
}
