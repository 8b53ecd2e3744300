import type { Article } from '../article/types.ts';
import { articleParts, type PartOptions, type SpokenPart } from './plan-parts.ts';
import { splitLong } from './plan-split.ts';
import type { Piece, Segment } from './plan-types.ts';

/** Where sentences stand in a text. */
export type SplitSentences = (text: string) => readonly { start: number; end: number }[];

export interface PlanOptions extends PartOptions {
  splitSentences: SplitSentences;
}

const SENTENCE_PAUSE = 380;

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

function partSegments(part: SpokenPart, paragraph: number, splitSentences: SplitSentences): Segment[] {
  if (part.kind === 'row') {
    const { blockId, start, end, pieces, pauseAfter } = part;
    return [{ blockId, start, end, paragraph, pieces, pauseAfter }];
  }
  const spans = splitSentences(part.text)
    .flatMap((sentence) => splitLong(part.text, sentence))
    .map(({ start, end }) => trimmed(part.text, start, end))
    .filter(({ start, end }) => end > start);
  return spans.map(({ start, end }, i) => {
    const isFirst = i === 0;
    const own: Piece = { text: part.text.slice(start, end), start: part.start + start };
    return {
      blockId: part.blockId,
      start: part.start + start,
      end: part.start + end,
      paragraph,
      pieces: isFirst && part.prefix ? [{ text: part.prefix }, own] : [own],
      pauseAfter: i === spans.length - 1 ? part.pauseAfter : SENTENCE_PAUSE,
    };
  });
}

/**
 * What is said of an article, in order, a paragraph, list item or table row at a time: title, lead, then its blocks as a newsreader would say
 * them (headings and captions with a pause, tables row by row with their headers, lists item by item with their numbers).
 */
export function* planSteps(article: Article, options: PlanOptions): Generator<readonly Segment[], undefined> {
  let paragraph = 0;
  for (const part of articleParts(article, options)) {
    const added = partSegments(part, paragraph, options.splitSentences);
    if (added.length === 0) continue;
    paragraph += 1;
    yield added;
  }
}

/** All that is said of an article, at once. */
export function planSpeech(article: Article, options: PlanOptions): Segment[] {
  return [...planSteps(article, options)].flat();
}
