import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { exportAudio } from '../../../../lib/app/speech/export.ts';
import type { Article } from '../../../../lib/article/types.ts';
import type { AudioFormat } from '../../../../lib/speech/audio-encoder.ts';
import { createEngine, type EmbeddedEngine } from '../../../../lib/speech/embedded-engine.ts';
import { planSpeech } from '../../../../lib/speech/plan.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';
import { trimmedEspeak } from '../../../fakes/espeak.ts';
import { recordHere } from '../../../fakes/record-worker.ts';
import { plainSpeech } from '../../../fakes/speech-text.ts';
import { probe } from '../ffprobe.ts';

const ARTICLE: Article = {
  url: 'https://vi.du/bai',
  title: 'Nước sạch về bản',
  publishedAt: '2026-11-18T08:00:00+07:00',
  language: 'vi',
  wordCount: 20,
  blocks: [
    { type: 'paragraph', id: 'b1', runs: [{ text: 'Cả bản có nước sạch. Ai cũng vui.' }] },
    { type: 'heading', id: 'b2', level: 2, runs: [{ text: 'Kết quả' }] },
    { type: 'paragraph', id: 'b3', runs: [{ text: 'Công trình đã xong.' }] },
  ],
};

let engine: EmbeddedEngine;

beforeAll(async () => {
  engine = createEngine(await trimmedEspeak());
}, 60_000);

function inFile(name: string, bytes: ArrayBuffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'de-doc-audio-')), name);
  writeFileSync(path, Buffer.from(bytes));
  return path;
}

/** Seconds of a file by the rate of its format alone: 16 bits at 22,050 Hz, or 48 kilobits a second. */
const bySize: Readonly<Record<AudioFormat, number>> = { wav: 44_100, mp3: 6_000 };

it.each(['wav', 'mp3'] as const)('a %s file is as long as its sentences and opens elsewhere', async (format) => {
  const segments = planSpeech(ARTICLE, { skipCaptions: false, skipTables: false, splitSentences: segmentSentences });
  const style = { voiceId: 'embedded:bac-nam', rate: 1, pitch: 1, volume: 1 };
  const request = { article: ARTICLE, segments, toSpeech: plainSpeech, style, source: 'vi.du' };
  const made = await exportAudio({
    ...request,
    format,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    createWorker: () => recordHere(engine),
  });
  if (!made.ok) throw new Error(made.reason);
  const seconds = made.length / 1000;
  expect(seconds).toBeGreaterThan(5);
  expect(made.file.size / bySize[format]).toBeGreaterThan(seconds - 0.1);
  expect(made.file.size / bySize[format]).toBeLessThan(seconds + 0.4);
  const probed = probe(inFile(`bai.${format}`, await made.file.arrayBuffer()));
  if (!probed) return;
  const { format: told, chapters } = probed;
  expect(told.format_name).toBe(format);
  // An MP3 is whole frames of 26 ms, and begins with the encoder's own delay.
  expect(Math.abs(Number(told.duration) - seconds)).toBeLessThan(format === 'wav' ? 0.001 : 0.12);
  expect(told.tags['title']).toBe('Nước sạch về bản');
  expect(told.tags['artist']).toBe('vi.du');
  expect(chapters.map(({ tags }) => tags.title)).toEqual(['Nước sạch về bản', 'Kết quả']);
});
