import type { KeepState } from '../../lib/app/saving/state.ts';
import { useI18n } from '../../lib/i18n/context.ts';

/** How far the saving of an article has come, in words. The element around it is a live region. */
export function SavingNews({ state }: { state: KeepState }) {
  const { t } = useI18n();
  switch (state.kind) {
    case 'unsaved':
      return null;
    case 'saving':
      // Shown, not said: a voice that tells each of forty pictures lets nothing else be heard.
      return state.total ? <span aria-live="off">{t('keep.pictures', { ...state })}</span> : t('keep.saving');
    case 'saved':
      return state.missing ? t('keep.missing', { count: Object.keys(state.missing).length }) : null;
    case 'failed':
      return t(state.reason === 'quota' ? 'keep.full' : 'keep.failed');
  }
}
