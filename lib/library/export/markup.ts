import type { Block, Image, List, Run, Table, TableCell } from '../../article/types.ts';
import type { MarkedRun } from './marked.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML 1.0 (section 2.2) has no place for. */
const NOT_XML = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as it stands in HTML and in XML, within an element or an attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** An address that is safe to link to and well formed as RFC 3986 has it; undefined for any other. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return undefined;
  const [start = '', ...fragments] = href.replace(/%(?![0-9a-f]{2})/gi, '%25').split('#');
  const whole = fragments.length > 0 ? `${start}#${fragments.join('%23')}` : start;
  return whole.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (letter) => encodeURIComponent(letter));
}

/** How pictures are shown: the address to put into `src`, or undefined for a picture that is not here. */
export interface MarkupOptions {
  pictureAddress: (src: string) => string | undefined;
  pictureLabel: string;
  videoLabel: string;
  /** Put before block ids, so that they differ between articles. */
  idPrefix: string;
  /** The places of blocks by their own ids, for the marks of notes. */
  places?: ReadonlyMap<string, number>;
}

const STYLES: readonly [keyof Run, string][] = [
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['strike', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

function runMarkup(run: MarkedRun, { places, idPrefix }: MarkupOptions): string {
  const text = escapeMarkup(run.text).replaceAll('\n', '<br/>');
  const styled = STYLES.reduce((inner, [key, tag]) => (run[key] ? `<${tag}>${inner}</${tag}>` : inner), text);
  const marked = run.mark ? `<mark class="${run.mark}">${styled}</mark>` : styled;
  const place = run.note === undefined ? undefined : places?.get(run.note);
  if (place !== undefined) return `<a href="#${blockId(idPrefix, place)}">${marked}</a>`;
  const address = run.href === undefined ? undefined : safeAddress(run.href);
  return address ? `<a href="${escapeMarkup(address)}">${marked}</a>` : marked;
}

/** Runs as XHTML that is HTML too. */
export function runsMarkup(runs: readonly Run[], options: MarkupOptions): string {
  return runs.map((run) => runMarkup(run, options)).join('');
}

function listMarkup(
  { ordered, items }: Pick<List, 'ordered' | 'items'>,
  options: MarkupOptions,
  attributes = '',
): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map(
    ({ runs, list }) => `<li>${runsMarkup(runs, options)}${list ? listMarkup(list, options) : ''}</li>`,
  );
  return `<${tag}${attributes}>${lines.join('')}</${tag}>`;
}

function spanAttribute(name: string, span: number | undefined): string {
  return span !== undefined && Number.isInteger(span) && span > 1 ? ` ${name}="${Math.min(span, 1000)}"` : '';
}

function cellMarkup({ runs, header, colspan, rowspan }: TableCell, options: MarkupOptions): string {
  const tag = header ? 'th' : 'td';
  return `<${tag}${spanAttribute('colspan', colspan)}${spanAttribute('rowspan', rowspan)}>${runsMarkup(runs, options)}</${tag}>`;
}

function tableMarkup({ caption, rows }: Table, attributes: string, options: MarkupOptions): string {
  const title = caption.length > 0 ? `<caption>${runsMarkup(caption, options)}</caption>` : '';
  const body = rows.map((row) => `<tr>${row.map((cell) => cellMarkup(cell, options)).join('')}</tr>`).join('');
  return `<table${attributes}>${title}<tbody>${body}</tbody></table>`;
}

function imageMarkup({ src, alt }: Image, { pictureAddress, pictureLabel }: MarkupOptions): string {
  const here = pictureAddress(src);
  if (here) return `<img src="${escapeMarkup(here)}" alt="${escapeMarkup(alt)}"/>`;
  const address = safeAddress(src);
  const text = escapeMarkup(`[${pictureLabel}${alt ? `: ${alt}` : ''}]`);
  return `<span class="missing">${address ? `<a href="${escapeMarkup(address)}">${text}</a>` : text}</span>`;
}

type Renderers = {
  [Type in Block['type']]: (
    block: Extract<Block, { type: Type }>,
    attributes: string,
    options: MarkupOptions,
  ) => string;
};

/** Names and classes come from here, and never from a record, which an earlier version may have restored unchecked. */
const HEADINGS = new Map([2, 3, 4].map((level) => [level, `h${level}`]));
const ALIGNED = new Map(['center', 'right'].map((align) => [align, ` class="${align}"`]));

const RENDERERS: Renderers = {
  heading: ({ level, runs }, attributes, options) => {
    const tag = HEADINGS.get(level) ?? 'h4';
    return `<${tag}${attributes}>${runsMarkup(runs, options)}</${tag}>`;
  },
  paragraph: ({ runs, align = '' }, attributes, options) =>
    `<p${attributes}${ALIGNED.get(align) ?? ''}>${runsMarkup(runs, options)}</p>`,
  quote: ({ paragraphs }, attributes, options) =>
    `<blockquote${attributes}>${paragraphs.map((runs) => `<p>${runsMarkup(runs, options)}</p>`).join('')}</blockquote>`,
  list: (block, attributes, options) =>
    listMarkup(
      block,
      options,
      `${attributes}${block.ordered && block.start !== undefined ? ` start="${Math.trunc(block.start)}"` : ''}`,
    ),
  figure: ({ images, caption }, attributes, options) => {
    const pictures = images.map((image) => imageMarkup(image, options)).join('');
    const text = caption.length > 0 ? `<figcaption>${runsMarkup(caption, options)}</figcaption>` : '';
    return `<figure${attributes}>${pictures}${text}</figure>`;
  },
  table: tableMarkup,
  'video-link': ({ href, title }, attributes, { videoLabel }) => {
    const text = escapeMarkup(`${videoLabel}: ${title || href}`);
    const address = safeAddress(href);
    return `<p${attributes} class="video">${address ? `<a href="${escapeMarkup(address)}">${text}</a>` : text}</p>`;
  },
  note: ({ runs }, attributes, options) => `<p${attributes} class="note">${runsMarkup(runs, options)}</p>`,
  signature: ({ runs }, attributes, options) => `<p${attributes} class="signature">${runsMarkup(runs, options)}</p>`,
};

/** The id of a block in the export: `prefix` and its place, which is a name in XML whatever the block's own id is. */
export function blockId(prefix: string, place: number): string {
  return `${prefix}-${place + 1}`;
}

/** A block as XHTML that is HTML too; `place` is its number in the article, from 0. */
export function blockMarkup(block: Block, place: number, options: MarkupOptions): string {
  const render = RENDERERS[block.type] as (block: Block, attributes: string, options: MarkupOptions) => string;
  return render(block, ` id="${blockId(options.idPrefix, place)}"`, options);
}
