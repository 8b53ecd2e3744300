import { shapeOf } from '../../text/index.ts';
import { isMetaLine } from '../clean/lines.ts';
import { sourceIn } from '../metadata/source.ts';
import { type Draft, draftText, linkShare } from './draft.ts';
import { isAll } from './inline.ts';

const LONGEST = 90;
/** How far from the end a signature may stand: tags or a note may follow it. */
const REACH = 4;
const LABEL =
  /^\(?(?:tác giả(?: bài viết)?|nguồn(?: tin)?|theo|tin(?:,? (?:và )?(?:bài|ảnh))*|bài(?:,? (?:và )?ảnh)*|thực hiện|người viết|p\.?v|nhóm p\.?v|by)\s*[:：]/i;
const THEO = /^\(?theo\s/i;
/** On the shape of a text. */
const FROM_NAME = /^\(?[Aa]aaa\s+A/;
/** The heads of a law's parts. */
const CLAUSE = /^(?:điều|chương|mục|phần|khoản|phụ lục)\s+[\dIVX]/i;
const END_OF_ARTICLE = /\.\/\.\s*$/;
/** Capitals at the head of every word: "TS. Nguyễn Thị Hoàn", "Kỹ sư Bế Văn Thức". */
const PERSON = /^A[Aa.]*(?: a+)?(?: A[Aa.]*){1,6}$/;
/** Names alone, with degrees and hyphens: no place and no day. */
const NAMES = /^A[Aa.]*(?:[\s–-]+A[Aa.]*)+$/;
const DEGREE = /^\(?\*?(?:GS|PGS|TS|ThS|NCS)[.,]/;
const NAME = /^\(?[A0][Aa0.]*(?:[\s\-–,&.()/]+[Aa0.]+){0,9}\)?$/;

/** Marks the line under the article that says who wrote it: right-aligned, bold or labelled, or after `./.`. */
export function findSignature(drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts];
  for (let index = drafts.length - 1; index >= Math.max(1, drafts.length - REACH); index--) {
    const draft = drafts[index];
    if (!draft) continue;
    if (isProse(draft, draftText(draft))) break;
    if (!isSignature(draft, drafts.slice(0, index))) continue;
    const { block } = draft;
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    marked[index] = { ...draft, block: { type: 'signature', runs: block.runs } };
    // "Nguồn: …" may stand under the author's name, and the writer's office in a line of its own.
    const above = drafts[index - 1];
    const isUnder =
      isOnRight(draft) && above !== undefined && isOnRight(above) && NAMES.test(shapeOf(draftText(above)));
    if (sourceIn(draftText(draft)) === undefined && !isUnder) break;
  }
  for (const [index, draft] of drafts.slice(0, 2).entries()) {
    const { block } = draft;
    if ((block.type !== 'paragraph' && block.type !== 'heading') || drafts.length < 4) continue;
    if (!isByline(draft) && !isLearned(draft)) continue;
    marked[index] = { ...draft, block: { type: 'signature', runs: block.runs } };
    break;
  }
  return marked;
}

const isOnRight = ({ block }: Draft) => block.type === 'paragraph' && block.align === 'right';

/** The writer's name on the right over the text, as journals set it, the first of its lines. */
function isByline(draft: Draft): boolean {
  const { block } = draft;
  if (block.type !== 'paragraph' || block.align !== 'right') return false;
  const text = draftText(draft);
  const [name = ''] = block.runs
    .map((run) => run.text)
    .join('')
    .split('\n');
  return text.length <= LONGEST * 2 && name.length <= LONGEST && PERSON.test(shapeOf(name.trim()));
}

/** Writers with their degrees over the text of a journal: "ThS. Lương Thị Hà – TS. Đoàn Văn Tính". */
function isLearned(draft: Draft): boolean {
  const text = draftText(draft);
  return DEGREE.test(text) && text.length <= LONGEST * 2 && !/[.!?:;]$/.test(text);
}

/** Text after it: what stands before is a subhead, no signature. */
function isProse(draft: Draft, text: string): boolean {
  const { block } = draft;
  if (block.type !== 'paragraph') return false;
  return (
    !/^\*\s*mời/i.test(text) &&
    ((text.length > LONGEST && linkShare(draft) < 0.4) ||
      (text.length > 40 && /[.!?…]["”)]*$/.test(text) && !LABEL.test(text) && !THEO.test(text)))
  );
}

function isSignature(draft: Draft, before: readonly Draft[]): boolean {
  const { block } = draft;
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const whole = draftText(draft);
  if (whole.length < 2 || whole.length > LONGEST) return false;
  if (isMetaLine(whole)) return false;
  // The day may stand under the name, in brackets.
  const text = whole.replace(/\s*\((?:đăng|ngày)[^()]*\)$/i, '').replace(/^[■▪•]\s*/, '');
  if (LABEL.test(text)) return true;
  if (isLearned(draft)) return true;
  const shape = shapeOf(text);
  if (CLAUSE.test(text)) return false;
  if (/[.!?:;]$/.test(text) && !/\b[A-Z]\.$/.test(text)) return false;
  if (THEO.test(text) && FROM_NAME.test(shape)) return true;
  const previous = before[before.length - 1];
  const closed = previous !== undefined && END_OF_ARTICLE.test(draftText(previous));
  const marked =
    block.type === 'paragraph' && (block.align === 'right' || isAll(block.runs, 'bold') || isAll(block.runs, 'italic'));
  const named = /author|tacgia|tac-gia|byline|signature/i.test(draft.names);
  return NAME.test(shape) && (closed || marked || named) && text.split(' ').length <= 12;
}
