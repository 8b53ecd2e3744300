import { useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { later } from './later.tsx';
import styles from './Popup.module.css';
import type { WrongHelpProps } from './WrongHelp.tsx';

const WrongHelp = later(async () => (await import('./WrongHelp.tsx')).WrongHelp);

/** Asks whether the wrong part of a page was taken; the ways out of that come when it is opened. */
export function WrongExtraction(props: WrongHelpProps) {
  const { t } = useI18n();
  const [isAsked, setAsked] = useState(false);
  return (
    <details class={styles['wrong']} onToggle={() => setAsked(true)}>
      <summary>{t('popup.wrong')}</summary>
      {isAsked && <WrongHelp {...props} />}
    </details>
  );
}
