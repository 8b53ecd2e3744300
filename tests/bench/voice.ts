import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { createAudioRecorder } from '../../lib/speech/audio-recorder.ts';
import { createEngine } from '../../lib/speech/embedded-engine.ts';
import { embeddedVoice } from '../../lib/speech/embedded-voices.ts';
import { BROWSERS, launch, type Session } from '../e2e/harness/index.ts';
import { startSoundSink } from '../e2e/harness/sound.ts';
import { openInReader, pressIn, untilSpoken } from '../e2e/speech-view.ts';
import { trimmedEspeak } from '../fakes/espeak.ts';
import { bareVoice } from './bare-voice.ts';
import { median, table } from './figures.ts';
import { comeNear, freshReader, lightErrors, setRate, timeToSound, widestGap } from './voice-watch.ts';

/**
 * The embedded voice in the built reader page, beside a bare page with the engine in a Worker in the same browser: milliseconds from pressing "Nghe"
 * until the first sound goes to the device (cold: the first press of a page; warm: after a pause, at the same rate and at another; the pointer near: the
 * first press of a page, half a second after the pointer came to the player), silence between one sentence's sound and the next in the audio clock, how far the light is from the
 * device's sound, memory, the size in the package, and the time of an audio file of 1,000 syllables.
 */

const COLD_ROUNDS = 5;
const WARM_ROUNDS = 7;
/** Two sentences at half speed, in milliseconds. */
const LONGEST = 90_000;
const RATES = [0.5, 1, 2, 3] as const;
const ARTICLES = 10;
const FILE_ROUNDS = 3;

async function openingFigures(session: Session, page: Page): Promise<[string, string][]> {
  const [cold, near, warm, changed, bareCold, bareWarm, lights]: number[][] = [[], [], [], [], [], [], []] as const;
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const bare = await bareVoice(session);
    bareCold.push(bare.cold);
    bareWarm.push(bare.warm);
    await page.bringToFront();
    await freshReader(page);
    cold.push(await timeToSound(page));
    // The title's words have all been lit when the next sentence begins.
    await untilSpoken(page, 'the next sentence', ({ progress }) => progress > 0);
    lights.push(...(await lightErrors(page)));
    await freshReader(page);
    await comeNear(page);
    await pause(500);
    near.push(await timeToSound(page));
  }
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    await pressIn(page, 'Tạm dừng');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    warm.push(await timeToSound(page));
    await pressIn(page, 'Tạm dừng');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    await setRate(page, round % 2 === 0 ? 1.1 : 1);
    // Nobody moves a slider faster than the Worker ends its sentence.
    await pause(300);
    changed.push(await timeToSound(page));
  }
  const apart = lights.map(Math.abs).toSorted((a, b) => a - b);
  const most = apart[Math.floor(apart.length * 0.9)] ?? Number.NaN;
  return [
    ['first sound, cold (200)', median(cold).toFixed(0)],
    ['first sound of a bare page, cold', median(bareCold).toFixed(0)],
    ['first sound, the pointer near (50)', median(near).toFixed(0)],
    ['first sound, warm (50)', median(warm).toFixed(0)],
    ['first sound, warm, at another rate (50)', median(changed).toFixed(0)],
    ['first sound of a bare page, warm', median(bareWarm).toFixed(0)],
    ['light after the sound, middle (80)', median(lights).toFixed(0)],
    ['light beside the sound, nine in ten (80)', most.toFixed(0)],
  ];
}

/** Megabytes that the reader page and its voice hold after a collection: objects and the buffers behind them. */
async function heldBy(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const heaps = [
    await client.send('Runtime.getHeapUsage'),
    ...(await Promise.all(page.workers().map((worker) => worker.client.send('Runtime.getHeapUsage')))),
  ];
  await client.detach();
  const bytes = heaps.map((heap) => heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize);
  return bytes.reduce((sum, held) => sum + held, 0) / 1e6;
}

/** Article after article in one tab, each spoken until its second sentence. */
async function memoryFigures(session: Session, page: Page): Promise<[string, string][]> {
  // The driver of Firefox cannot look into its heap.
  if (session.name !== 'chromium') return [];
  const held: number[] = [];
  for (let i = 0; i < ARTICLES; i += 1) {
    await freshReader(page);
    await pressIn(page, 'Nghe');
    await untilSpoken(page, 'speech', ({ word }) => word !== '');
    await pressIn(page, 'Câu sau');
    await untilSpoken(page, 'the next sentence', ({ progress, word }) => progress > 0 && word !== '');
    held.push(await heldBy(page));
  }
  const growth = (held.at(-1) ?? Number.NaN) - (held[0] ?? Number.NaN);
  return [
    ['memory of one article, MB', (held[0] ?? Number.NaN).toFixed(1)],
    ['memory, ten articles after one, MB (20)', growth.toFixed(1)],
  ];
}

async function browserFigures(name: Session['name']): Promise<[string, string][]> {
  const session = await launch(name, { audible: true, viewport: { width: 1280, height: 800 } });
  try {
    const page = await openInReader(session, 'Đọc');
    const rows = await openingFigures(session, page);
    for (const rate of RATES) {
      rows.push([`widest gap at ${rate} (120)`, (await widestGap(page, rate, LONGEST)).toFixed(1)]);
    }
    return [...rows, ...(await memoryFigures(session, page))];
  } finally {
    await session.stop();
  }
}

const SENTENCE =
  'Sáng nay, ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và triển khai nhiệm vụ.';

/** Milliseconds of the wall and of the processor that `work` takes. */
function timed(work: () => void): [wall: number, processor: number] {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return [performance.now() - begin, (user + system) / 1000];
}

/** A file of 1,000 syllables, beside the engine alone whose sound is thrown away; each with an engine of its own that has not spoken yet, in turns. */
async function fileFigures(): Promise<string[][]> {
  const utterance = { text: SENTENCE, voiceId: 'embedded:bac-nu', rate: 1, pitch: 1, volume: 1, pauseAfter: 260 };
  const utterances = Array.from({ length: Math.ceil(1_000 / SENTENCE.split(' ').length) }, () => utterance);
  const [files, alone]: [number, number][][] = [[], []] as const;
  for (let round = 0; round < FILE_ROUNDS; round += 1) {
    const recorder = createAudioRecorder(createEngine(await trimmedEspeak()), 'wav');
    files.push(timed(() => recorder.record(utterances)));
    const espeak = await trimmedEspeak();
    espeak.set_voice(embeddedVoice(utterance.voiceId).espeakName);
    alone.push(
      timed(() => {
        for (const { text } of utterances) espeak.synthesize(text, () => false);
      }),
    );
  }
  const cells = (times: readonly [number, number][]) =>
    [0, 1].map((at) => median(times.map((time) => time[at] ?? Number.NaN)).toFixed(0));
  return [
    ['1,000 syllables, in Node', 'ms', 'ms of the processor'],
    ['to a WAV file (3000)', ...cells(files)],
    ['the engine alone', ...cells(alone)],
  ];
}

async function sizeFigures(): Promise<string[][]> {
  const folder = join(import.meta.dirname, '../../.output/chrome-mv3/voice');
  const files = await Promise.all(['espeak-ng.js', 'espeak-ng.data'].map((name) => readFile(join(folder, name))));
  const raw = files.reduce((sum, file) => sum + file.length, 0) / 1000;
  const zipped = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000;
  return [
    ['voice in the package, kB (1800)', raw.toFixed(0)],
    ['the same zipped, kB (750)', zipped.toFixed(0)],
  ];
}

/** Measures the embedded voice in the browsers of this machine (the extension must be built for each). */
export async function benchVoice(): Promise<string> {
  const sink = await startSoundSink();
  try {
    const columns: [string, string][][] = [];
    for (const name of BROWSERS) columns.push(await browserFigures(name));
    const rows = (columns[0] ?? []).map(([measure]) => [
      measure,
      ...columns.map((column) => column.find(([other]) => other === measure)?.[1] ?? '–'),
    ]);
    const inBrowsers = table([['ms where not said (at most)', ...BROWSERS], ...rows, ...(await sizeFigures())]);
    return `${inBrowsers}\n\n${table(await fileFigures())}`;
  } finally {
    await sink?.stop();
  }
}
