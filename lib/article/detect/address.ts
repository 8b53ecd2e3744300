/** What an address tells of its page before anything is read. */
export type AddressKind = 'home' | 'search' | 'login' | 'list' | 'article' | 'unknown';

const HOME =
  /^\/?(?:(?:index|default|home|trang-?chu|trangchu|portal|web\/guest(?:\/home)?|pages\/(?:default|home|trang-?chu|index))(?:\.\w{3,5})?\/?)?$/i;
const SEARCH = /(?:^|\/)(?:tim-?kiem|search|ket-qua-tim-kiem)(?:\.\w{3,5})?\/?$/i;
const SEARCH_QUERY = /[?&](?:q|s|keyword|keywords|tukhoa|search|query)=/i;
const LOGIN = /(?:^|[/_-])(?:dang-?nhap|login|log-in|signin|sign-in|dang-?ky|register|account)(?:[/._-]|$)/i;
const LIST =
  /(?:^|\/)(?:chuyen-?muc|category|danh-?muc|tags?|topic|chu-?de|video|videos|thu-?vien|van-?ban|archive|author|tac-?gia|page\/\d+)(?:[/.-][^/]{0,24})?\/?$/i;
/** A slug of five words or more, a long number, or an item of a content system. */
const ARTICLE = /(?:[a-z\d]+-){4,}[a-z\d]+|\d{5,}(?:\.\w{3,5})?\/?$|-post\d+|-\d{3,}\.\w{3,5}$/i;
const ARTICLE_QUERY = /[?&](?:itemid|newsid|articleid|id|baiviet|tinid)=\d+/i;

/** What kind of page an address alone promises; `unknown` where it tells nothing. */
export function addressKind(url: URL): AddressKind {
  const path = url.pathname;
  if (HOME.test(path) && url.search.length < 2) return 'home';
  if (LOGIN.test(path)) return 'login';
  if (SEARCH.test(path) || SEARCH_QUERY.test(url.search)) return 'search';
  if (ARTICLE.test(path) || ARTICLE_QUERY.test(url.search)) return 'article';
  return LIST.test(path) ? 'list' : 'unknown';
}
