import { useI18n } from '../../lib/i18n/context.ts';
import { readingMinutes } from '../../lib/text/count.ts';
import styles from './toolbar.module.css';
import { useProgress } from './use-progress.ts';

/** A line that grows with reading, and the minutes that are left. A component of its own, so that scrolling renders it alone. */
export function Progress({ wordCount }: { wordCount: number }) {
  const { t } = useI18n();
  const progress = useProgress();
  const left = progress >= 0.995 ? 0 : readingMinutes(wordCount * (1 - progress));
  return (
    <>
      <span class={styles['left']}>{left > 0 ? t('reader.minutesLeft', { count: left }) : t('reader.finished')}</span>
      <span class={styles['line']} style={{ scale: `${progress} 1` }} aria-hidden="true" />
    </>
  );
}
