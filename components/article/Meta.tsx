import type { Article } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { readingMinutes } from '../../lib/text/count.ts';
import styles from './article.module.css';

/** Where an article comes from, in words: its source, its site, or its host. */
export function sourceName(article: Article): string {
  return article.source ?? article.siteName ?? hostOf(article.url);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** source · byline · date · reading time */
export function Meta({ article }: { article: Article }) {
  const i18n = useI18n();
  const source = sourceName(article);
  return (
    <p class={styles['meta']}>
      {source && <span>{source}</span>}
      {article.byline && <span>{article.byline}</span>}
      {article.publishedAt && <time dateTime={article.publishedAt}>{i18n.date(article.publishedAt)}</time>}
      <span>{i18n.t('article.minutes', { count: readingMinutes(article.wordCount) })}</span>
    </p>
  );
}
