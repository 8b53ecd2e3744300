import { useState } from 'preact/hooks';
import type { SpeechPlace } from '../../../lib/app/speech/place.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { SpeechFailure } from '../../../lib/speech/synthesizer.ts';
import { Button } from '../../ui/Button.tsx';
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
  /** Where speech stopped the last time. */
  remembered: SpeechPlace | undefined;
}

function indexOfPlace(session: SpeechSession, place: SpeechPlace): number {
  return session.segments.value.findIndex(({ blockId, end }) => blockId === place.blockId && end > place.offset);
}

/** What the player has to tell: a failure with its next step, another voice speaking, a better voice, the place of the last time. */
export function Notes({ session, remembered }: NotesProps) {
  const { t } = useI18n();
  const [isDeclined, decline] = useState(false);
  const { status, failure } = session.state.value;
  const offer = isDeclined ? undefined : session.voices.offer.value;
  const resumeIndex = status === 'idle' && remembered ? indexOfPlace(session, remembered) : -1;
  return (
    <div class={styles['notes']}>
      <p role="status">
        {status === 'failed' && failure ? t(FAILURES[failure]) : session.fallback.value && t('speech.fallback')}
      </p>
      {status === 'failed' && failure === 'engine-crashed' && (
        <Button icon="next" onClick={() => session.dispatch({ type: 'next-sentence' })}>
          {t('speech.skipSentence')}
        </Button>
      )}
      {session.fallback.value && (
        <Button kind="quiet" onClick={session.dismissFallback}>
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
