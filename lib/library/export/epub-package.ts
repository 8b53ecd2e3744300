import { escapeMarkup } from './markup.ts';

/** A file of a book: its path beside the package document, its media type, and what the package document says of it. */
export interface BookFile {
  id: string;
  path: string;
  type: string;
  properties?: 'nav' | 'cover-image' | 'svg';
  content: string | Uint8Array;
  /** Part of the reading order. */
  inSpine?: true;
}

export interface BookFacts {
  /** `urn:…`, the same for the same articles. */
  identifier: string;
  title: string;
  language: string;
  creators: readonly string[];
  publisher: string;
  /** ISO 8601 date of the only article. */
  date?: string | undefined;
  source?: string | undefined;
  /** When the book is made. */
  modified: Date;
}

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function element(name: string, text: string | undefined): string {
  return text ? `    <${name}>${escapeMarkup(text)}</${name}>\n` : '';
}

/** The package document (EPUB 3.2, section 3). */
export function packageDocument(facts: BookFacts, files: readonly BookFile[]): string {
  const manifest = files.map(({ id, path, type, properties }) => {
    const marks = properties ? ` properties="${properties}"` : '';
    return `    <item id="${id}" href="${path}" media-type="${type}"${marks}/>`;
  });
  const spine = files.filter(({ inSpine }) => inSpine).map(({ id }) => `    <itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${facts.language}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="book-id">${escapeMarkup(facts.identifier)}</dc:identifier>
${element('dc:title', facts.title)}${element('dc:language', facts.language)}${facts.creators.map((name) => element('dc:creator', name)).join('')}${element('dc:publisher', facts.publisher)}${element('dc:date', facts.date)}${element('dc:source', facts.source)}    <meta property="dcterms:modified">${facts.modified.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
  </metadata>
  <manifest>
${manifest.join('\n')}
  </manifest>
  <spine>
${spine.join('\n')}
  </spine>
</package>
`;
}

/** A content document: XHTML with the book's style. */
export function contentDocument(title: string, language: string, body: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<title>${escapeMarkup(title) || '…'}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${attributes}>
${body}
</body>
</html>
`;
}

export interface TocEntry {
  title: string;
  href: string;
  /** Headings inside the article. */
  parts: { title: string; href: string }[];
}

/** The table of contents that reading systems show. */
export function navigationDocument(title: string, language: string, entries: readonly TocEntry[]): string {
  const link = ({ title: text, href }: { title: string; href: string }) =>
    `<a href="${href}">${escapeMarkup(text) || '…'}</a>`;
  const lines = entries.map((entry) => {
    const parts = entry.parts.map((part) => `<li>${link(part)}</li>`).join('');
    return `<li>${link(entry)}${parts ? `<ol>${parts}</ol>` : ''}</li>`;
  });
  const body = `<nav epub:type="toc" id="toc"><h1>${escapeMarkup(title)}</h1><ol>${lines.join('\n')}</ol></nav>`;
  return contentDocument(title, language, body);
}
