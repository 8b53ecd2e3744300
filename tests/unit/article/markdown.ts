import type { Article, Block, Detection, ListItem, Run, TableCell } from '../../../lib/article/index.ts';

function inline(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      let text = run.text.replaceAll('\n', '  \n');
      if (run.bold) text = `**${text}**`;
      if (run.italic) text = `*${text}*`;
      return run.href ? `[${text}](${run.href})` : text;
    })
    .join('');
}

function listLines(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap((item, index) => [
    `${indent}${ordered ? `${index + 1}.` : '-'} ${inline(item.runs)}`,
    ...(item.list ? listLines(item.list.items, item.list.ordered, `${indent}  `) : []),
  ]);
}

const row = (cells: readonly TableCell[]) =>
  `| ${cells.map((cell) => (cell.header ? `**${inline(cell.runs)}**` : inline(cell.runs))).join(' | ')} |`;

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.runs)}`;
    case 'quote':
      return block.paragraphs.map((runs) => `> ${inline(runs)}`).join('\n>\n');
    case 'list':
      return listLines(block.items, block.ordered, '').join('\n');
    case 'figure':
      return `${block.images.map((image) => `![${image.alt}](${image.src})`).join('\n')}${block.caption.length > 0 ? `\n*${inline(block.caption)}*` : ''}`;
    case 'table':
      return [...(block.caption.length > 0 ? [inline(block.caption)] : []), ...block.rows.map(row)].join('\n');
    case 'video-link':
      return `[▶ ${block.title}](${block.href})`;
    case 'note':
      return `^ ${inline(block.runs)}`;
    case 'signature':
      return `— ${inline(block.runs)}`;
    default:
      return `${block.align ? `{${block.align}} ` : ''}${inline(block.runs)}`;
  }
}

/** What extraction and detection say of a page, as Markdown that a person can review. */
export function reviewable(article: Article | null, detection: Detection): string {
  const told: [string, string | undefined][] = detection.isArticle
    ? [
        ['isArticle', 'true'],
        ['portal', article?.portal],
        ['title', article?.title],
        ['byline', article?.byline],
        ['source', article?.source],
        ['publishedAt', article?.publishedAt],
        ['nextPage', article?.nextPage],
        ['attachments', article?.attachments?.map((attachment) => attachment.href).join(' ')],
        ['lead', article?.lead],
      ]
    : [
        ['isArticle', 'false'],
        ['reasons', detection.reasons.join('; ')],
      ];
  const front = told.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const blocks = detection.isArticle && article ? article.blocks.map(blockMarkdown) : [];
  return `${['---', ...front, '---'].join('\n')}\n${blocks.map((text) => `\n${text}\n`).join('')}`;
}
