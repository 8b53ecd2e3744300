import { blockText, runsText } from '../../article/text.ts';
import type { Block, ListItem } from '../../article/types.ts';
import type { ExportItem, ExportOptions } from './item.ts';
import { creditText, labelsOf } from './labels.ts';
import { markArticle } from './marked.ts';

function listLines(items: readonly ListItem[], ordered: boolean, start: number, indent: string): string[] {
  return items.flatMap(({ runs, list }, at) => [
    `${indent}${ordered ? `${start + at}.` : '-'} ${runsText(runs)}`,
    ...(list ? listLines(list.items, list.ordered, 1, `${indent}   `) : []),
  ]);
}

function plainBlock(block: Block): string {
  if (block.type === 'list') return listLines(block.items, block.ordered, block.start ?? 1, '').join('\n');
  if (block.type === 'table') {
    const rows = block.rows.map((row) => row.map(({ runs }) => runsText(runs)).join('\t'));
    return [runsText(block.caption), ...rows].filter(Boolean).join('\n');
  }
  if (block.type === 'quote') return block.paragraphs.map(runsText).join('\n\n');
  return blockText(block);
}

function plainNotes(record: ExportItem['record'], { notes, gone }: ReturnType<typeof labelsOf>): string {
  const { list } = markArticle(record);
  const parts = list.flatMap(({ quote, note, isGone }) => [`“${quote}”${isGone ? ` (${gone})` : ''}`, note]);
  return list.length > 0 ? [notes.toLocaleUpperCase('vi'), ...parts.filter(Boolean)].join('\n\n') : '';
}

function plainArticle({ record }: ExportItem, options: ExportOptions): string {
  const { article } = record;
  const labels = labelsOf(options);
  return [
    article.title.toLocaleUpperCase('vi'),
    creditText(article, record.site, options),
    article.lead ?? '',
    ...article.blocks.map(plainBlock),
    plainNotes(record, labels),
    article.source ? `${labels.source}: ${article.source}` : '',
    `${labels.original}: ${article.url}`,
  ]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Articles as plain text, a blank line between blocks, a line of `=` between articles. */
export function toText(items: readonly ExportItem[], options: ExportOptions): string {
  return `${items.map((item) => plainArticle(item, options)).join(`\n\n${'='.repeat(40)}\n\n`)}\n`;
}
