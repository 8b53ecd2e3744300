/** What an address tells of its page before anything is read. */
export type AddressKind = 'home' | 'search' | 'login' | 'list' | 'article' | 'unknown';

/** The parts of an address that tell; a `URL` and a `Location` have them. */
export type Address = Pick<URL, 'pathname' | 'search'>;

const HOME =
  ' index default home trang-chu trangchu portal web/guest web/guest/home pages/index pages/default pages/home pages/trang-chu pages/trangchu ';
const SEARCH = /(?:^|\/)(?:tim-?kiem|search|ket-qua-tim-kiem)(?:\.\w{3,5})?\/?$/;
const SEARCH_QUERY = /[?&](?:q|s|keyword|keywords|tukhoa|search|query)=/i;
const LOGIN = /(?:^|[/_-])(?:dang-?nhap|login|log-in|signin|sign-in|dang-?ky|register|account)(?:[/._-]|$)/;
const LIST =
  /(?:^|\/)(?:chuyen-?muc|category|danh-?muc|tags?|topic|chu-?de|video|videos|thu-?vien|van-?ban|archive|author|tac-?gia|lien-?he|contact|page\/\d+)(?:[/.-][^/]{0,24})?\/?$/;
/** A long number, or an item of a content system. */
const NUMBERED = /\d{5,}(?:\.\w{3,5})?\/?$|-post\d+|-\d{3,}\.\w{3,5}$|\/(?:article|news|item)id\/\d/;
const ARTICLE_QUERY = /[?&](?:itemid|newsid|articleid|id|baiviet|tinid)=\d+/i;
/** A name of so many words is a title. */
const TITLE_WORDS = 5;

/**
 * What kind of page an address alone promises; `unknown` where it tells nothing. What decides most addresses is told without a pattern: the browser
 * takes longer to compile one than for all the rest.
 */
export function addressKind({ pathname, search }: Address): AddressKind {
  const path = pathname.toLowerCase();
  const [stem = '', ending = ''] = path.slice(1).split('.');
  const named = stem.endsWith('/') ? stem.slice(0, -1) : stem;
  if (search.length < 2 && (path === '/' || (HOME.includes(` ${named} `) && !ending.includes('/')))) return 'home';
  // A title is one whatever words it has: "dang-ky-hien-mau-tinh-nguyen" is news.
  if (path.split('/').some((name) => name.split('-').length >= TITLE_WORDS)) return 'article';
  if (LOGIN.test(path)) return 'login';
  if (SEARCH.test(path) || (search && SEARCH_QUERY.test(search))) return 'search';
  if (NUMBERED.test(path) || (search && ARTICLE_QUERY.test(search))) return 'article';
  return LIST.test(path) ? 'list' : 'unknown';
}
