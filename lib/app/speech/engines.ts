import { soundDelay } from '../../platform/sound-delay.ts';
import { createAudioOutput } from '../../speech/audio-output.ts';
import type { Clock } from '../../speech/clock.ts';
import { createEmbeddedSynthesizer } from '../../speech/embedded.ts';
import { createVoiceClient } from '../../speech/embedded-client.ts';
import type { VoiceWorker } from '../../speech/embedded-protocol.ts';
import { createEngines, type Fallback } from '../../speech/engines.ts';
import type { Synthesizer } from '../../speech/synthesizer.ts';
import { createSystemSynthesizer, type SystemSynthesizer } from '../../speech/system.ts';

/** The engines of one page. */
export interface SpeechEngines {
  /** Both engines as one; a failing system voice hands over to the embedded one. */
  synthesizer: Synthesizer;
  /** Absent where the browser has no speechSynthesis. */
  system: SystemSynthesizer | undefined;
}

/** The Worker of the embedded voice, as the build names it. */
export function createVoiceWorker(): VoiceWorker {
  return new Worker(new URL('../../speech/embedded-worker.ts', import.meta.url), { type: 'module' }) as VoiceWorker;
}

/** Makes the engines on the page's own Worker, AudioContext and speechSynthesis. Nothing starts before it is used. */
export function createPageEngines(
  clock: Clock,
  options: { fallbackVoice(): string; onFallback(fallback: Fallback): void },
): SpeechEngines {
  const client = createVoiceClient({ createWorker: createVoiceWorker, clock });
  const output = createAudioOutput(
    (sampleRate) => new AudioContext({ sampleRate }),
    clock,
    (context) => soundDelay(context, globalThis),
  );
  const system =
    'speechSynthesis' in globalThis
      ? createSystemSynthesizer({
          speech: speechSynthesis,
          createUtterance: (text) => new SpeechSynthesisUtterance(text),
          clock,
        })
      : undefined;
  const embedded = createEmbeddedSynthesizer({ client, output });
  return { synthesizer: createEngines({ embedded, system, ...options }), system };
}
