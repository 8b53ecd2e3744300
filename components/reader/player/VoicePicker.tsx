import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { Voice } from '../../../lib/speech/synthesizer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './player.module.css';

function VoiceGroup({ label, voices, chosen }: { label: string; voices: readonly Voice[]; chosen: string }) {
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ id, name }) => (
        <option key={id} value={id} selected={id === chosen}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** Which voice speaks, with a word on where each one lives, and a button to hear it. */
export function VoicePicker({ session }: { session: SpeechSession }) {
  const { t } = useI18n();
  const { system, embedded, chosen, choose } = session.voices;
  const id = chosen.value.id;
  const here = system.value.filter(({ isLocal }) => isLocal);
  const away = system.value.filter(({ isLocal }) => !isLocal);
  return (
    <div class={styles['voice']}>
      <select
        class={styles['select']}
        aria-label={t('speech.voice')}
        value={id}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <VoiceGroup label={t('speech.voicesHere')} voices={here} chosen={id} />
        <VoiceGroup label={t('speech.voicesOwn')} voices={embedded} chosen={id} />
        <VoiceGroup label={t('speech.voicesAway')} voices={away} chosen={id} />
      </select>
      <Button kind="quiet" pressed={session.isTesting.value} onClick={() => void session.test(t('speech.sample'))}>
        {t('speech.test')}
      </Button>
    </div>
  );
}
