/** One thing to say: a sentence already normalized for speech. */
export interface Utterance {
  /** Spoken form, NFC, without `& < >`. */
  text: string;
  /** Voice to use, by its id from `voices()`. */
  voiceId: string;
  /** 1 is natural speed; 0.5 to 3. */
  rate: number;
  /** 1 is the voice's own pitch; 0.5 to 2. */
  pitch: number;
  /** 0 to 1. */
  volume: number;
  /** Silence after it in milliseconds at rate 1, for engines that leave none of their own; 0 when absent. */
  pauseAfter?: number;
}

export interface Voice {
  id: string;
  /** Shown to the reader, for example "Giọng Bắc, nữ (máy)". */
  name: string;
  /** BCP 47 */
  language: string;
  engine: 'embedded' | 'system';
  /** False where the text goes to a server. */
  isLocal: boolean;
}

export type SpeechFailure = 'no-voice' | 'engine-crashed' | 'no-start' | 'no-end' | 'audio-blocked';

export interface UtteranceEvents {
  onStart?: () => void;
  /** A word begins: its UTF-16 span in `Utterance.text`. Engines without word events never call it. */
  onWord?: (start: number, end: number) => void;
}

export type UtteranceResult = { ok: true } | { ok: false; reason: SpeechFailure };

/**
 * Turns utterances into sound. One speaks at a time; aborting the signal stops at once and resolves `{ ok: true }`.
 * Expected failures are values, never throws.
 */
export interface Synthesizer {
  readonly engine: Voice['engine'];
  voices(): Promise<Voice[]>;
  speak(utterance: Utterance, events: UtteranceEvents, signal: AbortSignal): Promise<UtteranceResult>;
  /** Gets the engine of a voice going, where that takes time: something is about to be spoken. */
  wake?(voiceId: string): void;
  /** Forgets what failed: the reader begins to listen anew, and each voice has its chance again. */
  renew?(): void;
  /** Makes an utterance ready ahead of its time, where the engine can. */
  prepare?(utterance: Utterance): void;
  /** Frees what the engine holds; the next `speak` brings it back. */
  release(): void;
}
