import { describe, expect, it } from 'vitest';
import { toAudioFile } from '../../../../lib/library/export/audio.ts';

const TAGS = {
  title: 'Nước sạch về bản',
  source: 'backan.gov.vn',
  url: 'http://backan.gov.vn/a',
  publishedAt: '2025-11-18',
};
const CHAPTERS = [
  { title: 'Mở đầu', start: 0, end: 4_000 },
  { title: 'Kết quả', start: 4_000, end: 10_000 },
];

async function bytesOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}

function ascii(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, offset, length));
}

/** Name and content of each frame of an ID3v2.3 tag, and where the sound begins. */
function readTag(view: DataView): { frames: [string, Uint8Array][]; end: number } {
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + view.getUint8(at), 0);
  const frames: [string, Uint8Array][] = [];
  let at = 10;
  while (at < 10 + size) {
    const length = view.getUint32(at + 4);
    frames.push([ascii(view, at, 4), new Uint8Array(view.buffer, at + 10, length)]);
    at += 10 + length;
  }
  return { frames, end: at };
}

const textOf = (content: Uint8Array | undefined) => new TextDecoder('utf-16le').decode(content?.slice(3));

describe('an MP3 file', () => {
  const track = {
    format: 'mp3',
    parts: [new Uint8Array([255, 243, 1, 2])],
    length: 10_000,
    sampleRate: 22_050,
    chapters: CHAPTERS,
  } as const;

  it('carries title, source, length and chapters before its sound', async () => {
    const file = toAudioFile(track, TAGS);
    const view = await bytesOf(file);
    const { frames, end } = readTag(view);
    const named = new Map(frames);
    expect(file.type).toBe('audio/mpeg');
    expect(ascii(view, 0, 3)).toBe('ID3');
    expect(textOf(named.get('TIT2'))).toBe('Nước sạch về bản');
    expect(textOf(named.get('TPE1'))).toBe('backan.gov.vn');
    expect(textOf(named.get('TLEN'))).toBe('10000');
    expect(frames.filter(([name]) => name === 'CHAP')).toHaveLength(2);
    expect([...new Uint8Array(view.buffer, end)]).toEqual([255, 243, 1, 2]);
  });

  it('tells where each chapter begins and ends', async () => {
    const { frames } = readTag(await bytesOf(toAudioFile(track, TAGS)));
    const last = frames.filter(([name]) => name === 'CHAP').at(-1)?.[1] ?? new Uint8Array();
    const times = new DataView(last.buffer, last.byteOffset + 4);
    expect([times.getUint32(0), times.getUint32(4)]).toEqual([4_000, 10_000]);
  });

  it('has no index without chapters', async () => {
    const { frames } = readTag(await bytesOf(toAudioFile({ ...track, chapters: [] }, TAGS)));
    expect(frames.map(([name]) => name)).not.toContain('CTOC');
  });

  it('keeps at most as many chapters as its index can count', async () => {
    const chapters = Array.from({ length: 400 }, (_, i) => ({ title: `Mục ${i}`, start: i, end: i + 1 }));
    const { frames } = readTag(await bytesOf(toAudioFile({ ...track, chapters }, TAGS)));
    expect(frames.filter(([name]) => name === 'CHAP')).toHaveLength(255);
  });
});

/** The chunks of a RIFF file, or of a list's content, in order. */
function readChunks(view: DataView, start: number, end: number): { id: string; at: number; size: number }[] {
  const chunks = [];
  for (let at = start; at < end; ) {
    const size = view.getUint32(at + 4, true);
    chunks.push({ id: ascii(view, at, 4), at: at + 8, size });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

describe('a WAV file', () => {
  const parts = [new Uint8Array(1_000), new Uint8Array(500)];
  const track = { format: 'wav', parts, length: 10_000, sampleRate: 22_050, chapters: CHAPTERS } as const;

  it('counts its bytes right and carries title and source', async () => {
    const view = await bytesOf(toAudioFile({ ...track, chapters: [] }, TAGS));
    expect(view.getUint32(4, true)).toBe(view.byteLength - 8);
    expect(view.getUint32(24, true)).toBe(22_050);
    expect(view.getUint32(40, true)).toBe(1_500);
    const after = new TextDecoder().decode(new Uint8Array(view.buffer, 44 + 1_500));
    expect(after).toContain('INAM');
    expect(after).toContain('Nước sạch về bản');
    expect(view.byteLength % 2).toBe(0);
    expect(readChunks(view, 12, view.byteLength).map(({ id }) => id)).toEqual(['fmt ', 'data', 'LIST']);
  });

  it('points at the first sample of each chapter, and names it', async () => {
    const view = await bytesOf(toAudioFile(track, TAGS));
    const chunks = readChunks(view, 12, view.byteLength);
    expect(chunks.map(({ id }) => id)).toEqual(['fmt ', 'data', 'cue ', 'LIST', 'LIST']);
    const cue = chunks[2]?.at ?? 0;
    expect(view.getUint32(cue, true)).toBe(2);
    expect([0, 1].map((i) => view.getUint32(cue + 4 + i * 24 + 20, true))).toEqual([0, 4 * 22_050]);
    const { at = 0, size = 0 } = chunks[3] ?? {};
    expect(ascii(view, at, 4)).toBe('adtl');
    const labels = readChunks(view, at + 4, at + size).map((label) => [
      view.getUint32(label.at, true),
      new TextDecoder().decode(new Uint8Array(view.buffer, label.at + 4, label.size - 5)),
    ]);
    expect(labels).toEqual([
      [1, 'Mở đầu'],
      [2, 'Kết quả'],
    ]);
  });
});
