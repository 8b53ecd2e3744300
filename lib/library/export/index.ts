import { strToU8, zipSync } from 'fflate';
import { toEpub } from './epub.ts';
import { fileNameOf } from './file-name.ts';
import { toHtml } from './html.ts';
import type { ExportItem, ExportOptions } from './item.ts';
import { exportTitle } from './labels.ts';
import { toMarkdown } from './markdown.ts';
import { toText } from './text.ts';

/** The formats of text; sound is in `audio.ts`. */
export type ExportFormat = 'html' | 'markdown' | 'text' | 'epub';

/** A finished file. */
export interface ExportedFile {
  /** Name to offer, with its ending. */
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Format {
  ending: string;
  type: string;
  write: (items: readonly ExportItem[], options: ExportOptions) => string | Uint8Array<ArrayBuffer>;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  html: { ending: 'html', type: 'text/html', write: toHtml },
  text: { ending: 'txt', type: 'text/plain', write: toText },
  epub: { ending: 'epub', type: 'application/epub+zip', write: toEpub },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    write: ([item], options) => (item ? toMarkdown(item, options) : ''),
  },
};

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));

/**
 * Writes articles as one file. Several articles as Markdown become a ZIP with a file each, as facts can stand only at the head of a file.
 * A pure function: the same items and options give the same bytes.
 */
export function exportItems(items: readonly ExportItem[], format: ExportFormat, options: ExportOptions): ExportedFile {
  const titles = items.map(({ record }) => record.title);
  const name = fileNameOf(exportTitle(titles, options));
  if (format === 'markdown' && items.length > 1) return zipMarkdown(items, name, options);
  const { ending, type, write } = FORMATS[format];
  const content = write(items, options);
  return { name: `${name}.${ending}`, type, bytes: typeof content === 'string' ? toBytes(content) : content };
}

function zipMarkdown(items: readonly ExportItem[], name: string, options: ExportOptions): ExportedFile {
  const digits = String(items.length).length;
  const files = items.map((item, at) => {
    const number = String(at + 1).padStart(digits, '0');
    return [`${number}-${fileNameOf(item.record.title)}.md`, toBytes(toMarkdown(item, options))] as const;
  });
  const bytes = new Uint8Array(zipSync(Object.fromEntries(files), { mtime: options.now }));
  return { name: `${name}.zip`, type: 'application/zip', bytes };
}
