import type {
  SpeechFailure,
  Synthesizer,
  Utterance,
  UtteranceEvents,
  UtteranceResult,
  Voice,
} from '../../lib/speech/synthesizer.ts';

export interface FakeSynthesizer extends Synthesizer {
  /** Every utterance ever asked for, the last one last. */
  readonly spoken: Utterance[];
  readonly prepared: Utterance[];
  /** The voices whose engine was asked to get going, each with how many utterances had been asked for before. */
  readonly woken: { voiceId: string; before: number }[];
  /** How many utterances had been asked for, each time that what failed was to be tried again. */
  readonly renewed: number[];
  /** Whether something is sounding now. */
  readonly isSpeaking: boolean;
  readonly isReleased: boolean;
  /** The utterance that sounds begins to be heard. */
  start(): void;
  /** Tells the n-th word of the utterance that sounds. */
  word(index: number): void;
  wordAt(start: number, end: number): void;
  /** The utterance that sounds is over; settles once the player has heard of it. */
  finish(): Promise<void>;
  fail(reason: SpeechFailure): Promise<void>;
}

export const FAKE_VOICE: Voice = {
  id: 'fake:1',
  name: 'Giọng thử',
  language: 'vi-VN',
  engine: 'embedded',
  isLocal: true,
};

/** A voice that says nothing and does what the test tells it. */
export function createFakeSynthesizer(voices: Voice[] = [FAKE_VOICE]): FakeSynthesizer {
  const spoken: Utterance[] = [];
  const prepared: Utterance[] = [];
  const renewed: number[] = [];
  const woken: FakeSynthesizer['woken'] = [];
  let current: { events: UtteranceEvents; resolve: (result: UtteranceResult) => void } | undefined;
  let isReleased = false;

  async function end(result: UtteranceResult): Promise<void> {
    const ended = current;
    current = undefined;
    ended?.resolve(result);
    await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    engine: voices[0]?.engine ?? 'embedded',
    spoken,
    prepared,
    woken,
    renewed,
    voices: async () => voices,
    speak(utterance, events, signal) {
      spoken.push(utterance);
      return new Promise((resolve) => {
        const own = { events, resolve };
        current = own;
        signal.addEventListener('abort', () => {
          if (current === own) current = undefined;
          resolve({ ok: true });
        });
      });
    },
    renew: () => renewed.push(spoken.length),
    wake: (voiceId) => woken.push({ voiceId, before: spoken.length }),
    prepare: (utterance) => prepared.push(utterance),
    release() {
      isReleased = true;
    },
    get isSpeaking() {
      return current !== undefined;
    },
    get isReleased() {
      return isReleased;
    },
    start: () => current?.events.onStart?.(),
    word(index) {
      const words = [...(spoken.at(-1)?.text ?? '').matchAll(/\S+/g)];
      const word = words[index];
      if (word) current?.events.onWord?.(word.index, word.index + word[0].length);
    },
    wordAt: (start, wordEnd) => current?.events.onWord?.(start, wordEnd),
    finish: () => end({ ok: true }),
    fail: (reason) => end({ ok: false, reason }),
  };
}
