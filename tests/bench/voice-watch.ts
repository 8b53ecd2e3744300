import type { Page } from 'puppeteer-core';
import { until } from '../e2e/harness/index.ts';
import { reloadSilent, untilSpoken } from '../e2e/speech-view.ts';

/** A stretch of sound, as it was handed to the audio clock: seconds of that clock, and when it is due in the page's milliseconds. */
interface Sound {
  begin: number;
  end: number;
  due: number;
}

/** Words of a stretch of sound and its length, as the voice's Worker gave them; milliseconds from the sentence's start. */
interface Part {
  job: number;
  length: number;
  words: { at: number }[];
}

declare global {
  interface Window {
    voiceBench?: {
      sounds: Sound[];
      parts: Part[];
      /** What the device played when the light came to another word, in seconds of the audio clock. */
      lights: number[];
      context?: BaseAudioContext;
    };
  }
}

/** Runs in a reader page that has not spoken yet: notes what is placed in the audio clock and what is lit. */
function watch(): void {
  const bench: NonNullable<Window['voiceBench']> = { sounds: [], parts: [], lights: [] };
  window.voiceBench = bench;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    bench.context = this.context;
    const wait = Math.max(0, when - this.context.currentTime);
    const end = when + (this.buffer?.duration ?? 0);
    bench.sounds.push({ begin: when, end, due: performance.now() + wait * 1000 });
    return start.call(this, when, ...rest);
  };
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.type !== 'part' || data.part.samples.length === 0) return;
        bench.parts.push({ job: data.job, length: data.part.samples.length / 22.05, words: data.part.words });
      });
    }
  };
  // Asked at each light: on a busy machine the audio clock stands still again and again, and no clock of the page does so with it. Chromium tells what
  // its device plays; Firefox tells only its audio clock.
  const heard = (): number => {
    const { context } = bench;
    if (!(context instanceof AudioContext)) return Number.NaN;
    if ('mozInnerScreenX' in window) return context.currentTime;
    const { contextTime = Number.NaN, performanceTime = Number.NaN } = context.getOutputTimestamp();
    return Math.min(context.currentTime, contextTime + (performance.now() - performanceTime) / 1000);
  };
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function (range) {
    if (this === CSS.highlights.get('spoken-word')) bench.lights.push(heard());
    return add.call(this, range);
  };
}

/** Loads the reader page anew, with nothing of its voice left, and watches it. */
export async function freshReader(page: Page): Promise<void> {
  await reloadSilent(page);
  // The rest of the page comes in after its text; what is measured begins when it is at rest.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await page.evaluate(watch);
}

/** Presses the player's button and waits for sound, all in the page's own time. Milliseconds. */
export function timeToSound(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLElement>('[aria-label="Trình đọc"] button[aria-label="Nghe"]');
    const sounds = window.voiceBench?.sounds ?? [];
    sounds.length = 0;
    const begin = performance.now();
    button?.click();
    while (!sounds[0]) await new Promise((resolve) => setTimeout(resolve, 2));
    return sounds[0].due - begin;
  });
}

/** Lets the pointer come to the player, as a mouse does before it presses. */
export function comeNear(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.querySelector('[aria-label="Trình đọc"]')?.dispatchEvent(new PointerEvent('pointerenter'));
  });
}

/**
 * How far the light is from each word of the first sentence that was spoken, in milliseconds of the audio clock; late is positive. In Firefox the light
 * waits for a device's usual delay, which counts as late here.
 */
export function lightErrors(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { sounds, parts, lights } = window.voiceBench ?? { sounds: [], parts: [], lights: [] };
    const job = parts[0]?.job;
    let passed = 0;
    const due = parts.flatMap((part, i) => {
      if (part.job !== job) return [];
      const begin = (sounds[i]?.begin ?? 0) * 1000;
      const before = passed;
      passed += part.length;
      return part.words.map(({ at }) => begin + Math.max(0, at - before));
    });
    return due.map((time, i) => (lights[i] ?? Number.NaN) * 1000 - time);
  });
}

/** Moves the slider of the rate, and forgets what has sounded. */
export async function setRate(page: Page, rate: number): Promise<void> {
  await page.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('[aria-label="Trình đọc"] input[type="range"]');
    if (!slider) return;
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    window.voiceBench?.sounds.splice(0);
  }, rate);
}

/** Sets the rate, waits until it is heard, and gives the widest silence (ms) between two stretches of sound in the next two sentences. */
export async function widestGap(page: Page, rate: number, longest: number): Promise<number> {
  await setRate(page, rate);
  await until('the new rate', () => page.evaluate(() => window.voiceBench?.sounds.length));
  await page.evaluate(() => window.voiceBench?.sounds.splice(0));
  const isEnough = (progress: number) => (spoken: { progress: number; status: string }) =>
    spoken.progress >= progress + 2 || spoken.status === 'ended';
  const { progress } = await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
  await untilSpoken(page, 'two more sentences', isEnough(progress), longest);
  const sounds = await page.evaluate(() => window.voiceBench?.sounds ?? []);
  const gaps = sounds.slice(1).map(({ begin }, i) => begin - (sounds[i]?.end ?? begin));
  return Math.max(0, ...gaps) * 1000;
}
