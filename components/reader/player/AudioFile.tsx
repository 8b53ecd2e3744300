import { useEffect } from 'preact/hooks';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button } from '../../ui/Button.tsx';
import { type AudioMaking, audioResultText } from './audio-making.ts';
import styles from './options.module.css';

const FORMATS = [
  { format: 'mp3', label: 'speech.audioMp3' },
  { format: 'wav', label: 'speech.audioWav' },
] as const;

/** Has an audio file made of the article, with progress and a way to stop it. */
export function AudioFile({ audio }: { audio: AudioMaking }) {
  const { t } = useI18n();
  const [share, result] = [audio.share.value, audio.result.value];
  useEffect(audio.see, [audio, result]);

  return (
    <section class={styles['dictionary']} aria-label={t('speech.audioFile')}>
      <h3>{t('speech.audioFile')}</h3>
      <p class={styles['hint']}>{t('speech.audioFileHint')}</p>
      <div class={styles['row']}>
        <select
          class={styles['select']}
          aria-label={t('speech.audioFormat')}
          value={audio.format.value}
          onChange={(event) => {
            audio.format.value = event.currentTarget.value === 'wav' ? 'wav' : 'mp3';
          }}
        >
          {FORMATS.map((row) => (
            <option key={row.format} value={row.format}>
              {t(row.label)}
            </option>
          ))}
        </select>
        {share === undefined ? (
          <Button icon="export" onClick={() => void audio.make()}>
            {t('speech.audioMake')}
          </Button>
        ) : (
          <>
            <progress aria-label={t('speech.audioProgress')} max={1} value={share} />
            <Button onClick={audio.cancel}>{t('speech.audioCancel')}</Button>
          </>
        )}
      </div>
      <p role="status">{result && audioResultText(result, t)}</p>
    </section>
  );
}
