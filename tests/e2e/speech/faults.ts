import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../harness/index.ts';
import { pressIn, type Spoken, spokenIn, untilSpoken } from '../speech-view.ts';
import type { Listening } from './listening.ts';

declare global {
  interface Window {
    speechParts?: {
      workers: Worker[];
      contexts: AudioContext[];
      keys: Map<string, MediaSessionActionHandler | null>;
    };
  }
}

/** Runs in the page before it first speaks: keeps hold of what speech is made of, which no driver of Firefox does. */
function hold(): void {
  const parts = { workers: [] as Worker[], contexts: [] as AudioContext[], keys: new Map() };
  window.speechParts = parts;
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      parts.workers.push(this);
    }
  };
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      parts.contexts.push(this);
    }
  };
  const setActionHandler = MediaSession.prototype.setActionHandler;
  MediaSession.prototype.setActionHandler = function (action, handler) {
    parts.keys.set(action, handler);
    setActionHandler.call(this, action, handler);
  };
}

export async function holdParts(page: Page): Promise<void> {
  await page.evaluate(hold);
}

/** What may happen to speech while it goes on. The page's parts are held since before it first spoke. */
export function faultTests(listening: () => Listening, title: string): void {
  async function speak({ page }: Listening): Promise<Spoken> {
    if ((await spokenIn(page)).status !== 'playing') await pressIn(page, 'Nghe');
    return untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
  }

  const pressKey = ({ page }: Listening, action: MediaSessionAction) =>
    page.evaluate((key) => window.speechParts?.keys.get(key)?.({ action: key }), action);

  it('tells the media keys what is read, and obeys them', async () => {
    const here = listening();
    const { page } = here;
    const { progress } = await speak(here);
    const told = await page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return { title: metadata?.title, artist: metadata?.artist, playbackState };
    });
    expect(told).toEqual({ title, artist: 'backan.gov.vn', playbackState: 'playing' });
    await pressKey(here, 'nexttrack');
    await untilSpoken(page, 'the next sentence', (spoken) => spoken.progress > progress);
    await pressKey(here, 'pause');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    await pressKey(here, 'play');
    await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
    await pressKey(here, 'previoustrack');
    await untilSpoken(page, 'the sentence before', (spoken) => spoken.progress === progress);
  });

  it('marks its tab as one that sounds, where the machine has a sound card', async () => {
    const here = listening();
    const { page } = here;
    await speak(here);
    const isAudible = () => page.evaluate(async () => (await chrome.tabs.getCurrent())?.audible === true);
    if (here.sink) await until('the mark', isAudible);
  });

  it('falls silent when another reader begins', async () => {
    const here = listening();
    const { page } = here;
    await speak(here);
    const address = await page.evaluate(() => `reader.html${location.search}&listen=1`);
    const second = await here.session.openExtension(address);
    await untilSpoken(second, 'the second reader', ({ status }) => status === 'playing');
    await untilSpoken(page, 'the first one to pause', ({ status }) => status === 'paused');
    await second.close();
    await page.bringToFront();
  });

  it('comes back when its worker was killed in mid-sentence', async () => {
    const here = listening();
    const { page } = here;
    await speak(here);
    const workers = await page.evaluate(() => {
      for (const worker of window.speechParts?.workers ?? []) worker.terminate();
      return window.speechParts?.workers.length ?? 0;
    });
    const { progress } = await spokenIn(page);
    await pressIn(page, 'Đoạn sau');
    const next = await untilSpoken(
      page,
      'another worker',
      (spoken) => spoken.word !== '' && spoken.status === 'playing' && spoken.progress > progress,
    );
    expect(next.note).toBe('');
    expect(await page.evaluate(() => window.speechParts?.workers.length ?? 0)).toBeGreaterThan(workers);
  });

  it('tells of a sound card that is gone, and goes on at the same sentence once it is back', async () => {
    const here = listening();
    const { page } = here;
    await speak(here);
    await page.evaluate(async () => {
      const context = window.speechParts?.contexts.at(-1);
      if (!context) throw new Error('no sound was made');
      Object.defineProperty(context, 'resume', { value: () => Promise.resolve(), configurable: true });
      await context.suspend();
    });
    const failed = await untilSpoken(page, 'the note', ({ status }) => status === 'failed');
    expect(failed.note).toContain('Hãy kiểm tra loa hoặc tai nghe');
    expect(failed.sentence).not.toBe('');
    await page.evaluate(() => {
      const context = window.speechParts?.contexts.at(-1);
      if (context) Reflect.deleteProperty(context, 'resume');
    });
    expect(await speak(here)).toMatchObject({ progress: failed.progress, sentence: failed.sentence, note: '' });
  });
}
