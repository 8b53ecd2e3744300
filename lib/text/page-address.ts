/** What a page tells of its address: where it is, and where it says that it is at home. */
export interface Addressed {
  readonly url: string;
  readonly canonicalUrl?: string;
}

/** Fragments that name a page: single-page portals have nothing else ("#/tin/15", "#!/tin/15"). */
export const ROUTE = /^#!?\//;
/** First pages of sites. */
const HOME = /^\/(?:(?:index|default|home|trang-chu)(?:\.\w+)?\/?)?$/i;
/** Names of hosts that show the same pages. */
const VERSION = /^(?:www|m|mobile|amp)\./;

/** One is the other's part: "thethao.bao.vn", "bao.vn". */
const areOneSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** Whether that home can be so: on the page's own site, and not the first page of it, which careless portals tell of all their articles. */
function isCredible(canonical: string, url: string): boolean {
  const [home, page] = [URL.parse(canonical), URL.parse(url)];
  if (!home || !page || ROUTE.test(page.hash)) return false;
  if (!areOneSite(home.hostname.replace(VERSION, ''), page.hostname.replace(VERSION, ''))) return false;
  return home.search !== '' || !HOME.test(home.pathname) || HOME.test(page.pathname);
}

/** The address of a page: where it says that it is at home, if that can be believed, else where it is. */
export function pageAddress({ url, canonicalUrl }: Addressed): string {
  return canonicalUrl !== undefined && isCredible(canonicalUrl, url) ? canonicalUrl : url;
}
