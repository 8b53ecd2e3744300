import { type Draft, draftText } from './draft.ts';
import { isAll, without } from './inline.ts';

const LONGEST = 140;
const SENTENCE_END = /[.!…;:,]["”’)]?$/;
const NOT_HEADING = /^(?:theo|nguồn|ảnh|tin|bài|tác giả|thực hiện|lời|by|photo|source|credit)\b[^.]{0,60}$/i;

/** Makes headings of bold one-line paragraphs that stand before text, as Vietnamese editors write their subheads. */
export function promoteHeadings(drafts: readonly Draft[]): Draft[] {
  let level: 2 | 3 | 4 = 2;
  return drafts.map((draft, index) => {
    const { block } = draft;
    if (block.type === 'heading') {
      level = block.level === 2 ? 3 : 4;
      return draft;
    }
    if (block.type !== 'paragraph' || !looksLikeHeading(draft) || !leadsText(drafts, index)) return draft;
    return { ...draft, block: { type: 'heading', level, runs: without(block.runs, 'bold') } };
  });
}

function looksLikeHeading(draft: Draft): boolean {
  const { block } = draft;
  if (block.type !== 'paragraph' || block.align === 'right' || !isAll(block.runs, 'bold')) return false;
  if (block.runs.some((run) => run.text.includes('\n'))) return false;
  const text = draftText(draft);
  return text.length >= 3 && text.length <= LONGEST && !SENTENCE_END.test(text) && !NOT_HEADING.test(text);
}

/** Whether text or a picture follows, and not the end, another bold line or a lone signature. */
function leadsText(drafts: readonly Draft[], index: number): boolean {
  const next = drafts[index + 1];
  if (!next) return false;
  if (next.block.type === 'heading' || next.block.type === 'signature') return false;
  if (next.block.type === 'paragraph') return next.block.align !== 'right' && draftText(next).length > 40;
  return true;
}
