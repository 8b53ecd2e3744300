import type { Article } from '../../article/types.ts';
import { type AudioTrack, toAudioFile } from '../../library/export/audio.ts';
import type { AudioFormat } from '../../speech/audio-encoder.ts';
import type { RecordAnswer, RecordOrder, RecordWorker } from '../../speech/audio-export-protocol.ts';
import { SAMPLE_RATE } from '../../speech/embedded-engine.ts';
import type { Segment } from '../../speech/plan-types.ts';
import type { SpeakingStyle } from '../../speech/player-state.ts';
import { spokenSegment, type ToSpeech } from '../../speech/spoken-segment.ts';
import type { Utterance } from '../../speech/synthesizer.ts';

export interface AudioExport {
  article: Article;
  segments: readonly Segment[];
  toSpeech: ToSpeech;
  /** `voiceId` is an embedded voice's: no other gives its sound away. */
  style: SpeakingStyle;
  format: AudioFormat;
  /** Where the article comes from, for the tags. */
  source: string;
  /** Where chapters begin, by the place of their first segment; the article's headings by default. */
  begins?: readonly ChapterBegin[];
  /** Told the share that is done, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
  createWorker?: () => RecordWorker;
}

export interface ChapterBegin {
  title: string;
  /** A place in `segments`. */
  index: number;
}

export type AudioExportResult =
  | { ok: true; file: Blob /** Milliseconds. */; length: number }
  | { ok: false; reason: 'cancelled' | 'nothing-to-say' | 'engine-crashed' };

/** Sentences a batch: a progress bar that moves, and little in memory. */
const BATCH = 12;

/** A Worker of the package that speaks into a file; the caller terminates it. */
export function createRecordWorker(): RecordWorker {
  return new Worker(new URL('../../speech/audio-export-worker.ts', import.meta.url), {
    type: 'module',
  }) as RecordWorker;
}

/** Asks the Worker one thing at a time; a Worker that breaks, or is ended, gives undefined. */
function createAsker(
  worker: RecordWorker,
  signal: AbortSignal,
): (order: RecordOrder) => Promise<RecordAnswer | undefined> {
  return (order) =>
    new Promise((resolve) => {
      const cancel = () => resolve(undefined);
      signal.addEventListener('abort', cancel, { once: true });
      const answer = (given: RecordAnswer | undefined) => {
        signal.removeEventListener('abort', cancel);
        resolve(given?.type === 'failed' ? undefined : given);
      };
      worker.onmessage = ({ data }) => answer(data);
      worker.onerror = () => answer(undefined);
      worker.postMessage(order);
    });
}

/** Headings begin chapters; the title begins the first. */
function beginsOf({ article, segments }: AudioExport): ChapterBegin[] {
  const headings = new Map(
    article.blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, block.runs]] : [])),
  );
  return segments.flatMap(({ blockId, start }, index) => {
    const isFirst = index === 0;
    const runs = headings.get(blockId);
    if (!isFirst && !(runs && start === 0)) return [];
    const title = runs ? runs.map(({ text }) => text).join('') : article.title;
    return [{ title, index }];
  });
}

function chaptersOf(request: AudioExport, starts: readonly number[], length: number): AudioTrack['chapters'] {
  const begins = (request.begins ?? beginsOf(request)).map(({ title, index }) => ({
    title,
    start: starts[index] ?? 0,
  }));
  if (begins.length < 2) return [];
  return begins.map((chapter, index) => ({ ...chapter, end: begins[index + 1]?.start ?? length }));
}

/** Speaks a whole article into an audio file, in a Worker. Expected failures are values; the signal cancels. */
export async function exportAudio(request: AudioExport): Promise<AudioExportResult> {
  const { segments, toSpeech, style, format, signal, onProgress, createWorker = createRecordWorker } = request;
  if (signal.aborted) return { ok: false, reason: 'cancelled' };
  const worker = createWorker();
  const ask = createAsker(worker, signal);
  const failed = (): AudioExportResult => ({ ok: false, reason: signal.aborted ? 'cancelled' : 'engine-crashed' });
  try {
    if (!(await ask({ type: 'begin', format }))) return failed();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const starts: number[] = [];
    let length = 0;
    let hasWords = false;
    for (let first = 0; first < segments.length; first += BATCH) {
      const batch = segments.slice(first, first + BATCH);
      const utterances = batch.map((segment): Utterance => {
        const { text } = spokenSegment(segment, toSpeech);
        hasWords ||= text !== '';
        return { ...style, text, pauseAfter: text ? segment.pauseAfter : 0 };
      });
      const recorded = await ask({ type: 'record', utterances });
      if (recorded?.type !== 'recorded') return failed();
      parts.push(recorded.bytes);
      for (const duration of recorded.durations) {
        starts.push(length);
        length += duration;
      }
      onProgress(Math.min(1, (first + BATCH) / segments.length));
    }
    if (!hasWords) return { ok: false, reason: 'nothing-to-say' };
    const finished = await ask({ type: 'finish' });
    if (finished?.type !== 'finished') return failed();
    const track = { format, parts: [...parts, finished.bytes], length, sampleRate: SAMPLE_RATE };
    const { title, url, publishedAt } = request.article;
    const tags = { title, source: request.source, url, ...(publishedAt && { publishedAt }) };
    return { ok: true, file: toAudioFile({ ...track, chapters: chaptersOf(request, starts, length) }, tags), length };
  } finally {
    worker.terminate();
  }
}
