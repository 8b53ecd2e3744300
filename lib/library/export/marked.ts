import { blockText, runsText } from '../../article/text.ts';
import type { Block, ListItem, Run } from '../../article/types.ts';
import { placeMarks } from '../marks/anchor.ts';
import { type MarkColour, quoteOf } from '../marks/mark.ts';
import type { ArticleRecord } from '../types.ts';

/** A run that the reader has marked. */
export interface MarkedRun extends Run {
  mark?: MarkColour;
}

/** One mark as the list at the end of an export tells it. */
export interface ListedMark {
  colour: MarkColour;
  quote: string;
  note: string;
  /** Its words are no longer in the text. */
  isGone: boolean;
}

/** An article with its marks in its runs, and the marks as a list. */
export interface MarkedArticle {
  title: MarkedRun[];
  lead: MarkedRun[];
  /** Their runs are `MarkedRun`s. */
  blocks: Block[];
  list: ListedMark[];
}

interface Stretch {
  start: number;
  end: number;
  colour: MarkColour;
}

/** Cuts runs, whose text begins at `from`, where marks begin and end. */
function cutRuns(runs: readonly Run[], from: number, stretches: readonly Stretch[]): MarkedRun[] {
  let at = from;
  return runs.flatMap((run) => {
    const [start, end] = [at, at + run.text.length];
    at = end;
    const edges = stretches
      .flatMap((stretch) => [stretch.start, stretch.end])
      .filter((edge) => edge > start && edge < end);
    const cuts = [start, ...new Set(edges.sort((a, b) => a - b)), end];
    return cuts.slice(0, -1).map((cut, index): MarkedRun => {
      const next = cuts[index + 1] ?? end;
      const colour = stretches.findLast((stretch) => stretch.start < next && stretch.end > cut)?.colour;
      return { ...run, text: run.text.slice(cut - start, next - start), ...(colour && { mark: colour }) };
    });
  });
}

type Change = (runs: readonly Run[]) => Run[];

function changeItems(items: readonly ListItem[], change: Change): ListItem[] {
  return items.map(({ runs, list }) => ({
    runs: change(runs),
    ...(list && { list: { ...list, items: changeItems(list.items, change) } }),
  }));
}

/** A block with its rows of runs changed, in the order of `blockText`. */
function changeRuns(block: Block, change: Change): Block {
  switch (block.type) {
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(change) };
    case 'list':
      return { ...block, items: changeItems(block.items, change) };
    case 'figure':
      return { ...block, caption: change(block.caption) };
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: change(cell.runs) }))),
      };
    case 'video-link':
      return block;
    default:
      return { ...block, runs: change(block.runs) };
  }
}

function markBlock(block: Block, stretches: readonly Stretch[]): Block {
  if (stretches.length === 0) return block;
  const whole = blockText(block);
  let cursor = 0;
  return changeRuns(block, (runs) => {
    const text = runsText(runs);
    const start = whole.indexOf(text, cursor);
    if (start < 0) return [...runs];
    cursor = start + text.length;
    return cutRuns(runs, start, stretches);
  });
}

/** Puts a record's marks where they stand in its text now. */
export function markArticle({ article, marks = [] }: Pick<ArticleRecord, 'article' | 'marks'>): MarkedArticle {
  const placed = placeMarks(marks, article);
  const stretches = new Map<string, Stretch[]>();
  for (const { mark, spans } of placed) {
    for (const { blockId, start, end } of spans) {
      stretches.set(blockId, [...(stretches.get(blockId) ?? []), { start, end, colour: mark.colour }]);
    }
  }
  const of = (blockId: string) => stretches.get(blockId) ?? [];
  return {
    title: cutRuns([{ text: article.title }], 0, of('title')),
    lead: cutRuns([{ text: article.lead ?? '' }], 0, of('lead')),
    blocks: article.blocks.map((block) => markBlock(block, of(block.id))),
    list: placed.map(({ mark, spans }) => ({
      colour: mark.colour,
      quote: quoteOf(mark),
      note: mark.note ?? '',
      isGone: spans.length === 0,
    })),
  };
}
