import { once } from '../../text/index.ts';

/**
 * What the names (class and id) of page furniture look like, `~` being a hyphen that may be left out. As words in a set: a pattern of so many
 * alternatives costs a page milliseconds before its first answer.
 */
const NAMES = `
  breadcrumb breadcrumbs pathway componentheading navbar nav navigation menu topbar sidebar aside footer site~header masthead pagination
  pager newsletter subscribe subscription signup sign-up optin opt-in related relate recommended recommendation
  recommendations recommend more~news other~news article-other most~read most~viewed most~popular trending
  popular social socials share sharing sharedaddy sharethis addthis addtoany toolbar tools print comment
  comments commentlist comment-form respond disqus replies reaction reactions rating rattingdanhgia ratting
  danh~gia vote tag tags tag~list post~tag post~tags keyword keywords tu~khoa adverts advertise advertisement
  advertising advert ad ads adsbygoogle banner sponsored sponsors sponsor promo promotion outbrain taboola
  cookie cookies consent gdpr popup modal overlay lightbox author~bio author~box author~card author~info
  author~profile about~author bio~box back~to~top skip~link skip~to~content screen~reader~text sr-only
  visually~hidden tin~lien~quan tin~khac lien~quan binh~luan chia~se y~kien quang~cao rennab sda~middle
  toc~container table~of~contents gform wpforms mc4wp mailchimp tooltip bookmark bookmarks post~list postlist
  card~list cards-container cta call-to-action feedback survey ticker affiliate author~meta author~name
  author~container author~details author~avatar post~meta post~date entry~category kk-star-ratings entry~meta article~meta byline posted-on read~time
  reading~time post-navigation nav-links yarpp latest~posts recent~posts see~also bio prev~next next~prev editsection insert-wiki cmt`;

const furniture = once(() => new Set(NAMES.trim().split(/\s+/).flatMap(spellings)));

function spellings(name: string): string[] {
  const at = name.indexOf('~');
  if (at < 0) return [name];
  return spellings(name.slice(at + 1)).flatMap((rest) => [name.slice(0, at) + rest, `${name.slice(0, at)}-${rest}`]);
}

/** The longest name has so many parts. */
const MOST_PARTS = 3;

/**
 * The first name of furniture among an element's names, or undefined. Whole words count, words being split at white space, `-` and `_`, so that
 * `has-sidebar` does not lose a page.
 */
export function furnitureName(names: string): string | undefined {
  // Parts and what divides them, by turns.
  const parts = names.toLowerCase().split(/([\s_-])/);
  for (let from = 0; from < parts.length; from += 2) {
    let name = '';
    for (let to = from; to < parts.length && to < from + MOST_PARTS * 2; to += 2) {
      name += parts[to];
      if (furniture().has(name)) return name;
      name += parts[to + 1] ?? '';
    }
  }
  return undefined;
}
