import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toAudioFile } from '../lib/library/export/audio.ts';
import { createAudioRecorder } from '../lib/speech/audio-recorder.ts';
import { createEngine, type EspeakFactory, SAMPLE_RATE } from '../lib/speech/embedded-engine.ts';
import { EMBEDDED_VOICES } from '../lib/speech/embedded-voices.ts';
import { speechForm } from '../lib/speech/normalize/index.ts';
import { segmentSentences } from '../lib/speech/segment.ts';
import { buildVoice } from './voice.ts';

/** Sentences of a sample, and the silence after each in milliseconds. */
const SENTENCES = 6;
const PAUSE = 300;

async function loadVoice() {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-voice-'));
  try {
    const [script] = await buildVoice(folder);
    const { default: create } = (await import(pathToFileURL(script?.absoluteSrc ?? '').href)) as {
      default: EspeakFactory;
    };
    const { eSpeakNGWorker } = await create();
    return createEngine(new eSpeakNGWorker());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The demo's last step: puts the first spoken sentences of the article into `folder` as MP3 and gives the file's path. */
export async function saveAudioSample(articleText: string, folder: string): Promise<string | undefined> {
  const sentences = segmentSentences(articleText).slice(0, SENTENCES);
  if (sentences.length === 0) return undefined;
  const recorder = createAudioRecorder(await loadVoice(), 'mp3');
  const [{ id: voiceId }] = EMBEDDED_VOICES;
  const { bytes, durations } = recorder.record(
    sentences.map(({ start, end }) => ({
      text: speechForm(articleText.slice(start, end)).text,
      voiceId,
      rate: 1,
      pitch: 1,
      volume: 1,
      pauseAfter: PAUSE,
    })),
  );
  const file = toAudioFile(
    {
      format: 'mp3',
      parts: [bytes, recorder.finish()],
      length: durations.reduce((sum, duration) => sum + duration, 0),
      sampleRate: SAMPLE_RATE,
      chapters: [],
    },
    { title: 'Dễ Đọc', source: 'Dễ Đọc', url: '' },
  );
  const path = join(folder, 'nghe-thu.mp3');
  await writeFile(path, Buffer.from(await file.arrayBuffer()));
  return path;
}
