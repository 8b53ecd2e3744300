import { type AudioFormat, createAudioEncoder, toInt16 } from './audio-encoder.ts';
import { type EmbeddedEngine, SAMPLE_RATE } from './embedded-engine.ts';
import type { Utterance } from './synthesizer.ts';

/** Sound data of some utterances, and how long each of them is, in milliseconds. */
export interface Recording {
  bytes: Uint8Array<ArrayBuffer>;
  durations: number[];
}

export interface AudioRecorder {
  record(utterances: readonly Utterance[]): Recording;
  /** What the encoder still holds back. */
  finish(): Uint8Array<ArrayBuffer>;
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    joined.set(chunk, position);
    position += chunk.length;
  }
  return joined;
}

/** Speaks utterances into a file's sound data, as fast as the machine can. Volume is the utterance's. */
export function createAudioRecorder(engine: EmbeddedEngine, format: AudioFormat): AudioRecorder {
  const encoder = createAudioEncoder(format);
  return {
    record(utterances) {
      const chunks: Uint8Array[] = [];
      const durations = utterances.map((utterance) => {
        let samples = 0;
        engine(utterance, (part) => {
          samples += part.samples.length;
          chunks.push(encoder.encode(toInt16(part.samples, utterance.volume)));
        });
        return (samples / SAMPLE_RATE) * 1000;
      });
      return { bytes: join(chunks), durations };
    },
    finish: () => encoder.finish(),
  };
}
