/** ID3v2.3 tags, as players of MP3 read them (id3.org/id3v2.3.0, id3v2-chapters-1.0). */

export interface AudioChapter {
  title: string;
  /** Milliseconds from the file's beginning. */
  start: number;
  end: number;
}

export interface AudioTags {
  title: string;
  /** Who published it: shown as the artist. */
  source: string;
  /** The portal's page. */
  url: string;
  /** ISO 8601. */
  publishedAt?: string;
}

const UTF_16 = 1;
const LATIN = 0;
const NO_BYTES = 0xffffffff;

function joinBytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
}

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0) & 0xff);
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** Seven bits a byte, so that no byte looks like the beginning of sound. */
function syncSafe(value: number): number[] {
  return [(value >>> 21) & 0x7f, (value >>> 14) & 0x7f, (value >>> 7) & 0x7f, value & 0x7f];
}

function frame(id: string, ...content: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const body = joinBytes(...content);
  return joinBytes(latin(id), uint32(body.length), [0, 0], body);
}

function textFrame(id: string, text: string): Uint8Array {
  return frame(id, [UTF_16], utf16(text));
}

function chapterFrame({ title, start, end }: AudioChapter, index: number): Uint8Array {
  const times = [Math.round(start), Math.round(end), NO_BYTES, NO_BYTES].map(uint32);
  return frame('CHAP', latin(`ch${index}`), [0], ...times, textFrame('TIT2', title));
}

function contentsFrame(chapters: readonly AudioChapter[]): Uint8Array {
  const ids = chapters.flatMap((_, index) => [...latin(`ch${index}`), 0]);
  // Top level, in order.
  return frame('CTOC', latin('toc'), [0, 3, chapters.length], ids);
}

/** An index of chapters has room for so many. */
const MOST_CHAPTERS = 255;

/** The bytes that stand before the sound of an MP3 file. `length` is in milliseconds. */
export function id3Tag(tags: AudioTags, chapters: readonly AudioChapter[], length: number): Uint8Array<ArrayBuffer> {
  const kept = chapters.slice(0, MOST_CHAPTERS);
  const frames = joinBytes(
    textFrame('TIT2', tags.title),
    textFrame('TPE1', tags.source),
    textFrame('TLAN', 'vie'),
    textFrame('TLEN', String(Math.round(length))),
    ...(tags.publishedAt ? [textFrame('TYER', tags.publishedAt.slice(0, 4))] : []),
    frame('WOAF', latin(tags.url)),
    frame('COMM', [UTF_16], latin('vie'), utf16(''), [0, 0], utf16(tags.url)),
    ...(kept.length > 0 ? [contentsFrame(kept), ...kept.map(chapterFrame)] : []),
  );
  return joinBytes(latin('ID3'), [3, LATIN, 0], syncSafe(frames.length), frames);
}
