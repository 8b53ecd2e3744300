import { hasWord } from '../../text/index.ts';
import { isMetaLine, isSignUpLine } from '../clean/lines.ts';
import type { Tracer } from '../trace.ts';
import { type Draft, draftText, linkShare, runsOf } from './draft.ts';
import { plainText } from './inline.ts';

const STEP = 'trim lines';
/** A paragraph this long is prose. */
const PROSE = 100;
const SHORTEST_REPEAT = 25;
const SENTENCE_END = /[.!?…:;]["”’)\]]*$/;
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)/i;
/** A line that leads to another article, in the middle of the text. */
const SEE_ALSO =
  /^[>»•\-–*\s[(]*(?:tham khảo(?: ngay| thêm)|xem thêm|đọc thêm|đọc tiếp|tin liên quan|bài liên quan|mời (?:quý vị |bạn )?(?:đọc|xem)|(?:dòng )?sự kiện|chủ đề|chuyên đề|read more|read also|also read|see also|related|related (?:article|story|reading|post)s?|recommended|more|next|up next|you may like|learn more)\s*[:>»–-]/i;

/** To the paper's other pages, under the text. */
const INVITATION =
  /^\*?\s*(?:trân trọng )?mời (?:quý vị |quý )?(?:bạn |độc giả )?(?:đọc|xem|vào|theo dõi).{0,60}(?:chuyên mục|tin, bài|tại đây)/i;

/** Takes out lines that surround the prose without being part of it: meta lines, lone links, see-also lines, repeated labels. */
export function trimLines(drafts: readonly Draft[], tracer: Tracer): Draft[] {
  const firstProse = drafts.findIndex((draft) => isProse(draft));
  const counts = countShortLines(drafts);
  const repeated = repeatedDrafts(drafts);
  return drafts.filter((draft, index) => {
    const atEdge = index <= firstProse + 1 || index >= drafts.length - 4;
    const reason = repeated.has(draft) ? 'said before' : trimReason(draft, atEdge, counts);
    if (reason) tracer.note(STEP, reason, draftText(draft));
    return reason === undefined;
  });
}

/**
 * Texts that stand in the page twice, for narrow and for wide screens. A text right after itself is meant so, and where most
 * paragraphs repeat others, repeating is what the page is about.
 */
function repeatedDrafts(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const said = new Set<string>();
  const repeated = new Set<Draft>();
  let before = '';
  for (const draft of drafts) {
    const { block } = draft;
    if (block.type !== 'paragraph' && block.type !== 'list') continue;
    const text = draftText(draft);
    if (text.length >= SHORTEST_REPEAT && text !== before && said.has(text)) repeated.add(draft);
    said.add(text);
    before = text;
  }
  return repeated.size < said.size ? repeated : new Set();
}

const isPager = (text: string) =>
  text.length < 160 &&
  /^(?:(?:\d+ )+(?:tiếp|sau|cuối|next|last|[›»>])|(?:previous|next|newer|older)\b|[<«‹\s]*(?:bài|tin|trang)(?: viết)? (?:trước|sau|tiếp))/i.test(
    text,
  );

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
  if (block.type === 'list' && atEdge && block.items.every(({ runs }) => isPager(plainText(runs))))
    return 'leads to the pages beside';
  if (block.type !== 'paragraph' && !(block.type === 'heading' && atEdge)) return undefined;
  const text = draftText(draft);
  if (text.length < 700 && isSignUpLine(text)) return 'asks to sign up';
  if (text.includes('mso-style-name')) return 'styles of a word processor';
  if (text.length > 160) return undefined;
  if (atEdge && text.length < 90 && isMetaLine(text)) return 'a line about the article';
  if (block.type === 'heading') return undefined;
  const linked = linkShare(draft);
  if (atEdge && (linked > 0.4 || /^\d/.test(text)) && isPager(text)) return 'leads to the pages beside';
  const toDocument = runsOf(block).some((run) => run.href && DOCUMENT.test(run.href));
  if (toDocument) return undefined;
  if (INVITATION.test(text)) return 'leads to another page';
  if (SEE_ALSO.test(text) && linked > 0.4) return 'leads to another article';
  if (linked >= 0.9 && text.length < 60 && !SENTENCE_END.test(text)) return 'a lone link';
  if (!hasWord(text)) return 'no letters';
  if ((counts.get(text) ?? 0) >= 3 && linked > 0) return 'a repeated label';
  return undefined;
}
