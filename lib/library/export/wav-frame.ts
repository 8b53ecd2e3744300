import type { AudioChapter, AudioTags } from './id3.ts';

const HEADER = 44;

function chunk(id: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = content.length + (content.length % 2);
  const bytes = new Uint8Array(8 + padded);
  bytes.set(new TextEncoder().encode(id));
  new DataView(bytes.buffer).setUint32(4, content.length, true);
  bytes.set(content, 8);
  return bytes;
}

function uint32(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setUint32(i * 4, value, true);
  return bytes;
}

const ascii = (value: string) => new TextEncoder().encode(value);
const text = (value: string) => ascii(`${value}\0`);

function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}

function infoChunk(tags: AudioTags): Uint8Array<ArrayBuffer> {
  return chunk(
    'LIST',
    joinBytes(
      ascii('INFO'),
      chunk('INAM', text(tags.title)),
      chunk('IART', text(tags.source)),
      chunk('ICMT', text(tags.url)),
      ...(tags.publishedAt ? [chunk('ICRD', text(tags.publishedAt.slice(0, 10)))] : []),
    ),
  );
}

/** Chapters as cue points at their first sample, each with its title as a label: what sound editors and podcast programs read of a WAV file. */
function chapterChunks(chapters: readonly AudioChapter[], sampleRate: number): Uint8Array<ArrayBuffer> {
  if (chapters.length === 0) return new Uint8Array();
  const points = chapters.map(({ start }, i) => {
    const sample = Math.round((start / 1000) * sampleRate);
    return joinBytes(uint32(i + 1, sample), ascii('data'), uint32(0, 0, sample));
  });
  const labels = chapters.map(({ title }, i) => chunk('labl', joinBytes(uint32(i + 1), text(title))));
  return joinBytes(
    chunk('cue ', joinBytes(uint32(points.length), ...points)),
    chunk('LIST', joinBytes(ascii('adtl'), ...labels)),
  );
}

/** What stands before and after the samples (16 bits, one channel) of a WAV file: chapters, title and source after them. */
export function wavFrame(
  dataBytes: number,
  sampleRate: number,
  tags: AudioTags,
  chapters: readonly AudioChapter[],
): { before: Uint8Array<ArrayBuffer>; after: Uint8Array<ArrayBuffer> } {
  const after = joinBytes(chapterChunks(chapters, sampleRate), infoChunk(tags));
  const before = joinBytes(
    ascii('RIFF'),
    uint32(HEADER - 8 + dataBytes + after.length),
    ascii('WAVE'),
    // PCM, one channel; bytes a second; bytes and bits a sample.
    chunk(
      'fmt ',
      joinBytes(new Uint8Array([1, 0, 1, 0]), uint32(sampleRate, sampleRate * 2), new Uint8Array([2, 0, 16, 0])),
    ),
    ascii('data'),
    uint32(dataBytes),
  );
  return { before, after };
}
