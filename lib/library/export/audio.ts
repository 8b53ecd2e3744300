import { type AudioChapter, type AudioTags, id3Tag } from './id3.ts';
import { wavFrame } from './wav-frame.ts';

/** Spoken sound that is ready to be put into a file. */
export interface AudioTrack {
  format: 'mp3' | 'wav';
  /** Sound data in order: MP3 frames, or samples of 16 bits. */
  parts: readonly Uint8Array<ArrayBuffer>[];
  /** Milliseconds. */
  length: number;
  /** Samples a second, one channel. */
  sampleRate: number;
  chapters: readonly AudioChapter[];
}

const TYPES = { mp3: 'audio/mpeg', wav: 'audio/wav' } as const;

/** A file of that sound with title, source and address in its tags; and its chapters: as ID3 frames in MP3, as cue points in WAV. */
export function toAudioFile(track: AudioTrack, tags: AudioTags): Blob {
  const { format, parts, length, sampleRate, chapters } = track;
  const type = TYPES[format];
  if (format === 'mp3') return new Blob([id3Tag(tags, chapters, length), ...parts], { type });
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  const { before, after } = wavFrame(bytes, sampleRate, tags, chapters);
  return new Blob([before, ...parts, after], { type });
}
