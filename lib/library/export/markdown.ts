import type { Block, Image, ListItem, Run, Table } from '../../article/types.ts';
import type { ExportItem, ExportOptions } from './item.ts';
import { labelsOf } from './labels.ts';
import { type ListedMark, type MarkedRun, markArticle } from './marked.ts';
import { safeAddress } from './markup.ts';

/** Letters that mean something to CommonMark or GFM anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>|~#]/g;
/** And what means something only where a line begins. */
const LINE_START = /^(\s*)([-+=]|\d+[.)])(?=\s|$|=)/gm;

function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}

const MARKS: readonly [keyof Run, string, string][] = [
  ['subscript', '<sub>', '</sub>'],
  ['superscript', '<sup>', '</sup>'],
  ['strike', '~~', '~~'],
  ['underline', '<u>', '</u>'],
  ['italic', '*', '*'],
  ['bold', '**', '**'],
];

function linkTarget(address: string): string | undefined {
  return safeAddress(address)?.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

/** Marks stand close to their words: CommonMark takes none with a space inside. */
function runMarkdown(run: MarkedRun): string {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (!text) return run.text;
  const words = run.code ? `\`${text.replaceAll('`', "'")}\`` : escapeMarkdown(text).replaceAll('\n', '  \n');
  const marked = MARKS.reduce((inner, [key, open, close]) => (run[key] ? `${open}${inner}${close}` : inner), words);
  const target = run.href === undefined ? undefined : linkTarget(run.href);
  const linked = target ? `[${marked}](${target})` : marked;
  return `${before}${run.mark ? `<mark>${linked}</mark>` : linked}${after}`;
}

const inline = (runs: readonly Run[]): string => runs.map(runMarkdown).join('');
const oneLine = (runs: readonly Run[]): string =>
  inline(runs)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

function listMarkdown(items: readonly ListItem[], ordered: boolean, start = 1, indent = ''): string {
  const lines = items.map(({ runs, list }, at) => {
    const sign = ordered ? `${start + at}.` : '-';
    const inner = list
      ? `\n${listMarkdown(list.items, list.ordered, 1, `${indent}${' '.repeat(sign.length + 1)}`)}`
      : '';
    return `${indent}${sign} ${oneLine(runs)}${inner}`;
  });
  return lines.join('\n');
}

function tableMarkdown({ caption, rows }: Table): string {
  const lines = rows.map((row) =>
    row.flatMap(({ runs, colspan = 1 }) => [oneLine(runs), ...Array(colspan - 1).fill('')]),
  );
  const width = Math.max(1, ...lines.map((line) => line.length));
  const toLine = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = lines;
  const table = [toLine(head), `|${' --- |'.repeat(width)}`, ...body.map(toLine)].join('\n');
  return caption.length > 0 ? `**${oneLine(caption)}**\n\n${table}` : table;
}

function imageMarkdown({ src, alt }: Image, label: string): string {
  const target = linkTarget(src);
  return target
    ? `![${escapeMarkdown(alt).replace(/\s+/g, ' ')}](${target})`
    : `\\[${label}: ${escapeMarkdown(alt)}\\]`;
}

type Labels = ReturnType<typeof labelsOf>;
type Renderers = { [Type in Block['type']]: (block: Extract<Block, { type: Type }>, labels: Labels) => string };

const RENDERERS: Renderers = {
  heading: ({ level, runs }) => `${'#'.repeat(level)} ${oneLine(runs)}`,
  paragraph: ({ runs }) => inline(runs),
  quote: ({ paragraphs }) => quoted(paragraphs.map(inline).join('\n\n')),
  list: ({ items, ordered, start }) => listMarkdown(items, ordered, start),
  figure: ({ images, caption }, labels) =>
    [
      ...images.map((image) => imageMarkdown(image, labels.picture)),
      ...(caption.length > 0 ? [`*${oneLine(caption)}*`] : []),
    ].join('\n\n'),
  table: tableMarkdown,
  'video-link': ({ href, title }, labels) => runMarkdown({ text: `${labels.video}: ${title || href}`, href }),
  note: ({ runs }) => quoted(inline(runs)),
  signature: ({ runs }) => `**${oneLine(runs)}**`,
};

function frontMatter({ record }: ExportItem): string {
  const { article, site, tags, savedAt } = record;
  const fields: [string, unknown][] = [
    ['title', article.title],
    ['url', article.url],
    ['site', site],
    ['author', article.byline],
    ['source', article.source],
    ['date', article.publishedAt],
    ['saved', savedAt === undefined ? undefined : new Date(savedAt).toISOString()],
    ['lang', article.language],
    ['tags', tags.length > 0 ? tags : undefined],
  ];
  // JSON is YAML 1.2, so quoting needs no rules of its own.
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
  return `---\n${lines.join('\n')}\n---`;
}

function notesMarkdown(list: readonly ListedMark[], { notes, gone }: Labels): string {
  if (list.length === 0) return '';
  const parts = list.flatMap(({ quote, note, isGone }) => [
    quoted(escapeMarkdown(quote) + (isGone ? ` (${gone})` : '')),
    escapeMarkdown(note),
  ]);
  return [`## ${notes}`, ...parts.filter(Boolean)].join('\n\n');
}

/** One article as CommonMark with GFM tables, its facts as YAML before it. Pictures stay at their addresses. */
export function toMarkdown(item: ExportItem, options: ExportOptions): string {
  const { article } = item.record;
  const labels = labelsOf(options);
  const { title, lead, blocks: marked, list } = markArticle(item.record);
  const blocks = marked.map((block) =>
    (RENDERERS[block.type] as (block: Block, labels: Labels) => string)(block, labels),
  );
  const parts = [
    frontMatter(item),
    `# ${oneLine(title)}`,
    article.lead ? `**${oneLine(lead)}**` : '',
    ...blocks,
    ...(article.attachments ?? []).map(({ href, title }) => `- ${runMarkdown({ text: title || href, href })}`),
    notesMarkdown(list, labels),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
