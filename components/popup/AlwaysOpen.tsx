import type { PopupModel } from '../../lib/app/popup-model.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './Popup.module.css';

/** Whether this site's articles open in the reader by themselves. */
export function AlwaysOpen({ model }: { model: PopupModel }) {
  const { t } = useI18n();
  return (
    <label class={styles['always']} title={t('popup.alwaysHint')}>
      <input
        type="checkbox"
        checked={model.autoOpen.value}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // The browser may be told no: the tick comes with the yes.
          event.currentTarget.checked = model.autoOpen.value;
          void model.setAutoOpen(wanted);
        }}
      />
      {t('popup.always')}
    </label>
  );
}
