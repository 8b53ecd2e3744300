import { useState } from 'preact/hooks';
import type { SpeechPlace } from '../../../lib/app/speech/place.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { SpeechFailure } from '../../../lib/speech/synthesizer.ts';
import { Button } from '../../ui/Button.tsx';
import { type AudioMaking, audioResultText } from './audio-making.ts';
import styles from './player.module.css';

const FAILURES = {
  'no-voice': 'speech.failed.noVoice',
  'engine-crashed': 'speech.failed.engineCrashed',
  'no-start': 'speech.failed.noStart',
  'no-end': 'speech.failed.noEnd',
  'audio-blocked': 'speech.failed.audioBlocked',
} as const satisfies Record<SpeechFailure, string>;

interface NotesProps {
  session: SpeechSession;
  audio: AudioMaking;
  /** Where speech stopped the last time. */
  remembered: SpeechPlace | undefined;
}

function indexOfPlace(session: SpeechSession, place: SpeechPlace): number {
  return session.segments.value.findIndex(({ blockId, end }) => blockId === place.blockId && end > place.offset);
}

/** What the player has to tell: a failure with its next step, another voice speaking, a better voice, an audio file that is made, the place of the last time. */
export function Notes({ session, audio, remembered }: NotesProps) {
  const { t } = useI18n();
  const [isDeclined, decline] = useState(false);
  const { status, failure } = session.state.value;
  const offer = isDeclined ? undefined : session.voices.offer.value;
  const resumeIndex = status === 'idle' && remembered ? indexOfPlace(session, remembered) : -1;
  const made = audio.isSeen.value ? undefined : audio.result.value;
  const failed = status === 'failed' && failure ? t(FAILURES[failure]) : undefined;
  const another = session.fallback.value && t('speech.fallback');
  // One at a time; what became of a file can wait.
  const file = failed || another || !made ? '' : audioResultText(made, t);
  const understand = another ? session.dismissFallback : file ? audio.see : undefined;
  return (
    <div class={styles['notes']}>
      <p role="status">{failed ?? another ?? file}</p>
      {status === 'failed' && failure === 'engine-crashed' && (
        <Button icon="next" onClick={() => session.dispatch({ type: 'next-sentence' })}>
          {t('speech.skipSentence')}
        </Button>
      )}
      {understand && (
        <Button kind="quiet" onClick={understand}>
          {t('speech.understood')}
        </Button>
      )}
      {resumeIndex > 0 && remembered && (
        <Button icon="play" onClick={() => session.playFrom(remembered)}>
          {t('speech.resume', { index: resumeIndex + 1 })}
        </Button>
      )}
      {offer && status !== 'failed' && (
        <p class={styles['offer']}>
          {t('speech.offer', { name: offer.name })}
          <Button kind="quiet" onClick={() => session.voices.choose(offer.id)}>
            {t('speech.offerTake')}
          </Button>
          <Button kind="quiet" onClick={() => decline(true)}>
            {t('speech.close')}
          </Button>
        </p>
      )}
    </div>
  );
}
