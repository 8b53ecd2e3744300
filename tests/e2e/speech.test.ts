import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, press, type Session, textOf, until } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { type SystemVoices, startSystemVoices } from './harness/system-voices.ts';
import { audioFileTests } from './speech/audio-file.ts';
import { faultTests, holdParts } from './speech/faults.ts';
import { frozenTests, lifecycleTests } from './speech/lifecycle.ts';
import { type Listening, speakFast } from './speech/listening.ts';
import { faultyVoiceTests, systemVoiceTests } from './speech/system.ts';
import { closePopup, openInReader, pressIn, reloadSilent, spokenIn, untilSpoken, wordsLitIn } from './speech-view.ts';

const TITLE = 'Đưa nước sạch về bản vùng cao: đi chậm để dùng được lâu';

describe.each(BROWSERS)('reading aloud in %s', (name) => {
  let sink: SoundSink | undefined;
  let voices: SystemVoices | undefined;
  let session: Session;
  let page: Page;
  const listening = (): Listening => ({ session, page, sink, voices });

  beforeAll(async () => {
    sink = await startSoundSink();
    voices = await startSystemVoices();
    session = await launch(name, { audible: true, systemVoices: true, viewport: { width: 1280, height: 800 } });
    page = await openInReader(session, 'Nghe');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await voices?.stop();
    await sink?.stop();
  });

  it('speaks at once when the popup asked to listen, title first', async () => {
    const spoken = await untilSpoken(page, 'the title', ({ status, word }) => status === 'playing' && word !== '');
    expect(spoken.sentence).toBe(TITLE);
    // It speaks by itself once.
    expect(await page.evaluate(() => location.search)).not.toContain('listen');
  });

  it('lights words in the order of the text', async () => {
    await page.bringToFront();
    await pressIn(page, 'Câu sau');
    const { sentence } = await untilSpoken(page, 'the lead', ({ sentence: lit }) => lit !== TITLE && lit !== '');
    const words = await wordsLitIn(page, 5);
    let place = 0;
    for (const word of words) {
      place = sentence.indexOf(word, place);
      expect(place, word).toBeGreaterThanOrEqual(0);
    }
  });

  it('makes sound', async () => {
    await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
    expect(sink ? await sink.loudness() : 1).toBeGreaterThan(0.05);
  });

  it('goes on by itself to the next sentence', async () => {
    const before = await spokenIn(page);
    const after = await until(
      'the next sentence',
      async () => {
        const spoken = await spokenIn(page);
        return spoken.progress > before.progress ? spoken : undefined;
      },
      30_000,
    );
    expect(after.sentence).not.toBe(before.sentence);
  });

  it('holds its place while paused', async () => {
    await pressIn(page, 'Tạm dừng');
    const paused = await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await spokenIn(page)).toEqual(paused);
    await pressIn(page, 'Nghe');
    const again = await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    expect(again.sentence).toBe(paused.sentence);
  });

  it('goes a paragraph forth and back', async () => {
    const before = await spokenIn(page);
    await pressIn(page, 'Đoạn sau');
    const after = await untilSpoken(page, 'the next paragraph', ({ progress }) => progress > before.progress);
    await pressIn(page, 'Đoạn trước');
    await untilSpoken(page, 'the paragraph before', ({ progress }) => progress < after.progress);
  });

  it('speaks from a sentence that is clicked', async () => {
    const place = await page.evaluate(() => {
      const last = [...document.querySelectorAll('main p[data-block]')]
        .filter((block) => block.textContent.length > 200)
        .at(-1);
      last?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = last?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 60, y: (box?.top ?? 0) + 12, text: last?.textContent ?? '' };
    });
    await page.mouse.click(place.x, place.y);
    const spoken = await untilSpoken(
      page,
      'the clicked sentence',
      ({ sentence }) => sentence !== '' && place.text.startsWith(sentence),
    );
    expect(spoken.status).toBe('playing');
  });

  it('offers the way back when the reader scrolls away', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await pressIn(page, 'Về chỗ đang đọc');
    await until('the way back', () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('spoken-sentence') ?? [];
        const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      }),
    );
  });

  it('is steered from the popup of another tab, which names the article', async () => {
    const other = await session.open('http://backan.gov.vn/Pages/home.aspx');
    const popup = await session.openPopup(other);
    await press(popup, 'button', 'Tạm dừng');
    await untilSpoken(page, 'the pause', ({ status }) => status === 'paused');
    expect(await textOf(popup)).toContain(TITLE);
    await closePopup(popup);
    await other.close();
  });

  it('remembers the place', async () => {
    await page.bringToFront();
    const { progress } = await spokenIn(page);
    await page.evaluate(() => location.reload());
    await pressIn(page, `Nghe tiếp từ câu ${progress + 1}`);
    const spoken = await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
    expect(spoken.progress).toBe(progress);
  });

  describe('afterwards', () => {
    // A page that has not spoken yet.
    beforeAll(async () => {
      await reloadSilent(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await holdParts(page);
      await speakFast(page);
    });

    faultTests(listening, TITLE);
    lifecycleTests(listening);
    if (name === 'chromium') frozenTests(listening);
    audioFileTests(listening, TITLE);
    systemVoiceTests(listening);
    if (name === 'chromium') faultyVoiceTests(listening);
  });
});
