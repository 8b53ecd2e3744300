import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './empty.module.css';

/** What the library says before anything was saved: how to begin. */
export function Empty({ restore }: { restore: () => void }) {
  const { t } = useI18n();
  return (
    <section class={styles['empty']}>
      <h2>{t('library.empty.title')}</h2>
      <ol>
        <li>{t('library.empty.open')}</li>
        <li>{t('library.empty.save')}</li>
        <li>{t('library.empty.read')}</li>
      </ol>
      <p>{t('library.empty.backup')}</p>
      <Button onClick={restore}>{t('library.restore')}</Button>
    </section>
  );
}

/** What it says when a search or a filter leaves nothing. */
export function NothingFound({ query, reset }: { query: string; reset: () => void }) {
  const { t } = useI18n();
  return (
    <section class={styles['empty']}>
      <h2>{query ? t('library.nothing.search', { query }) : t('library.nothing.filter')}</h2>
      <p>{t('library.nothing.hint')}</p>
      <Button onClick={reset}>{t('library.nothing.reset')}</Button>
    </section>
  );
}
