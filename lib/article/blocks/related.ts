import { FOOTER_LINE, isRelatedLine } from '../clean/lines.ts';
import { isVietnamese } from '../language.ts';
import type { Tracer } from '../trace.ts';
import { type Draft, draftText, linkShare } from './draft.ts';

const STEP = 'drop related';
const LINKED = 0.6;

/** Takes out lists of other articles with the line that opens them, sharing lines, and all from the footer on. */
export function dropRelated(drafts: readonly Draft[], tracer: Tracer): Draft[] {
  const kept: Draft[] = [];
  let opener: Draft | undefined;
  for (const [index, draft] of drafts.entries()) {
    const text = draftText(draft);
    if (
      FOOTER_LINE.test(text) &&
      index > 0 &&
      index >= drafts.length * (isVietnamese(text) ? 0.3 : 0.5) &&
      text.length < 300
    ) {
      for (const rest of drafts.slice(index)) note(tracer, rest, 'the page’s footer');
      break;
    }
    const { block } = draft;
    if ((block.type === 'heading' || block.type === 'paragraph') && text.length < 90 && isRelatedLine(text)) {
      opener = draft;
      note(tracer, draft, 'opens a list of other pages');
      continue;
    }
    if (opener && isLinkish(draft, text)) {
      note(tracer, draft, `listed under “${draftText(opener)}”`);
      continue;
    }
    opener = undefined;
    kept.push(draft);
  }
  return kept;
}

function isLinkish(draft: Draft, text: string): boolean {
  if (draft.block.type === 'figure') return draft.block.caption.length === 0;
  return linkShare(draft) >= LINKED || text.length < 4;
}

function note(tracer: Tracer, draft: Draft, reason: string): void {
  tracer.note(STEP, reason, draftText(draft));
}
