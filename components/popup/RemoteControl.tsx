import { useI18n } from '../../lib/i18n/context.ts';
import type { PlaybackCommand, PlaybackState } from '../../lib/messages/protocol.ts';
import styles from './Popup.module.css';

interface RemoteControlProps {
  playback: PlaybackState;
  control: (command: PlaybackCommand) => Promise<void>;
}

/** Steers the reader that speaks, whatever tab it is in. */
export function RemoteControl({ playback, control }: RemoteControlProps) {
  const { t } = useI18n();
  return (
    <section class={styles['remote']} aria-label={t('popup.playing')}>
      <p class={styles['meta']}>{playback.title}</p>
      <div class={styles['actions']}>
        <button type="button" onClick={() => control('previous')}>
          {t('popup.previousSentence')}
        </button>
        <button type="button" class={styles['primary']} onClick={() => control('toggle')}>
          {t(playback.speaking ? 'popup.pause' : 'popup.resume')}
        </button>
        <button type="button" onClick={() => control('next')}>
          {t('popup.nextSentence')}
        </button>
      </div>
    </section>
  );
}
