import type { Block, Run } from '../types.ts';
import { plainText } from './inline.ts';

type WithoutId<B> = B extends Block ? Omit<B, 'id'> : never;
/** A block before it has its id. */
export type RawBlock = WithoutId<Block>;

/** A block on its way, with what its element said of it. */
export interface Draft {
  block: RawBlock;
  /** Class names and id of the element and of those around it that hold nothing else. */
  names: string;
  /** By what a note's marks in the text know it. */
  note?: string;
}

/** All runs of a block, in the order of reading. */
export function runsOf(block: RawBlock): Run[] {
  switch (block.type) {
    case 'quote':
      return block.paragraphs.flat();
    case 'list':
      return block.items.flatMap(itemRuns);
    case 'figure':
      return block.caption;
    case 'table':
      return [...block.caption, ...block.rows.flat().flatMap((cell) => cell.runs)];
    case 'video-link':
      return [{ text: block.title }];
    default:
      return block.runs;
  }
}

function itemRuns(item: { runs: Run[]; list?: { items: readonly unknown[] } }): Run[] {
  const inner = (item.list?.items ?? []) as (typeof item)[];
  return [...item.runs, ...inner.flatMap(itemRuns)];
}

/** Texts of blocks that are never changed in place: every step asks for them. */
const texts = new WeakMap<RawBlock, string>();

/** A draft's text without its markup: a figure's is its caption. Read once a block. */
export function draftText({ block }: Draft): string {
  if (block.type === 'figure') return plainText(block.caption);
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = plainText(runsOf(block));
  texts.set(block, text);
  return text;
}

/** Share of the letters that stand in runs of some kind, 0..1. */
export function shareOf(runs: readonly Run[], isOne: (run: Run) => unknown): number {
  const length = (some: readonly Run[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return length(runs.filter(isOne)) / (length(runs) || 1);
}

/** Share of the block's letters that stand inside links, 0..1. */
export const linkShare = ({ block }: Draft): number => shareOf(runsOf(block), ({ href }) => href);
