import type { TypeSizeChange } from '../../lib/app/type-size.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './Popup.module.css';

interface TypeSizeProps {
  /** The one type size, in percent. */
  scale: number;
  change: (change: TypeSizeChange) => void;
}

/**
 * Smaller, larger, normal: on the portal's page and in the reader alike. The style sheet draws the signs: as text they would be
 * second names beside the accessible ones.
 */
export function TypeSize({ scale, change }: TypeSizeProps) {
  const { t, number } = useI18n();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none
    <div role="group" aria-label={t('popup.typeSize')} class={styles['type']}>
      <span aria-hidden="true">{t('popup.typeSize')}</span>
      <button type="button" aria-label={t('popup.decreaseType')} data-sign="A−" onClick={() => change('decrease')} />
      <output class={styles['scale']} aria-live="polite">
        {number(scale / 100, { style: 'percent' })}
      </output>
      <button type="button" aria-label={t('popup.increaseType')} data-sign="A+" onClick={() => change('increase')} />
      <button type="button" aria-label={t('popup.resetType')} data-sign="↺" onClick={() => change('reset')} />
    </div>
  );
}
