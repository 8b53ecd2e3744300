import type { SpeechPart } from './embedded-engine.ts';
import type { Utterance } from './synthesizer.ts';

/** To the voice's Worker: speak this. One answer stream a job, in the order asked. */
export interface SpeakJob {
  job: number;
  utterance: Utterance;
}

/**
 * From the Worker. `ready` comes once, when the engine has loaded; `working` now and then while a sentence is being made; `failed` when a job, or the
 * loading, broke.
 */
export type WorkerAnswer =
  | { type: 'ready' }
  | { type: 'working'; job: number }
  | { type: 'part'; job: number; part: SpeechPart; isLast: boolean }
  | { type: 'failed'; job?: number; message: string };

/** The part of a Worker that the client uses; tests give their own. */
export interface VoiceWorker {
  postMessage(job: SpeakJob): void;
  terminate(): void;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}
