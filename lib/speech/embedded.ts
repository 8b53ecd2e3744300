import type { AudioOutput } from './audio-output.ts';
import type { VoiceClient } from './embedded-client.ts';
import type { SpeechPart } from './embedded-engine.ts';
import { EMBEDDED_VOICES } from './embedded-voices.ts';
import type { Synthesizer, Utterance, UtteranceResult } from './synthesizer.ts';

export interface EmbeddedOptions {
  client: VoiceClient;
  output: AudioOutput;
}

type Listener = { onPart(part: SpeechPart, isLast: boolean): void; onFailed(): void };

/** An utterance being made, or made already: gives what is there from the beginning, then what comes, to one listener at a time. */
interface Rendering {
  key: string;
  hasFailed(): boolean;
  listen(listener: Listener): void;
  /** What comes is kept for who asks for the same again. */
  leave(): void;
  cancel(): void;
}

function keyOf({ text, voiceId, rate, pitch, pauseAfter = 0 }: Utterance): string {
  return JSON.stringify([text, voiceId, rate, pitch, pauseAfter]);
}

function startRendering(client: VoiceClient, utterance: Utterance, isUrgent: boolean): Rendering {
  const parts: [SpeechPart, boolean][] = [];
  let hasFailed = false;
  let listener: Listener | undefined;
  const cancel = client.render(utterance, isUrgent, {
    onPart(part, isLast) {
      parts.push([part, isLast]);
      listener?.onPart(part, isLast);
    },
    onFailed() {
      hasFailed = true;
      listener?.onFailed();
    },
  });
  return {
    key: keyOf(utterance),
    hasFailed: () => hasFailed,
    listen(given) {
      listener = given;
      for (const [part, isLast] of parts) given.onPart(part, isLast);
      if (hasFailed) given.onFailed();
    },
    leave() {
      listener = undefined;
    },
    cancel,
  };
}

/**
 * The voice that is shipped in the package: no network, word by word, on every machine.
 * Makes sound in a Worker and plays it through `output`. One utterance ahead at most is kept, and the one spoken last: who pauses and goes on hears it
 * at once, though the Worker is still busy with the rest of it.
 */
export function createEmbeddedSynthesizer({ client, output }: EmbeddedOptions): Synthesizer {
  let ahead: Rendering | undefined;
  let last: Rendering | undefined;

  function take(utterance: Utterance): Rendering {
    const key = keyOf(utterance);
    if (last?.key === key && !last.hasFailed()) return last;
    last?.cancel();
    const ready = ahead;
    ahead = undefined;
    if (ready?.key !== key) ready?.cancel();
    last = ready?.key === key ? ready : startRendering(client, utterance, true);
    return last;
  }

  return {
    engine: 'embedded',
    voices: async () =>
      EMBEDDED_VOICES.map(({ id, name, language, engine, isLocal }) => ({ id, name, language, engine, isLocal })),
    speak(utterance, events, signal) {
      return new Promise<UtteranceResult>((resolve) => {
        if (signal.aborted) {
          resolve({ ok: true });
          return;
        }
        const rendering = take(utterance);
        const stream = output.open(utterance.volume, {
          onStart: () => events.onStart?.(),
          onWord: ({ start, end }) => events.onWord?.(start, end),
          onEnd: () => finish({ ok: true }),
          onBlocked: () => finish({ ok: false, reason: 'audio-blocked' }),
        });
        const abort = () => {
          rendering.leave();
          stream.stop();
          finish({ ok: true });
        };
        const finish = (result: UtteranceResult) => {
          signal.removeEventListener('abort', abort);
          resolve(result);
        };
        signal.addEventListener('abort', abort);
        rendering.listen({
          onPart: (part, isLast) => stream.push(part, isLast),
          onFailed() {
            stream.stop();
            finish({ ok: false, reason: 'engine-crashed' });
          },
        });
      });
    },
    wake: () => client.wake(),
    prepare(utterance) {
      if (ahead?.key === keyOf(utterance)) return;
      ahead?.cancel();
      ahead = startRendering(client, utterance, false);
    },
    release() {
      for (const made of [ahead, last]) made?.cancel();
      [ahead, last] = [undefined, undefined];
      client.release();
      output.release();
    },
  };
}
