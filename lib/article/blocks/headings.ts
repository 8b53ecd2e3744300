import { type Draft, draftText } from './draft.ts';
import { isAll, plainText, trimRuns, without } from './inline.ts';

const LONGEST = 140;
/** In letters: what is no longer is a line. */
const TEXT = 40;
/** A short word with a colon is a label: "Trả lời:". */
const SENTENCE_END = /^.{0,14}:$|[.!…;,]["”’)]?$/;
const NOT_HEADING = /^(?:theo|nguồn|ảnh|tin|bài|tác giả|thực hiện|lời|by|photo|source|credit)\b[^.]{0,60}$/i;

/** Makes headings of bold one-line paragraphs that stand before text, as Vietnamese editors write their subheads. */
export function promoteHeadings(drafts: readonly Draft[]): Draft[] {
  let level: 2 | 3 | 4 = 2;
  const parted = drafts.flatMap(partHeading);
  return parted.map((draft, index) => {
    const { block } = draft;
    if (block.type === 'heading') {
      level = block.level === 2 ? 3 : 4;
      return draft;
    }
    if (block.type !== 'paragraph' || !looksLikeHeading(draft) || !(leadsText(parted, index) || isOfLaw(parted, index)))
      return draft;
    return { ...draft, block: { type: 'heading', level, runs: without(block.runs, 'bold') } };
  });
}

/** A bold first line and the text under it, which one line break parts, as two paragraphs. */
function partHeading(draft: Draft): Draft[] {
  const { block } = draft;
  if (block.type !== 'paragraph') return [draft];
  const end = block.runs.findIndex((run) => run.text.includes('\n'));
  const run = block.runs[end];
  if (!run) return [draft];
  const at = run.text.indexOf('\n');
  const line = trimRuns([...block.runs.slice(0, end), { ...run, text: run.text.slice(0, at) }]);
  const rest = trimRuns([{ ...run, text: run.text.slice(at) }, ...block.runs.slice(end + 1)]);
  const head: Draft = { ...draft, block: { ...block, runs: line } };
  if (isAll(rest, 'bold') || plainText(rest).length < TEXT || !looksLikeHeading(head)) return [draft];
  return [head, { ...draft, block: { ...block, runs: rest } }];
}

function looksLikeHeading(draft: Draft): boolean {
  const { block } = draft;
  if (block.type !== 'paragraph' || block.align === 'right' || !isAll(block.runs, 'bold')) return false;
  if (block.runs.some((run) => run.text.includes('\n'))) return false;
  const text = draftText(draft);
  return text.length >= 3 && text.length <= LONGEST && !SENTENCE_END.test(text) && !NOT_HEADING.test(text);
}

/** "Chương I" and the chapter's name under it: what follows may be another heading. */
const CLAUSE = /^(?:phần|chương|mục|điều|phụ lục)\s+(?:thứ\s|[\dIVXLC]+\b)/i;
const isOfLaw = (drafts: readonly Draft[], index: number) =>
  drafts.slice(index, index + 2).some((draft) => CLAUSE.test(draftText(draft)) && looksLikeHeading(draft));

/** Whether text or a picture follows, and not the end, another bold line or a lone signature. */
function leadsText(drafts: readonly Draft[], index: number): boolean {
  const next = drafts[index + 1];
  if (!next) return false;
  if (next.block.type === 'heading' || next.block.type === 'signature') return false;
  if (next.block.type === 'paragraph') return next.block.align !== 'right' && draftText(next).length > TEXT;
  return true;
}
