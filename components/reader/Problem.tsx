import { useI18n } from '../../lib/i18n/context.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import styles from './problem.module.css';

export type ProblemReason = 'missing' | 'storage' | 'empty' | 'forbidden' | 'gone' | 'no-article' | 'failed';

const SENTENCES: Record<ProblemReason, MessageKey> = {
  missing: 'reader.problem.missing',
  storage: 'reader.problem.storage',
  empty: 'reader.problem.noArticle',
  'no-article': 'reader.problem.noArticle',
  forbidden: 'reader.problem.forbidden',
  gone: 'reader.problem.gone',
  failed: 'reader.problem.failed',
};

/** Why there is no article here, and where to go instead. */
export function Problem({ reason, url }: { reason: ProblemReason; url?: string | undefined }) {
  const { t } = useI18n();
  return (
    <main class={styles['problem']}>
      <h1>{t('reader.problem.title')}</h1>
      <p role="alert">{t(SENTENCES[reason])}</p>
      {url && (
        <p>
          <a href={url} rel="noreferrer">
            {t('reader.original')}
          </a>
          <span class={styles['address']}>{url}</span>
        </p>
      )}
      <p>
        <a href="/library.html">{t('reader.library')}</a>
      </p>
    </main>
  );
}
