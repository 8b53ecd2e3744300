import { type AudioStream, openStream, type StreamEvents } from './audio-stream.ts';
import type { Clock } from './clock.ts';
import { SAMPLE_RATE } from './embedded-engine.ts';

export interface AudioOutput {
  /** Opens a stream that sounds right after the one before it, without a gap when that one has just ended. */
  open(volume: number, events: StreamEvents): AudioStream;
  /** Lets the device go; the next stream takes it again. */
  release(): void;
}

/**
 * Plays the embedded voice through one AudioContext, made at the first sound. `delayOf` tells by how many seconds a context runs ahead of the ears.
 */
export function createAudioOutput(
  createContext: (sampleRate: number) => AudioContext,
  clock: Clock,
  delayOf: (context: AudioContext) => number,
): AudioOutput {
  let context: AudioContext | undefined;
  let busyUntil = 0;

  return {
    open(volume, events) {
      context ??= createContext(SAMPLE_RATE);
      const own = context;
      return openStream(own, clock, volume, {
        ...events,
        delay: () => delayOf(own),
        earliest: () => busyUntil,
        onScheduled: (end) => {
          busyUntil = end;
        },
      });
    },
    release() {
      void context?.close();
      context = undefined;
      busyUntil = 0;
    },
  };
}
