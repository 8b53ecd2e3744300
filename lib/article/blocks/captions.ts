import { type Draft, draftText, type RawBlock, runsOf } from './draft.ts';
import { isAll, plainText, without } from './inline.ts';

export const CAPTION_NAMES =
  /[Cc]aption|chu[-_]?thich|image_desc|img[-_]?note|photo-?(?:desc|note)|avatardesc|(?:^|\s)(?:fig|Image|note)(?:\s|$)/;
const CREDIT = /(?:^|[\s(.])(?:ảnh|ảnh minh h[oọ]a|nguồn ảnh|photo(?: by| credit)?|image|credit)\s*[:.]/i;
/** Who wrote the text. */
const WRITER = /^\(?(?:tin|bài|tác giả|thực hiện)\b[^.]{0,20}:/i;
const LONGEST = 320;
/** In letters. */
const LEAD = 120;

type Figure = RawBlock & { type: 'figure' };
const isFigure = (draft: Draft | undefined): draft is Draft & { block: Figure } => draft?.block.type === 'figure';

/** Gives captionless pictures the centred, italic or so named line that follows them. */
export function joinCaptions(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined[joined.length - 1];
    if (isFigure(before) && before.block.caption.length === 0 && isCaption(draft, before)) {
      // A caption is set in italics as a whole; marking every run so says nothing.
      before.block.caption = without(runsOf(draft.block), 'italic');
      continue;
    }
    if (isFigure(before) && isFigure(draft) && draft.block.images.every((image) => has(before.block, image.src))) {
      if (before.block.caption.length === 0) before.block.caption = draft.block.caption;
      continue;
    }
    joined.push(draft);
  }
  return joined;
}

const has = (figure: Figure, src: string) => figure.images.some((image) => image.src === src);

function isCaption(draft: Draft, figure: Draft): boolean {
  const { block } = draft;
  if (block.type === 'quote') return CAPTION_NAMES.test(draft.names) && draftText(draft).length <= LONGEST;
  if (block.type !== 'paragraph') return false;
  const text = draftText(draft);
  if (text === '' || text.length > LONGEST || WRITER.test(text)) return false;
  if (CAPTION_NAMES.test(draft.names)) return true;
  // In bold too and of some length it is the lead under the first picture.
  if (isAll(block.runs, 'italic')) return text.length < LEAD || !isAll(block.runs, 'bold');
  if (block.align === 'center' && !isAll(block.runs, 'bold')) return true;
  if (CAPTION_NAMES.test(figure.names) && figure.names !== '' && text.length < 200 && figure.names === draft.names)
    return true;
  return text.length < 200 && CREDIT.test(text) && plainText(block.runs).length > 0;
}
