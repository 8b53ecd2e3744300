import { useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './auto-opened.module.css';

interface AutoOpenedProps {
  host: string;
  /** Opens this site's articles by themselves no more. */
  stop: () => void;
}

/** Says why an article opened here by itself, and is the way out of that. */
export function AutoOpened({ host, stop }: AutoOpenedProps) {
  const { t } = useI18n();
  const [state, setState] = useState<'told' | 'stopped' | 'gone'>('told');
  if (state === 'gone') return null;
  return (
    <aside class={styles['told']} aria-label={t('auto.title')}>
      <p role="status">{t(state === 'told' ? 'auto.opened' : 'auto.stopped', { host })}</p>
      {state === 'told' && (
        <Button
          onClick={() => {
            stop();
            setState('stopped');
          }}
        >
          {t('auto.stop')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setState('gone')}>
        {t('auto.understood')}
      </Button>
    </aside>
  );
}
