import { SAMPLE_RATE } from './embedded-engine.ts';

const HEADER = 44;

function writeText(view: DataView, offset: number, text: string): void {
  for (let i = 0; i < text.length; i += 1) view.setUint8(offset + i, text.charCodeAt(i));
}

/** The 44 bytes before the samples of a WAV file: PCM, 16 bits, one channel. `extra`: bytes of chunks after the samples. */
export function wavHeader(dataBytes: number, sampleRate = SAMPLE_RATE, extra = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  writeText(view, 0, 'RIFF');
  view.setUint32(4, HEADER - 8 + dataBytes + extra, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}

/** A WAV file of silence, at the lowest rate that every browser plays. */
export function silentWav(seconds: number): Uint8Array<ArrayBuffer> {
  const rate = 8_000;
  const dataBytes = seconds * rate * 2;
  const file = new Uint8Array(HEADER + dataBytes);
  file.set(wavHeader(dataBytes, rate));
  return file;
}
