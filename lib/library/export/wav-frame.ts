import type { AudioTags } from './id3.ts';

const HEADER = 44;

function chunk(id: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = content.length + (content.length % 2);
  const bytes = new Uint8Array(8 + padded);
  bytes.set(new TextEncoder().encode(id));
  new DataView(bytes.buffer).setUint32(4, content.length, true);
  bytes.set(content, 8);
  return bytes;
}

function infoChunk(tags: AudioTags): Uint8Array<ArrayBuffer> {
  const text = (value: string) => new TextEncoder().encode(`${value}\0`);
  const fields = [
    chunk('INAM', text(tags.title)),
    chunk('IART', text(tags.source)),
    chunk('ICMT', text(tags.url)),
    ...(tags.publishedAt ? [chunk('ICRD', text(tags.publishedAt.slice(0, 10)))] : []),
  ];
  const list = new Uint8Array(4 + fields.reduce((sum, field) => sum + field.length, 0));
  list.set(new TextEncoder().encode('INFO'));
  let position = 4;
  for (const field of fields) {
    list.set(field, position);
    position += field.length;
  }
  return chunk('LIST', list);
}

/** What stands before and after the samples (16 bits, one channel) of a WAV file; title and source as INFO fields after them. */
export function wavFrame(
  dataBytes: number,
  sampleRate: number,
  tags: AudioTags,
): { before: Uint8Array<ArrayBuffer>; after: Uint8Array<ArrayBuffer> } {
  const after = infoChunk(tags);
  const before = new Uint8Array(HEADER);
  const view = new DataView(before.buffer);
  const text = (offset: number, value: string) => before.set(new TextEncoder().encode(value), offset);
  text(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + dataBytes + after.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return { before, after };
}
