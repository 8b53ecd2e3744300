import { strToU8, type Zippable, zipSync } from 'fflate';
import { runsText } from '../../article/text.ts';
import { articleMarkup, languageTag } from './article-markup.ts';
import { coverDrawing } from './epub-cover.ts';
import {
  type BookFile,
  CONTAINER,
  contentDocument,
  navigationDocument,
  packageDocument,
  type TocEntry,
} from './epub-package.ts';
import type { ExportItem, ExportOptions, ExportPicture } from './item.ts';
import { creditText, exportTitle, labelsOf } from './labels.ts';
import { blockId } from './markup.ts';
import { ARTICLE_STYLE } from './style.ts';

/** The core media types of EPUB 3.2 for pictures, by file ending. An SVG of the web seldom is valid in a book. */
const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' };

/** Formats of pictures that books take as they are; the caller turns others into one of them, or they are left out. */
export const BOOK_PICTURES: ReadonlySet<string> = new Set(Object.keys(ENDINGS));

/** Pictures as files of the book, each once. */
function collectPictures(items: readonly ExportItem[]): { files: BookFile[]; paths: Map<string, string> } {
  const pictures = new Map<string, ExportPicture>(items.flatMap((item) => [...item.pictures]));
  const shown = [...pictures].filter(([, { type }]) => BOOK_PICTURES.has(type));
  const files = shown.map(([, { type, bytes }], at): BookFile => {
    const id = `picture-${at + 1}`;
    return { id, path: `${id}.${ENDINGS[type]}`, type, content: bytes };
  });
  return { files, paths: new Map(shown.map(([src], at) => [src, files[at]?.path ?? ''])) };
}

function articleFile(
  item: ExportItem,
  at: number,
  options: ExportOptions,
  paths: ReadonlyMap<string, string>,
): BookFile {
  const { article } = item.record;
  const id = `article-${at + 1}`;
  const markup = articleMarkup({
    record: item.record,
    options,
    idPrefix: `b${at + 1}`,
    pictureAddress: (src) => (item.pictures.has(src) ? paths.get(src) : undefined),
  });
  const body = `<article>\n${markup}\n</article>`;
  const content = contentDocument(article.title, languageTag(article.language), body);
  return { id, path: `${id}.xhtml`, type: 'application/xhtml+xml', content, inSpine: true };
}

function tocEntry({ record }: ExportItem, at: number): TocEntry {
  const href = `article-${at + 1}.xhtml`;
  const parts = record.article.blocks.flatMap((block, place) =>
    block.type === 'heading' && block.level === 2
      ? [{ title: runsText(block.runs), href: `${href}#${blockId(`b${at + 1}`, place)}` }]
      : [],
  );
  return { title: record.title, href, parts };
}

/** The same number for the same text: FNV-1a of 64 bits, in hex. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of strToU8(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/**
 * Articles as an EPUB 3 book: one chapter each, a cover, a table of contents with their headings.
 * Pictures are shown where they are JPEG, PNG or GIF; others become a link.
 * @throws RangeError for no articles: a book needs something to read.
 */
export function toEpub(items: readonly ExportItem[], options: ExportOptions): Uint8Array<ArrayBuffer> {
  const [first] = items;
  if (!first) throw new RangeError('No article to export');
  const labels = labelsOf(options);
  const records = items.map(({ record }) => record);
  const title = exportTitle(
    records.map((record) => record.title),
    options,
  );
  const isSingle = items.length === 1;
  const language = isSingle ? languageTag(first.record.article.language) : (options.language ?? 'vi');
  const sites = [...new Set(records.map(({ site }) => site))].filter(Boolean);
  const subtitle = isSingle
    ? creditText(first.record.article, first.record.site, options)
    : [labels.articles(items.length), ...sites].join(' · ');
  const pictures = collectPictures(items);
  const cover = '<figure epub:type="cover"><img src="cover.svg" alt=""/></figure>';
  const files: BookFile[] = [
    {
      id: 'cover-image',
      path: 'cover.svg',
      type: 'image/svg+xml',
      properties: 'cover-image',
      content: coverDrawing(title, subtitle),
    },
    {
      id: 'cover',
      path: 'cover.xhtml',
      type: 'application/xhtml+xml',
      inSpine: true,
      content: contentDocument(labels.cover, language, cover),
    },
    {
      id: 'nav',
      path: 'nav.xhtml',
      type: 'application/xhtml+xml',
      properties: 'nav',
      content: navigationDocument(labels.contents, language, items.map(tocEntry)),
      ...(!isSingle && { inSpine: true }),
    },
    { id: 'style', path: 'style.css', type: 'text/css', content: ARTICLE_STYLE },
    ...items.map((item, at) => articleFile(item, at, options, pictures.paths)),
    ...pictures.files,
  ];
  const opf = packageDocument(
    {
      identifier: `urn:de-doc:${digest(records.map(({ id }) => id).join(' '))}`,
      title: title || '…',
      language,
      creators: [...new Set(records.flatMap(({ byline }) => byline ?? []))],
      publisher: sites.join(', '),
      date: isSingle ? first.record.publishedAt : undefined,
      source: isSingle ? first.record.url : undefined,
      modified: new Date(options.now),
    },
    files,
  );
  return zipBook(opf, files, options.now);
}

function zipBook(opf: string, files: readonly BookFile[], now: number): Uint8Array<ArrayBuffer> {
  const contents: Zippable = {
    // First and not compressed, so that the file's kind can be read from its first bytes (OCF 3.2, section 4.2).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(opf),
  };
  for (const { path, content } of files) {
    contents[`EPUB/${path}`] = typeof content === 'string' ? strToU8(content) : [content, { level: 0 }];
  }
  return new Uint8Array(zipSync(contents, { mtime: now }));
}
