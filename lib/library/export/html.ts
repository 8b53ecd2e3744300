import { articleMarkup, languageTag } from './article-markup.ts';
import type { ExportItem, ExportOptions, ExportPicture } from './item.ts';
import { exportTitle, labelsOf } from './labels.ts';
import { escapeMarkup } from './markup.ts';
import { ARTICLE_STYLE, PAGE_STYLE } from './style.ts';

/** Base64 in pieces: `fromCharCode` takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function dataAddress(picture: ExportPicture | undefined): string | undefined {
  return picture && `data:${picture.type};base64,${toBase64(picture.bytes)}`;
}

/**
 * Articles as one HTML file: pictures inside, nothing that runs, nothing that is fetched. Several get a table of contents
 * and a page each when printed.
 */
export function toHtml(items: readonly ExportItem[], options: ExportOptions): string {
  const { contents } = labelsOf(options);
  const title = exportTitle(
    items.map(({ record }) => record.title),
    options,
  );
  const links = items.map(({ record }, at) => `<li><a href="#a${at + 1}">${escapeMarkup(record.title)}</a></li>`);
  const toc =
    items.length > 1
      ? `<nav><h1>${escapeMarkup(title)}</h1><h2>${escapeMarkup(contents)}</h2><ol>${links.join('')}</ol></nav>`
      : '';
  const articles = items.map(({ record, pictures }, at) => {
    const pictureAddress = (src: string) => (src.startsWith('data:image/') ? src : dataAddress(pictures.get(src)));
    const markup = articleMarkup({ record, options, idPrefix: `a${at + 1}`, pictureAddress });
    return `<article id="a${at + 1}" lang="${languageTag(record.article.language)}">\n${markup}\n</article>`;
  });
  return `<!doctype html>
<html lang="${options.language ?? 'vi'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${PAGE_STYLE}${ARTICLE_STYLE}</style>
</head>
<body>
${[toc, ...articles].filter(Boolean).join('\n')}
</body>
</html>
`;
}
