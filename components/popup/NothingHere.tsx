import { useI18n } from '../../lib/i18n/context.ts';
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
  return (
    <section>
      <p class={styles['sentence']} role="status">
        {sentence}
      </p>
      {tryAnyway && (
        <div class={styles['actions']}>
          <button type="button" class={styles['primary']} onClick={tryAnyway}>
            {t('popup.tryAnyway')}
          </button>
        </div>
      )}
    </section>
  );
}
