import { useRef } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { GoingButton } from './GoingButton.tsx';
import styles from './Popup.module.css';

interface NothingHereProps {
  /** Why there is nothing to read, and what to do. */
  sentence: string;
  /** Asks for whatever text there is, although the detector says that the page is no article. */
  tryAnyway?: (() => void) | undefined;
}

/** A page without an article, or one that the browser keeps to itself. */
export function NothingHere({ sentence, tryAnyway }: NothingHereProps) {
  const { t } = useI18n();
  const said = useRef<HTMLParagraphElement>(null);
  return (
    <section>
      <p ref={said} class={styles['sentence']} role="status" tabIndex={-1}>
        {sentence}
      </p>
      {tryAnyway && (
        <div class={styles['actions']}>
          <GoingButton home={said} className={styles['primary']} onClick={tryAnyway}>
            {t('popup.tryAnyway')}
          </GoingButton>
        </div>
      )}
    </section>
  );
}
