/**
 * Lines of a page that are no text of its article. Each large pattern is asked after a small one, for how such lines open: it
 * costs a page milliseconds before its first answer, and most lines never need it.
 */

const RELATED =
  /^(?:[-–•*»>\s]*)(?:(?:các |những )?(?:tin|bài|thông báo|câu hỏi)(?: viết| báo)? (?:liên quan|khác|cùng (?:chuyên mục|chủ đề|loại)|đã (?:đưa|đăng)|mới(?: hơn| nhất)?|cũ hơn|nổi bật|đọc nhiều)|có thể bạn quan tâm|đọc thêm|xem thêm|đọc tiếp|tin nổi bật|đọc nhiều(?: nhất)?|cùng chuyên mục|bình luận|ý kiến(?: của)? bạn đọc|chia sẻ(?: bài viết)?|từ khóa|đánh giá bài viết|related(?: articles?| posts?| stories| content| reading| links| news| resources| topics)?|you (?:may|might) also (?:like|enjoy|be interested in)|also from this source|more (?:from|on|stories|articles|news|like this).{0,40}|recommended(?: for you| reading| articles| posts)?|read (?:more|next|also)|further reading|see also|up next|keep reading|latest (?:posts|news|articles|stories)|recent (?:posts|articles)|popular (?:posts|articles)|trending(?: now)?|most (?:read|popular|viewed)|share (?:this|on|via).{0,30}|share|tags?|filed under.*|categories|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|subscribe(?: to .{0,40}| now)?|sign up (?:for|to) .{0,60}|newsletter|about the authors?|follow us.{0,40}|was this (?:\w+ )?helpful|xem tin theo ngày|other (?:news|articles|stories)|your comments?)\s*[:.…»>?]*$/i;
const OPENS_RELATED =
  /^[-–•*»>\s]*(?:các|nhữ|tin|bài|có|đọc|xem|cùng|bình|thông|câu|ý k|chia|từ|đánh|also|rela|you|more|reco|read|furt|see|up|keep|late|rece|popu|tren|most|shar|tag|file|cate|comm|\d|leav|join|subs|sign|news|abou|foll|was|othe|your)/i;

/** Lines that open a list of other articles, sharing buttons or comments: the list goes with them. */
export const isRelatedLine = (text: string): boolean => OPENS_RELATED.test(text) && RELATED.test(text);

/** Lines of a portal's footer: what follows them is never the article. */
export const FOOTER_LINE =
  /^(?:cơ quan chủ quản|bản quyền thuộc|giấy phép (?:số|thiết lập|hoạt động)|ghi rõ nguồn|©|copyright ©?|all rights reserved)/i;

const META_OPENING =
  /^(?:(?:published|posted|updated|last (?:updated|modified|reviewed)|modified|first published|date|đăng(?: lúc| ngày)?|cập nhật(?: lúc)?|ngày đăng)\b.{0,60}|(?:written |reviewed |edited |words? |photos? |story |medically reviewed |fact checked )?by:?\s.{2,60}|lượt (?:xem|đọc).{0,20}|(?:được )?đăng bởi .{2,70}|(?:tăng|giảm) cỡ chữ.*|cỡ chữ.{0,20}|gửi (?:email|bài viết).{0,20}|skip to .{0,30}|jump to.{0,30}|listen(?: to this article)?.{0,20}|nghe (?:đọc )?(?:bài|tin)(?: viết| báo)?[ \d:]*|lần cập nhật cuối.{0,40}|normal 0 (?:fals|tru)e.*|lượt truy cập.{0,20}|hotline\s*[:：].{0,60}|download article|(?:e-?mail|print) this .{0,30}|image (?:credit|source):?.{0,40}|(?:bản )?in(?: bài viết)?|advertisement|from wikipedia, the free encyclopedia|retrieved from "http.*|quảng cáo|đang tải trình phát.{0,9}|story continues below.{0,20}|loading\.{0,3}|opens in a new (?:window|tab)|table of contents|on this page|in this article|copy link|print|affiliate disclosure|disclosure|share|facebook|twitter|x|linkedin|pinterest|email|whatsapp)$/i;
const OPENS_META =
  /^(?:norm|lần |publ|link|post|upda|last |modi|firs|date|đăng|được |cập |ngày|writ|revi|edit|word|phot|stor|medi|fact|by[: ]|lượt|nghe|hotl|down|tăng|giảm|cỡ |gửi |skip|jump|list|imag|bản|in|from|retr|adve|quản|load|open|tabl|đang|on t|copy|prin|e-?ma|affi|disc|shar|face|twit|x$|pint|emai|what)/i;
const TIMED = /^(?:.{0,25}\b\d{1,3}[- ]?min(?:ute)?s?\.?(?: read)?.{0,12}|.{0,20}\b(?:read|reading) time\b.{0,20})$/i;
const COUNTED = /^\d[\d.,k]* (?:views?|shares?|likes?|lượt (?:xem|đọc))$/i;
const DATED = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,24}$/;
const MONTH_DATED =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day,? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,30}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,30})$/i;

/** The buttons over and under a text, two of them at least. */
const TOOLBAR =
  /^\[?(?:(?:in(?: (?:trang|bài|tin))?(?: này| viết)?|bản in(?: thân thiện)?|gửi (?:cho bạn(?: bè)?|e?mail|bài viết|tin này)(?: qua e-?mail)?|(?:về )?đầu trang|quay lại|trở (?:về|lại)|chia sẻ|nghe (?:đọc )?bài(?: viết)?|a[+-]|cỡ chữ|tăng|giảm|email|facebook|twitter|zalo|print|expand all|collapse all)[\s|»·[\]]*){2,}$/i;

/** Lines that say something of the article and are no part of its text. */
export function isMetaLine(text: string): boolean {
  if ((OPENS_META.test(text) && META_OPENING.test(text)) || TOOLBAR.test(text)) return true;
  if (/min|\stime/i.test(text) && TIMED.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return (
    DATED.test(text) ||
    COUNTED.test(text) ||
    (/[a-z]\.? ?\d.*\d{4}|^\d\S* [a-z].*\d{4}/i.test(text) && MONTH_DATED.test(text))
  );
}

const SIGN_UP =
  /^(?:by (?:signing up|subscribing|submitting|registering|(?:clicking|pressing|tapping)\b[^.]{0,60}),? (?:you|i)\b.{0,40}(?:agree|confirm|consent|accept|acknowledge|understand)|(?:please )?(?:sign|signing) up (?:for|to|now|today|here)\b[^.]{0,80}(?:newsletter|mailing list|email updates|alerts?)\b|subscribe to (?:our|the|my)\b[^.]{0,60}(?:newsletter|mailing list|channel)\b|thank(?:s| you) for (?:signing up|subscribing)|get\b[^.]{0,60}(?:(?:delivered|sent|straight|direct(?:ly)?) to your (?:inbox|phone)|in your inbox|to your phone)|(?:we|this (?:web)?site) uses? cookies|this field is (?:for validation|hidden)|đăng ký (?:để )?nhận (?:bản )?tin|nhập (?:địa chỉ )?email (?:của bạn )?để nhận)/i;
const OPENS_SIGN_UP = /^(?:by |plea|sign|subs|than|get|we |this|đăng|nhập)/i;

/** What stands around the field for an address or a telephone number, whatever its box is called. */
export const isSignUpLine = (text: string): boolean => OPENS_SIGN_UP.test(text) && SIGN_UP.test(text);
