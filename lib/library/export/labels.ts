import type { Article } from '../../article/types.ts';
import type { ExportLanguage, ExportOptions } from './item.ts';

interface Labels {
  bulletin: string;
  contents: string;
  cover: string;
  original: string;
  picture: string;
  video: string;
  attachments: string;
  source: string;
  notes: string;
  /** Said of marked words that the text no longer has. */
  gone: string;
  articles: (count: number) => string;
}

const LABELS: Readonly<Record<ExportLanguage, Labels>> = {
  vi: {
    bulletin: 'Bản tin',
    contents: 'Mục lục',
    cover: 'Bìa',
    original: 'Trang gốc',
    picture: 'Hình',
    video: 'Video',
    attachments: 'Tài liệu kèm theo',
    source: 'Nguồn',
    notes: 'Ghi chú',
    gone: 'đoạn này không còn trong bài',
    articles: (count) => `${count} bài`,
  },
  en: {
    bulletin: 'Bulletin',
    contents: 'Contents',
    cover: 'Cover',
    original: 'Original page',
    picture: 'Picture',
    video: 'Video',
    attachments: 'Attachments',
    source: 'Source',
    notes: 'Notes',
    gone: 'no longer in the text',
    articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  },
};

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** The words that an export adds to the articles. */
export function labelsOf({ language = 'vi' }: Pick<ExportOptions, 'language'>): Labels {
  return LABELS[language];
}

/** A moment as a date in Vietnam's time: `14/6/2021`. Text that is no date comes back as it is. */
export function dateText(
  moment: string | number | undefined,
  { language = 'vi' }: Pick<ExportOptions, 'language'>,
): string {
  if (moment === undefined) return '';
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return String(moment);
  return date.toLocaleDateString(LOCALES[language], { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** Site, byline and date of an article in one line. */
export function creditText(article: Article, site: string, options: Pick<ExportOptions, 'language'>): string {
  return [site, article.byline, dateText(article.publishedAt, options)].filter(Boolean).join(' · ');
}

/** The title of an export: the article's own, or the bulletin's with its date. */
export function exportTitle(titles: readonly string[], options: ExportOptions): string {
  const [first = ''] = titles;
  if (titles.length === 1) return first;
  return options.title ?? `${labelsOf(options).bulletin} ${dateText(options.now, options)}`;
}
