import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import styles from './player.module.css';

/** How far speech has come, by sentences. */
export function Progress({ session }: { session: SpeechSession }) {
  const { t } = useI18n();
  const { status, index } = session.state.value;
  const total = session.segments.value.length;
  const done = status === 'ended' ? total : index;
  const text = t('speech.sentenceOf', { index: Math.min(total, done + 1), total });
  return (
    <div class={styles['progress']}>
      <progress
        class={styles['line']}
        aria-label={t('speech.progress')}
        aria-valuetext={text}
        max={Math.max(1, total)}
        value={done}
      />
      <span class={styles['count']} aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
