import type { ArticleRecord } from '../types.ts';
import type { ExportOptions } from './item.ts';
import { creditText, labelsOf } from './labels.ts';
import { type ListedMark, markArticle } from './marked.ts';
import { blockMarkup, escapeMarkup, runsMarkup, safeAddress } from './markup.ts';

interface ArticleMarkup {
  record: ArticleRecord;
  options: ExportOptions;
  idPrefix: string;
  pictureAddress: (src: string) => string | undefined;
}

/** A BCP 47 tag that is well formed; `vi` in place of any other. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'vi';
  } catch {
    return 'vi';
  }
}

function linkMarkup(address: string, text: string): string {
  const safe = safeAddress(address);
  return safe ? `<a href="${escapeMarkup(safe)}">${escapeMarkup(text)}</a>` : escapeMarkup(text);
}

const lines = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br/>');

function notesMarkup(list: readonly ListedMark[], { notes, gone }: ReturnType<typeof labelsOf>): string {
  if (list.length === 0) return '';
  const items = list.map(({ colour, quote, note, isGone }) => {
    const words = `<mark class="${colour}">${lines(quote)}</mark>${isGone ? ` (${escapeMarkup(gone)})` : ''}`;
    return `<li><p>${words}</p>${note ? `<p>${lines(note)}</p>` : ''}</li>`;
  });
  return `<h2>${escapeMarkup(notes)}</h2><ul class="notes">${items.join('')}</ul>`;
}

/** Title, credits, lead, blocks, attachments, notes and source of an article as XHTML that is HTML too. */
export function articleMarkup({ record, options, idPrefix, pictureAddress }: ArticleMarkup): string {
  const { article } = record;
  const labels = labelsOf(options);
  const { title, lead, blocks, list } = markArticle(record);
  const places = new Map(article.blocks.map(({ id }, place) => [id, place]));
  const blockOptions = { idPrefix, places, pictureAddress, pictureLabel: labels.picture, videoLabel: labels.video };
  const attachments = (article.attachments ?? []).map(
    ({ href, title }) => `<li>${linkMarkup(href, title || href)}</li>`,
  );
  return [
    `<h1>${runsMarkup(title, blockOptions)}</h1>`,
    `<p class="credit">${escapeMarkup(creditText(article, record.site, options))}</p>`,
    article.lead ? `<p class="lead">${runsMarkup(lead, blockOptions)}</p>` : '',
    ...blocks.map((block, place) => blockMarkup(block, place, blockOptions)),
    attachments.length > 0 ? `<h2>${escapeMarkup(labels.attachments)}</h2><ul>${attachments.join('')}</ul>` : '',
    notesMarkup(list, labels),
    article.source ? `<p class="source">${escapeMarkup(`${labels.source}: ${article.source}`)}</p>` : '',
    `<p class="original">${linkMarkup(article.url, labels.original)}: ${escapeMarkup(article.url)}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}
