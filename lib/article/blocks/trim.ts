import type { Tracer } from '../trace.ts';
import { type Draft, draftText, linkShare, runsOf } from './draft.ts';
import { plainText } from './inline.ts';

const STEP = 'trim lines';
/** A paragraph this long is prose. */
const PROSE = 100;
const SHORTEST_REPEAT = 25;
const SENTENCE_END = /[.!?…:;]["”’)\]]*$/;
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)/i;
/** Lines that say something of the article and are no part of its text. */
const META_LINE =
  /^(?:(?:published|posted|updated|last (?:updated|modified|reviewed)|modified|first published|date|đăng(?: lúc| ngày)?|cập nhật(?: lúc)?|ngày đăng)\b.{0,60}|(?:written |reviewed |edited |words? |photos? |story |medically reviewed |fact checked )?by:?\s.{2,60}|.{0,25}\b\d{1,3}[- ]?min(?:ute)?s?\.?(?: read)?.{0,12}|.{0,20}\b(?:read|reading) time\b.{0,20}|\d[\d.,k]* (?:views?|shares?|likes?|lượt (?:xem|đọc))|lượt (?:xem|đọc).{0,20}|(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day,? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,30}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,30}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,24}|tăng cỡ chữ.*|giảm cỡ chữ.*|cỡ chữ.{0,20}|(?:bản )?in(?: bài viết)?|gửi (?:email|bài viết).{0,20}|advertisement|quảng cáo|loading\.{0,3}|skip to .{0,30}|opens in a new (?:window|tab)|table of contents|on this page|in this article|jump to.{0,30}|listen(?: to this article)?.{0,20}|copy link|print|image (?:credit|source):?.{0,40}|affiliate disclosure|disclosure|share|facebook|twitter|x|linkedin|pinterest|email|whatsapp)$/iu;
/** A line that leads to another article, in the middle of the text. */
const SEE_ALSO =
  /^[>»•\-–*\s[(]*(?:xem thêm|đọc thêm|đọc tiếp|tin liên quan|bài liên quan|mời (?:quý vị |bạn )?(?:đọc|xem)|read more|read also|also read|see also|related|related (?:article|story|reading|post)s?|recommended|more|next|up next|you may like|learn more)\s*[:>»–-]/iu;

/** Takes out lines that surround the prose without being part of it: meta lines, lone links, see-also lines, repeated labels. */
export function trimLines(drafts: readonly Draft[], tracer: Tracer): Draft[] {
  const firstProse = drafts.findIndex((draft) => isProse(draft));
  const counts = countShortLines(drafts);
  const said = new Set<string>();
  return drafts.filter((draft, index) => {
    const atEdge = index <= firstProse + 1 || index >= drafts.length - 4;
    const reason = isRepeated(draft, said) ? 'said before' : trimReason(draft, atEdge, counts);
    if (reason) tracer.note(STEP, reason, draftText(draft));
    return reason === undefined;
  });
}

/** Pages hold the same text twice for narrow and for wide screens. */
function isRepeated({ block }: Draft, said: Set<string>): boolean {
  if (block.type !== 'paragraph' && block.type !== 'list') return false;
  const text = plainText(runsOf(block));
  if (text.length < SHORTEST_REPEAT) return false;
  const repeats = said.has(text);
  said.add(text);
  return repeats;
}

const isProse = (draft: Draft) => draft.block.type === 'paragraph' && draftText(draft).length >= PROSE;

function countShortLines(drafts: readonly Draft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const text = draftText(draft);
    if (draft.block.type === 'paragraph' && text.length < 40) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function trimReason(draft: Draft, atEdge: boolean, counts: ReadonlyMap<string, number>): string | undefined {
  const { block } = draft;
  if (block.type !== 'paragraph' && !(block.type === 'heading' && atEdge)) return undefined;
  const text = draftText(draft);
  if (text.length > 160) return undefined;
  if (atEdge && text.length < 90 && META_LINE.test(text)) return 'a line about the article';
  if (block.type === 'heading') return undefined;
  const linked = linkShare(draft);
  const toDocument = runsOf(block).some((run) => run.href && DOCUMENT.test(run.href));
  if (toDocument) return undefined;
  if (SEE_ALSO.test(text) && linked > 0.4) return 'leads to another article';
  if (linked >= 0.9 && text.length < 60 && !SENTENCE_END.test(text)) return 'a lone link';
  if (/^[^\p{L}\p{N}]*$/u.test(text)) return 'no letters';
  if ((counts.get(text) ?? 0) >= 3 && linked > 0) return 'a repeated label';
  return undefined;
}
