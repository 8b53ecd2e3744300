import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { Voice } from '../../../lib/speech/synthesizer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './options.module.css';

/** How voices are added, by what the browser calls its system. */
const ADVICE = [
  { system: /Android/, text: 'speech.addAndroid' },
  { system: /CrOS/, text: 'speech.addChromeOs' },
  { system: /Windows/, text: 'speech.addWindows' },
  { system: /Mac OS/, text: 'speech.addMac' },
  { system: /Linux|X11/, text: 'speech.addLinux' },
] as const;

interface VoiceRowProps {
  voice: Voice;
  session: SpeechSession;
}

function VoiceRow({ voice, session }: VoiceRowProps) {
  const { t } = useI18n();
  const isChosen = session.voices.chosen.value.id === voice.id;
  return (
    <li>
      <span>
        {voice.name}
        {!voice.isLocal && <small>{t('speech.voiceAway')}</small>}
      </span>
      <Button kind="quiet" pressed={isChosen} onClick={() => session.voices.choose(voice.id)}>
        {t('speech.offerTake')}
      </Button>
      <Button kind="quiet" onClick={() => void session.test(t('speech.sample'), voice.id)}>
        {t('speech.test')}
      </Button>
    </li>
  );
}

/** Every voice with a button to hear it, where it lives, and how to get a better one on this system. */
export function AboutVoices({ session, userAgent }: { session: SpeechSession; userAgent: string }) {
  const { t } = useI18n();
  const { system, embedded } = session.voices;
  const here = system.value.filter(({ isLocal }) => isLocal).length;
  const away = system.value.length - here;
  const advice = ADVICE.find((row) => row.system.test(userAgent));
  return (
    <section class={styles['about']} aria-label={t('speech.about')}>
      <h3>{t('speech.about')}</h3>
      <ul class={styles['voices']}>
        {[...system.value, ...embedded].map((voice) => (
          <VoiceRow key={voice.id} voice={voice} session={session} />
        ))}
      </ul>
      <p class={styles['hint']}>{t('speech.aboutOwn')}</p>
      <p class={styles['hint']}>{here > 0 ? t('speech.aboutHere', { count: here }) : t('speech.aboutNone')}</p>
      {away > 0 && <p class={styles['hint']}>{t('speech.aboutAway', { count: away })}</p>}
      {advice && <p class={styles['hint']}>{t(advice.text)}</p>}
    </section>
  );
}
