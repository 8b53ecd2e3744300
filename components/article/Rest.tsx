import type { Article } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './article.module.css';
import { PrintedLinks } from './PrintedLinks.tsx';
import { Trace } from './Trace.tsx';

/** What follows the text: documents handed out, the next page, and on paper the addresses. */
export function Rest({ article }: { article: Article }) {
  const { t } = useI18n();
  return (
    <footer class={styles['rest']}>
      {article.attachments && article.attachments.length > 0 && (
        <section aria-label={t('article.attachments')}>
          <h2>{t('article.attachments')}</h2>
          <ul class={styles['attachments']}>
            {article.attachments.map(({ href, title }) => (
              <li key={href} class={styles['attachment']}>
                <Icon name="file" />
                <a href={href} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.nextPage && (
        <p>
          <a href={article.nextPage} rel="noreferrer">
            {t('article.nextPage')}
          </a>
        </p>
      )}
      {article.trace && <Trace trace={article.trace} />}
      <PrintedLinks article={article} />
      <p class={styles['address']}>{article.canonicalUrl ?? article.url}</p>
    </footer>
  );
}
