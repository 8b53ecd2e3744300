import { useI18n } from '../../../lib/i18n/context.ts';
import { IconButton } from '../../ui/Button.tsx';

/** The listen button while the player is being loaded: pressing it speaks as soon as that is done. */
export function PendingListen({ listen }: { listen: () => void }) {
  const { t } = useI18n();
  return <IconButton icon="listen" label={t('speech.listen')} keys="n k" onClick={listen} />;
}
