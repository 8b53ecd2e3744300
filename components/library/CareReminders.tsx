import type { Care } from '../../lib/app/shelf/care-view.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './library.module.css';

interface CareRemindersProps {
  care: Care;
  backup: () => void;
  restore: () => void;
}

/** What the reader has to know of the storage: that the browser lost it, or that much is in no backup. */
export function CareReminders({ care, backup, restore }: CareRemindersProps) {
  const { t } = useI18n();
  const { isLost, atRisk } = care.view.value;
  return (
    <>
      {isLost && (
        <div class={styles['reminder']} role="alert">
          <p>{t('library.loss')}</p>
          <Button kind="primary" onClick={restore}>
            {t('library.restore')}
          </Button>
          <Button kind="quiet" onClick={care.forgetLoss}>
            {t('library.close')}
          </Button>
        </div>
      )}
      {atRisk > 0 && (
        <aside class={styles['reminder']} aria-label={t('library.backup')}>
          <p>{t('library.reminder', { count: atRisk })}</p>
          <Button kind="primary" onClick={backup}>
            {t('library.backupNow')}
          </Button>
          <Button kind="quiet" onClick={care.dismissReminder}>
            {t('library.later')}
          </Button>
        </aside>
      )}
    </>
  );
}
