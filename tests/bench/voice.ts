import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { createAudioRecorder } from '../../lib/speech/audio-recorder.ts';
import { createEngine } from '../../lib/speech/embedded-engine.ts';
import { launch, type Session } from '../e2e/harness/index.ts';
import { startSoundSink } from '../e2e/harness/sound.ts';
import { openInReader, pressIn, spokenIn, untilSpoken } from '../e2e/speech-view.ts';
import { trimmedEspeak } from '../fakes/espeak.ts';
import { median, table } from './figures.ts';

/**
 * The embedded voice in the built reader page: milliseconds from pressing "Nghe" until the first sound goes to the device (cold: the first
 * press of a page, warm: after a pause), silence between one sentence's sound and the next in the audio clock, the size in the package, and the time of an
 * audio file of 1,000 syllables.
 */

const WARM_ROUNDS = 7;
/** Two sentences at half speed, in milliseconds. */
const LONGEST = 90_000;
const RATES = [0.5, 1, 3] as const;

declare global {
  interface Window {
    benchSounds?: { begin: number; end: number; at: number }[];
  }
}

/** Runs before the page's own scripts: notes when each stretch of sound is placed. */
function watchSounds(): void {
  const sounds: { begin: number; end: number; at: number }[] = [];
  window.benchSounds = sounds;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    const at = performance.now() + Math.max(0, when - this.context.currentTime) * 1000;
    sounds.push({ begin: when, end: when + (this.buffer?.duration ?? 0), at });
    return start.call(this, when, ...rest);
  };
}

/** Presses the player's button and waits for sound, all in the page's own time. */
function timeToSound(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLElement>('[aria-label="Trình đọc"] button[aria-label="Nghe"]');
    window.benchSounds?.splice(0);
    const begin = performance.now();
    button?.click();
    while (!window.benchSounds?.[0]) await new Promise((resolve) => setTimeout(resolve, 5));
    return window.benchSounds[0].at - begin;
  });
}

async function widestGap(page: Page, rate: number): Promise<number> {
  await page.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('[aria-label="Trình đọc"] input[type="range"]');
    if (!slider) return;
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, rate);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await page.evaluate(() => window.benchSounds?.splice(0));
  const { progress } = await spokenIn(page);
  await untilSpoken(
    page,
    'two more sentences',
    (spoken) => spoken.progress >= progress + 2 || spoken.status === 'ended',
    LONGEST,
  );
  const sounds = await page.evaluate(() => window.benchSounds ?? []);
  const gaps = sounds.slice(1).map(({ begin }, i) => begin - (sounds[i]?.end ?? begin));
  return Math.max(0, ...gaps) * 1000;
}

async function readerFigures(session: Session): Promise<string[][]> {
  const page = await openInReader(session, 'Đọc');
  await page.evaluateOnNewDocument(watchSounds);
  await page.reload();
  await untilSpoken(page, 'the player', ({ status }) => status === 'idle');
  const cold = await timeToSound(page);
  const warm: number[] = [];
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    await pressIn(page, 'Tạm dừng');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    warm.push(await timeToSound(page));
  }
  const rows = [
    ['first sound, cold', cold.toFixed(0), '200'],
    ['first sound, warm', median(warm).toFixed(0), '50'],
  ];
  for (const rate of RATES) rows.push([`widest gap at ${rate}`, (await widestGap(page, rate)).toFixed(1), '120']);
  return rows;
}

async function fileFigures(): Promise<string[][]> {
  const recorder = createAudioRecorder(createEngine(await trimmedEspeak()), 'wav');
  const text =
    'Sáng nay, ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và triển khai nhiệm vụ.';
  const syllables = text.split(' ').length;
  const utterances = Array.from({ length: Math.ceil(1_000 / syllables) }, () => ({
    text,
    voiceId: 'embedded:bac-nu',
    rate: 1,
    pitch: 1,
    volume: 1,
    pauseAfter: 260,
  }));
  const begin = performance.now();
  recorder.record(utterances);
  return [['1,000 syllables to a file', (performance.now() - begin).toFixed(0), '3000']];
}

async function sizeFigures(): Promise<string[][]> {
  const folder = join(import.meta.dirname, '../../.output/chrome-mv3/voice');
  const files = await Promise.all(['espeak-ng.js', 'espeak-ng.data'].map((name) => readFile(join(folder, name))));
  const raw = files.reduce((sum, file) => sum + file.length, 0) / 1000;
  const zipped = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000;
  return [
    ['voice in the package, kB', raw.toFixed(0), '1800'],
    ['the same zipped, kB', zipped.toFixed(0), '750'],
  ];
}

/** Measures the embedded voice in Chromium. */
export async function benchVoice(): Promise<string> {
  const sink = await startSoundSink();
  const session = await launch('chromium', { audible: true, viewport: { width: 1280, height: 800 } });
  try {
    const rows = [...(await readerFigures(session)), ...(await fileFigures()), ...(await sizeFigures())];
    return table([['measure (ms where not said)', 'now', 'at most'], ...rows]);
  } finally {
    await session.stop();
    await sink?.stop();
  }
}
