import { Mp3Encoder } from '@breezystack/lamejs';
import { SAMPLE_RATE } from './embedded-engine.ts';

export type AudioFormat = 'mp3' | 'wav';

/** Turns speech into the sound data of a file; what stands around it in the file is somebody else's. */
export interface AudioEncoder {
  /** Bytes that are ready; they may lag behind the samples. */
  encode(samples: Int16Array): Uint8Array<ArrayBuffer>;
  /** The last bytes. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Clear speech at 22 kHz, 6 kB a second. */
const MP3_KILOBITS = 48;

function copyBytes(bytes: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const ENCODERS: Readonly<Record<AudioFormat, () => AudioEncoder>> = {
  mp3() {
    const encoder = new Mp3Encoder(1, SAMPLE_RATE, MP3_KILOBITS);
    return {
      encode: (samples) => copyBytes(encoder.encodeBuffer(samples)),
      finish: () => copyBytes(encoder.flush()),
    };
  },
  wav: () => ({ encode: copyBytes, finish: () => new Uint8Array() }),
};

/** A new encoder of that format; samples go in piece by piece. */
export function createAudioEncoder(format: AudioFormat): AudioEncoder {
  return ENCODERS[format]();
}

/** -1…1 to 16 bits, clipped; `volume` is 0 to 1. */
export function toInt16(samples: Float32Array, volume = 1): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) {
    const sample = Math.round((samples[i] ?? 0) * volume * 32_768);
    whole[i] = Math.max(-32_768, Math.min(32_767, sample));
  }
  return whole;
}
