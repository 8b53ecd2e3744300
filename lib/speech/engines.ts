import type { SpeechFailure, Synthesizer, Utterance } from './synthesizer.ts';
import { isSystemVoiceId } from './voices.ts';

/** A system voice failed; the embedded one has taken over at the same sentence. */
export interface Fallback {
  voiceId: string;
  reason: SpeechFailure;
}

export interface EnginesOptions {
  embedded: Synthesizer;
  /** Absent where the browser has no speechSynthesis. */
  system?: Synthesizer | undefined;
  /** The embedded voice that steps in. */
  fallbackVoice(): string;
  onFallback(fallback: Fallback): void;
}

/**
 * One synthesizer of both engines: a voice's id says whose it is. When a system voice fails, the embedded voice says the same sentence
 * and those after it, until another voice is asked for or the reader begins to listen anew. A blocked device is not the voice's fault and is passed on.
 */
export function createEngines({ embedded, system, fallbackVoice, onFallback }: EnginesOptions): Synthesizer {
  let broken: string | undefined;

  const isForSystem = ({ voiceId }: Pick<Utterance, 'voiceId'>) => isSystemVoiceId(voiceId) && voiceId !== broken;
  const forEmbedded = (utterance: Utterance): Utterance =>
    isSystemVoiceId(utterance.voiceId) ? { ...utterance, voiceId: fallbackVoice() } : utterance;

  return {
    engine: 'embedded',
    voices: async () => [...((await system?.voices()) ?? []), ...(await embedded.voices())],
    async speak(utterance, events, signal) {
      if (utterance.voiceId !== broken) broken = undefined;
      if (!isForSystem(utterance)) return embedded.speak(forEmbedded(utterance), events, signal);
      const result = (await system?.speak(utterance, events, signal)) ?? {
        ok: false as const,
        reason: 'no-voice' as const,
      };
      if (result.ok || result.reason === 'audio-blocked' || signal.aborted) return result;
      broken = utterance.voiceId;
      onFallback({ voiceId: utterance.voiceId, reason: result.reason });
      return embedded.speak(forEmbedded(utterance), events, signal);
    },
    renew() {
      broken = undefined;
    },
    wake(voiceId) {
      if (!isForSystem({ voiceId })) embedded.wake?.(voiceId);
    },
    prepare(utterance) {
      if (!isForSystem(utterance)) embedded.prepare?.(forEmbedded(utterance));
    },
    release() {
      broken = undefined;
      system?.release();
      embedded.release();
    },
  };
}
