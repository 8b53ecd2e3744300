import { useI18n } from '../../lib/i18n/context.ts';
import type { LibraryFailure } from '../../lib/library/errors.ts';
import { FAILURES } from './failures.ts';
import styles from './library.module.css';

/** The page where the storage cannot be opened: why, and what to do. */
export function Unusable({ reason }: { reason: LibraryFailure }) {
  const { t } = useI18n();
  return (
    <main class={styles['page']}>
      <h1>{t('library.title')}</h1>
      <p role="alert">{t(FAILURES[reason])}</p>
    </main>
  );
}
