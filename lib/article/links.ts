import type { Block, ListItem, Run } from './types.ts';

function itemRuns(items: readonly ListItem[]): readonly Run[] {
  return items.flatMap((item) => [...item.runs, ...(item.list ? itemRuns(item.list.items) : [])]);
}

function runsIn(block: Exclude<Block, { type: 'video-link' }>): readonly Run[] {
  switch (block.type) {
    case 'quote':
      return block.paragraphs.flat();
    case 'list':
      return itemRuns(block.items);
    case 'figure':
      return block.caption;
    case 'table':
      return [block.caption, ...block.rows.flat().map((cell) => cell.runs)].flat();
    default:
      return block.runs;
  }
}

/** The addresses of the links that an article's blocks show as such, in reading order; marks that lead to notes and addresses of mail are none. */
export function linkAddresses(blocks: readonly Block[]): string[] {
  const addresses = blocks.flatMap((block) =>
    block.type === 'video-link' ? block.href : runsIn(block).map((run) => (run.note ? undefined : run.href)),
  );
  return addresses.filter((address) => address?.startsWith('http')) as string[];
}
