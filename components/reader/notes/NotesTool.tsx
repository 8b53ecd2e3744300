import { useContext } from 'preact/hooks';
import { useI18n } from '../../../lib/i18n/context.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PanelsContext } from '../panels.ts';

/** Opens the list of marks and notes. */
export function NotesTool() {
  const { t } = useI18n();
  const { open, toggle } = useContext(PanelsContext);
  const isOpen = open === 'notes';
  return (
    <IconButton
      icon="marker"
      label={t('notes.title')}
      keys="g"
      expanded={isOpen}
      {...(isOpen && { controls: 'panel-notes' })}
      onClick={() => toggle('notes')}
    />
  );
}
