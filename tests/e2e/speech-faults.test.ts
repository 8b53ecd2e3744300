import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { openInReader, pressIn, spokenIn, untilSpoken } from './speech-view.ts';

// The driver keeps hold of several readers, and of a page's workers, in Chromium alone.
describe.each(BROWSERS.filter((name) => name === 'chromium'))('readers and workers in %s', (name) => {
  let sink: SoundSink | undefined;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    sink = await startSoundSink();
    session = await launch(name, { audible: true, viewport: { width: 1280, height: 800 } });
    page = await openInReader(session, 'Nghe');
    await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
  });

  it('falls silent when another reader begins', async () => {
    const address = await page.evaluate(() => `reader.html${location.search}&listen=1`);
    const second = await session.openExtension(address);
    await untilSpoken(second, 'the second reader', ({ status }) => status === 'playing');
    await untilSpoken(page, 'the first one to pause', ({ status }) => status === 'paused');
    await second.close();
  });

  it('comes back when its worker was killed', async () => {
    await page.bringToFront();
    for (let i = 0; i < 3; i += 1) await pressIn(page, 'Đoạn sau');
    if ((await spokenIn(page)).status !== 'playing') await pressIn(page, 'Nghe');
    await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
    for (const worker of page.workers()) await worker.close();
    await pressIn(page, 'Đoạn trước');
    const { progress } = await untilSpoken(
      page,
      'another worker',
      ({ word, status }) => word !== '' && status === 'playing',
    );
    await pressIn(page, 'Câu sau');
    await untilSpoken(page, 'the next sentence', (spoken) => spoken.progress > progress && spoken.word !== '');
  });
});
