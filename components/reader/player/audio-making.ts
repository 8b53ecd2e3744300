import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AudioExportResult } from '../../../lib/app/speech/export.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { useI18n } from '../../../lib/i18n/context.ts';

export type AudioFormat = 'mp3' | 'wav';

/** An audio file being made: it outlives the panel that asked for it. */
export interface AudioMaking {
  readonly format: Signal<AudioFormat>;
  /** The share that is done, 0 to 1; undefined while nothing is made. */
  readonly share: ReadonlySignal<number | undefined>;
  /** What became of the last one. */
  readonly result: ReadonlySignal<AudioExportResult | undefined>;
  /** Whether the reader has seen that. */
  readonly isSeen: ReadonlySignal<boolean>;
  make(): Promise<void>;
  cancel(): void;
  see(): void;
}

/** A title as a file's name: what systems refuse is left out. */
function fileName(title: string, format: AudioFormat): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain.slice(0, 80).trim() || 'bai-doc'}.${format}`;
}

/** Makes audio files of one article, one at a time. */
export function createAudioMaking(
  session: Pick<SpeechSession, 'record'>,
  title: string,
  giveFile: (name: string, file: Blob) => void,
): AudioMaking {
  const format = signal<AudioFormat>('mp3');
  const share = signal<number | undefined>(undefined);
  const result = signal<AudioExportResult | undefined>(undefined);
  const isSeen = signal(true);
  let running: AbortController | undefined;
  return {
    format,
    share,
    result,
    isSeen,
    async make() {
      running?.abort();
      const own = new AbortController();
      running = own;
      const asked = format.peek();
      result.value = undefined;
      share.value = 0;
      const onProgress = (done: number) => {
        if (running === own) share.value = done;
      };
      const made = await session.record(asked, onProgress, own.signal);
      if (running !== own) return;
      running = undefined;
      share.value = undefined;
      result.value = made;
      isSeen.value = false;
      if (made.ok) giveFile(fileName(title, asked), made.file);
    },
    cancel: () => running?.abort(),
    see() {
      isSeen.value = true;
    },
  };
}

/** What became of a file, in words; none where the reader called it off. */
export function audioResultText(result: AudioExportResult, t: ReturnType<typeof useI18n>['t']): string {
  if (result.ok) return t('speech.audioDone', { count: Math.max(1, Math.round(result.length / 60_000)) });
  if (result.reason === 'cancelled') return '';
  return t(result.reason === 'nothing-to-say' ? 'speech.audioNothing' : 'speech.audioFailed');
}
