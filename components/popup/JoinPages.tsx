import { useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './Popup.module.css';

/** Offers to join an article that its portal broke into pages. */
export function JoinPages({ join }: { join: () => Promise<void> }) {
  const { t } = useI18n();
  const [isBusy, setBusy] = useState(false);
  const start = () => {
    setBusy(true);
    join().finally(() => setBusy(false));
  };
  return (
    <div class={styles['stack']}>
      <button type="button" aria-disabled={isBusy} onClick={isBusy ? undefined : start}>
        {t(isBusy ? 'popup.joining' : 'popup.join')}
      </button>
    </div>
  );
}
