import type { Article, Block, ListItem, Run } from './types.ts';

/** The text of a row of runs, as it is read. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function listLines(items: readonly ListItem[]): string[] {
  return items.flatMap((item) => [runsText(item.runs), ...(item.list ? listLines(item.list.items) : [])]);
}

/** The text of one block; parts inside it (list items, table rows, quote paragraphs) are joined by a space. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'quote':
      return block.paragraphs.map(runsText).join(' ');
    case 'list':
      return listLines(block.items).join(' ');
    case 'figure':
      return runsText(block.caption);
    case 'table':
      return [runsText(block.caption), ...block.rows.map((row) => row.map((cell) => runsText(cell.runs)).join(' '))]
        .filter(Boolean)
        .join(' ');
    case 'video-link':
      return block.title;
    default:
      return runsText(block.runs);
  }
}

/** The text of a block by its id; the title and the lead are blocks "title" and "lead". Empty where there is no such block. */
export function textOfBlock(article: Article, blockId: string): string {
  if (blockId === 'title') return article.title;
  if (blockId === 'lead') return article.lead ?? '';
  const block = article.blocks.find(({ id }) => id === blockId);
  return block ? blockText(block) : '';
}

/**
 * Plain text of an article, lead first, one block a line; blocks without text are left out. The title is not part of it,
 * nor is the signature under the text: the byline says the same.
 */
export function articleText(article: Article): string {
  const blocks = article.blocks.filter((block) => block.type !== 'signature' || !(article.byline || article.source));
  return [article.lead ?? '', ...blocks.map(blockText)]
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
