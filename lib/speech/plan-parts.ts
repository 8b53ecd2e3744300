import { blockText, runsText } from '../article/text.ts';
import type { Article, Block, ListItem, Run } from '../article/types.ts';
import { tableRows } from './plan-table.ts';
import type { Piece } from './plan-types.ts';

/** Ids under which title and lead are spoken: they are no blocks. */
export const TITLE_ID = 'title';
export const LEAD_ID = 'lead';

export interface PartOptions {
  skipCaptions: boolean;
  skipTables: boolean;
}

interface PartPlace {
  blockId: string;
  /** UTF-16 offset of the part in its block's text. */
  start: number;
  pauseAfter: number;
}

/** Running text that is yet to be cut into sentences. */
export interface TextPart extends PartPlace {
  kind: 'text';
  text: string;
  /** Said before it, but not written in the page's text. */
  prefix?: string;
}

/** A table row, said as one. */
export interface RowPart extends PartPlace {
  kind: 'row';
  end: number;
  pieces: Piece[];
}

export type SpokenPart = TextPart | RowPart;

const PAUSE = { paragraph: 700, heading: 850, title: 1_000, item: 500, row: 500 } as const;
const CAPTION_PREFIX = 'Trong ảnh:';
const VIDEO_PREFIX = 'Video:';
const NOTE_PREFIX = 'Chú thích:';

/** "1." "a)" "IV." "-": an item that already carries its mark needs no number from us. */
const OWN_MARK = /^\s*(?:\(?(?:\d+|[a-zđ]|[IVX]+)[.)/]|[-–+•*])\s/u;

function text(blockId: string, value: string, start: number, pauseAfter: number, prefix?: string): TextPart {
  return { kind: 'text', blockId, text: value, start, pauseAfter, ...(prefix && { prefix }) };
}

function quoteParts(blockId: string, paragraphs: readonly Run[][]): TextPart[] {
  let start = 0;
  return paragraphs.map((runs) => {
    const part = text(blockId, runsText(runs), start, PAUSE.paragraph);
    start += part.text.length + 1;
    return part;
  });
}

interface NumberedItem {
  runs: Run[];
  prefix?: string;
}

function flatItems(items: readonly ListItem[], isOrdered: boolean, first: number): NumberedItem[] {
  return items.flatMap(({ runs, list }, i) => {
    const isNumbered = isOrdered && !OWN_MARK.test(runsText(runs));
    const own: NumberedItem = { runs, ...(isNumbered && { prefix: `${first + i}.` }) };
    return list ? [own, ...flatItems(list.items, list.ordered, 1)] : [own];
  });
}

function listParts(blockId: string, items: readonly NumberedItem[]): TextPart[] {
  let start = 0;
  return items.map(({ runs, prefix }) => {
    const part = text(blockId, runsText(runs), start, PAUSE.item, prefix);
    start += part.text.length + 1;
    return part;
  });
}

function blockParts(block: Block, options: PartOptions): SpokenPart[] {
  const { id } = block;
  switch (block.type) {
    case 'heading':
      return [text(id, blockText(block), 0, PAUSE.heading)];
    case 'quote':
      return quoteParts(id, block.paragraphs);
    case 'list':
      return listParts(id, flatItems(block.items, block.ordered, block.start ?? 1));
    case 'figure':
      return options.skipCaptions ? [] : [text(id, runsText(block.caption), 0, PAUSE.paragraph, CAPTION_PREFIX)];
    case 'table':
      return options.skipTables ? [] : tableParts(block);
    case 'video-link':
      return [text(id, block.title, 0, PAUSE.paragraph, VIDEO_PREFIX)];
    case 'note':
      return [text(id, blockText(block), 0, PAUSE.paragraph, NOTE_PREFIX)];
    default:
      return [text(id, blockText(block), 0, PAUSE.paragraph)];
  }
}

function tableParts(table: Extract<Block, { type: 'table' }>): SpokenPart[] {
  const caption = runsText(table.caption);
  const rows = tableRows(table).map(
    (row): RowPart => ({ kind: 'row', blockId: table.id, pauseAfter: PAUSE.row, ...row }),
  );
  return caption ? [text(table.id, caption, 0, PAUSE.heading), ...rows] : rows;
}

const hasWords = (part: SpokenPart): boolean => part.kind === 'row' || /[\p{L}\p{N}]/u.test(part.text);

/** The parts of an article that are spoken, in order, empty ones left out; made as they are asked for. */
export function* articleParts(article: Article, options: PartOptions): Generator<SpokenPart> {
  const head = [text(TITLE_ID, article.title, 0, PAUSE.title), text(LEAD_ID, article.lead ?? '', 0, PAUSE.heading)];
  yield* head.filter(hasWords);
  for (const block of article.blocks) yield* blockParts(block, options).filter(hasWords);
}
