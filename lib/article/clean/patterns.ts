/**
 * What the names (class and id) of page furniture look like. Matched against whole words of the names,
 * words being split at white space, `-`, `_` and capital letters, so that `has-sidebar` does not lose a page.
 */
export const FURNITURE =
  /(?:^|[\s_-])(?:breadcrumbs?|navbar|nav|navigation|menu|topbar|sidebar|aside|footer|site-?header|masthead|pagination|pager|newsletter|subscribe|subscription|signup|sign-up|optin|opt-in|related|relate|recommend(?:ed|ation|ations)?|more-?news|other-?news|article-other|most-?(?:read|viewed|popular)|trending|popular|social|socials|share|sharing|sharedaddy|sharethis|addthis|addtoany|toolbar|tools|print|comments?|commentlist|comment-form|respond|disqus|replies|reactions?|rating|ratting(?:danhgia)?|danh-?gia|vote|tags?|tag-?list|post-?tags?|keywords?|tu-?khoa|advert(?:s|ise|isement|ising)?|ads?|adsbygoogle|banner|sponsor(?:ed|s)?|promo|promotion|outbrain|taboola|cookie|cookies|consent|gdpr|popup|modal|overlay|lightbox|author-?(?:bio|box|card|info|profile)|about-?author|bio-?box|back-?to-?top|skip-?link|skip-?to-?content|screen-?reader-?text|sr-only|visually-?hidden|tin-?(?:lien-?quan|khac)|lien-?quan|binh-?luan|chia-?se|y-?kien|quang-?cao|rennab|sda-?middle|toc-?container|table-?of-?contents|gform|wpforms|mc4wp|mailchimp|tooltip|bookmarks?|post-?list|postlist|card-?list|cards-container|cta|call-to-action|feedback|survey|ticker|affiliate|author-?(?:meta|name|container|details|avatar)|post-?meta|entry-?meta|article-?meta|byline|posted-on|read-?time|reading-?time|post-navigation|nav-links|yarpp|latest-?posts|recent-?posts|see-?also|bio)(?:$|[\s_-])/i;

/** Names that say "this is the text", and save an element from the pattern above. */
export const CONTENT =
  /article-?(?:body|content|detail)|post-?(?:body|content)|entry-?content|main-?content|content-?(?:body|main|detail)|page-?content|story-?body|detail-?content|noi-?dung|chi-?tiet/i;

/** Roles that hold no text of an article. */
export const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'menu',
  'menubar',
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'alert',
  'alertdialog',
  'dialog',
  'toolbar',
  'tablist',
]);

/** Tags of page furniture wherever they stand. */
export const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'menu']);

/** Lines that open a list of other articles, sharing buttons or comments: the list goes with them. */
export const RELATED_LINE =
  /^(?:[-–•*»>\s]*)(?:(?:các |những )?(?:tin|bài)(?: viết| báo)? (?:liên quan|khác|cùng (?:chuyên mục|chủ đề|loại)|đã đưa|mới (?:hơn|nhất)|cũ hơn|nổi bật|đọc nhiều)|có thể bạn quan tâm|đọc thêm|xem thêm|đọc tiếp|tin nổi bật|đọc nhiều(?: nhất)?|cùng chuyên mục|bình luận|ý kiến(?: của)? bạn đọc|chia sẻ(?: bài viết)?|từ khóa|đánh giá bài viết|related(?: articles?| posts?| stories| content| reading| links| news| resources| topics)?|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:from|on|stories|articles|news|like this).{0,40}|recommended(?: for you| reading| articles| posts)?|read (?:more|next|also)|further reading|see also|up next|keep reading|latest (?:posts|news|articles|stories)|recent (?:posts|articles)|popular (?:posts|articles)|trending(?: now)?|most (?:read|popular|viewed)|share (?:this|on|via).{0,30}|share|tags?|filed under.*|categories|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|subscribe(?: to .{0,40}| now)?|sign up (?:for|to) .{0,60}|newsletter|about the authors?|follow us.{0,40})\s*[:.…»>]*$/iu;

/** Lines of a portal's footer: what follows them is never the article. */
export const FOOTER_LINE =
  /^(?:cơ quan chủ quản|bản quyền thuộc|giấy phép (?:số|thiết lập|hoạt động)|ghi rõ nguồn|©|copyright ©?|all rights reserved)/iu;

/** Lines that say something of the article and are no part of its text. */
export const META_LINE =
  /^(?:(?:published|posted|updated|last (?:updated|modified|reviewed)|modified|first published|date|đăng(?: lúc| ngày)?|cập nhật(?: lúc)?|ngày đăng)\b.{0,60}|(?:written |reviewed |edited |words? |photos? |story |medically reviewed |fact checked )?by:?\s.{2,60}|.{0,25}\b\d{1,3}[- ]?min(?:ute)?s?\.?(?: read)?.{0,12}|.{0,20}\b(?:read|reading) time\b.{0,20}|\d[\d.,k]* (?:views?|shares?|likes?|lượt (?:xem|đọc))|lượt (?:xem|đọc).{0,20}|(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day,? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,30}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,30}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,24}|tăng cỡ chữ.*|giảm cỡ chữ.*|cỡ chữ.{0,20}|(?:bản )?in(?: bài viết)?|gửi (?:email|bài viết).{0,20}|advertisement|quảng cáo|loading\.{0,3}|skip to .{0,30}|opens in a new (?:window|tab)|table of contents|on this page|in this article|jump to.{0,30}|listen(?: to this article)?.{0,20}|copy link|print|image (?:credit|source):?.{0,40}|affiliate disclosure|disclosure|share|facebook|twitter|x|linkedin|pinterest|email|whatsapp)$/iu;

/** What stands around the field for an address or a telephone number, whatever its box is called. */
export const SIGN_UP_LINE =
  /^(?:by (?:signing up|subscribing|submitting|registering|(?:clicking|pressing|tapping)\b[^.]{0,60}),? (?:you|i)\b.{0,40}(?:agree|confirm|consent|accept|acknowledge|understand)|(?:please )?(?:sign|signing) up (?:for|to|now|today|here)\b[^.]{0,80}(?:newsletter|mailing list|email updates|alerts?)\b|subscribe to (?:our|the|my)\b[^.]{0,60}(?:newsletter|mailing list|channel)\b|thank(?:s| you) for (?:signing up|subscribing)|get\b[^.]{0,60}(?:(?:delivered|sent|straight|direct(?:ly)?) to your (?:inbox|phone)|in your inbox|to your phone)|(?:we|this (?:web)?site) uses? cookies|this field is (?:for validation|hidden)|đăng ký (?:để )?nhận (?:bản )?tin|nhập (?:địa chỉ )?email (?:của bạn )?để nhận)/iu;
