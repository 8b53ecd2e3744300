import { useEffect, useRef, useState } from 'preact/hooks';
import type { AudioExportResult } from '../../../lib/app/speech/export.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './options.module.css';

interface AudioFileProps {
  session: SpeechSession;
  title: string;
  giveFile: (name: string, file: Blob) => void;
}

const FORMATS = [
  { format: 'mp3', label: 'speech.audioMp3' },
  { format: 'wav', label: 'speech.audioWav' },
] as const;
type Format = (typeof FORMATS)[number]['format'];

/** A title as a file's name: what systems refuse is left out. */
function fileName(title: string, format: Format): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain.slice(0, 80).trim() || 'bai-doc'}.${format}`;
}

/** Makes an audio file of the article, with progress and a way to stop it. */
export function AudioFile({ session, title, giveFile }: AudioFileProps) {
  const { t } = useI18n();
  const [format, setFormat] = useState<Format>('mp3');
  const [share, setShare] = useState<number | undefined>(undefined);
  const [result, setResult] = useState<AudioExportResult | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function make(): Promise<void> {
    const own = new AbortController();
    running.current = own;
    setResult(undefined);
    setShare(0);
    const made = await session.record(format, setShare, own.signal);
    setShare(undefined);
    setResult(made);
    if (made.ok) giveFile(fileName(title, format), made.file);
  }

  return (
    <section class={styles['dictionary']} aria-label={t('speech.audioFile')}>
      <h3>{t('speech.audioFile')}</h3>
      <p class={styles['hint']}>{t('speech.audioFileHint')}</p>
      <div class={styles['row']}>
        <select
          class={styles['select']}
          aria-label={t('speech.audioFormat')}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'wav' ? 'wav' : 'mp3')}
        >
          {FORMATS.map((row) => (
            <option key={row.format} value={row.format}>
              {t(row.label)}
            </option>
          ))}
        </select>
        {share === undefined ? (
          <Button icon="export" onClick={() => void make()}>
            {t('speech.audioMake')}
          </Button>
        ) : (
          <>
            <progress aria-label={t('speech.audioProgress')} max={1} value={share} />
            <Button onClick={() => running.current?.abort()}>{t('speech.audioCancel')}</Button>
          </>
        )}
      </div>
      <p role="status">{result && resultText(result, t)}</p>
    </section>
  );
}

function resultText(result: AudioExportResult, t: ReturnType<typeof useI18n>['t']): string {
  if (result.ok) return t('speech.audioDone', { count: Math.max(1, Math.round(result.length / 60_000)) });
  if (result.reason === 'cancelled') return '';
  return t(result.reason === 'nothing-to-say' ? 'speech.audioNothing' : 'speech.audioFailed');
}
