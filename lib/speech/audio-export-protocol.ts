import type { AudioFormat } from './audio-encoder.ts';
import type { Utterance } from './synthesizer.ts';

/** To the recording Worker: first `begin`, then batches one after another, then `finish`. Ending the Worker cancels. */
export type RecordOrder =
  | { type: 'begin'; format: AudioFormat }
  | { type: 'record'; utterances: readonly Utterance[] }
  | { type: 'finish' };

/** One answer an order. */
export type RecordAnswer =
  | { type: 'begun' }
  | { type: 'recorded'; bytes: Uint8Array<ArrayBuffer>; durations: number[] }
  | { type: 'finished'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'failed'; message: string };

export interface RecordWorker {
  postMessage(order: RecordOrder): void;
  terminate(): void;
  onmessage: ((event: { data: RecordAnswer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}
