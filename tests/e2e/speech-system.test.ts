import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session, until } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { type SystemVoices, startSystemVoices } from './harness/system-voices.ts';
import { chooseVoice, chosenVoice, installVoice, type VoiceFault } from './own-voice.ts';
import { openInReader, pressIn, type Spoken, spokenIn, untilSpoken, wordsLitIn } from './speech-view.ts';

const TAKEN_OVER = /Giọng của Dễ Đọc đọc tiếp từ đây/;
const OWN_VOICE = /^embedded:/;

/** The first Vietnamese voice of the machine as the player lists it, plain ones before their variants; undefined while there is none. */
function systemVoiceIn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const options = [...document.querySelectorAll<HTMLOptionElement>('select[aria-label="Giọng đọc"] option')];
    const ids = options.map(({ value }) => value).filter((value) => value.startsWith('system:'));
    return ids.find((id) => !id.includes('+')) ?? ids[0];
  });
}

describe.each(BROWSERS)('system voices in %s', (name) => {
  let sink: SoundSink | undefined;
  let voices: SystemVoices | undefined;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    sink = await startSoundSink();
    voices = await startSystemVoices();
    session = await launch(name, { audible: true, systemVoices: true, viewport: { width: 1280, height: 800 } });
    page = await openInReader(session, 'Đọc');
    await untilSpoken(page, 'the player', ({ status }) => status === 'idle');
    await page.evaluate(() => {
      const rate = document.querySelector<HTMLInputElement>('[aria-label="Trình đọc"] input[type="range"]');
      if (!rate) throw new Error('no rate');
      rate.value = '3';
      rate.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await voices?.stop();
    await sink?.stop();
  });

  /** Stops, picks the voice, and has it read from the sentence on which speech stands. */
  async function listenWith(id: string): Promise<Spoken> {
    if ((await spokenIn(page)).status === 'playing') await pressIn(page, 'Tạm dừng');
    await until('the voice in the list', () => chooseVoice(page, id));
    await until('the choice', async () => (await chosenVoice(page)) === id);
    const before = await spokenIn(page);
    await pressIn(page, 'Nghe');
    return before;
  }

  async function listenWithFault(fault: VoiceFault): Promise<Spoken> {
    await installVoice(page, fault);
    return listenWith(`system:${fault}`);
  }

  it('reads sentence by sentence to the ear with a voice of the machine', async () => {
    // A machine without voices has one that is silent, so that the rest of the way is walked all the same.
    if (!voices) await installVoice(page, 'none');
    await listenWith(await until('a voice', () => systemVoiceIn(page)));
    const first = await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    if (voices && sink) expect(await sink.loudness()).toBeGreaterThan(0.05);
    await untilSpoken(page, 'the next sentence', ({ progress }) => progress > first.progress, 30_000);
    expect((await spokenIn(page)).note).toBe('');
  });

  it('is followed by the embedded voice, at the same sentence, when it never starts', async () => {
    const before = await listenWithFault('never-starts');
    const after = await untilSpoken(page, 'the other voice', ({ note, word }) => TAKEN_OVER.test(note) && word !== '');
    expect(after).toMatchObject({ status: 'playing', progress: before.progress, sentence: before.sentence });
    await pressIn(page, 'Đã rõ');
    await untilSpoken(page, 'the note to go', ({ note }) => note === '');
  });

  it('is followed by the embedded voice when it falls silent in mid-sentence', async () => {
    const before = await listenWithFault('never-ends');
    const after = await untilSpoken(page, 'the other voice', ({ note }) => TAKEN_OVER.test(note), 45_000);
    expect(after).toMatchObject({ status: 'playing', progress: before.progress });
  });

  it.each(['no-boundary', 'wrong-offsets'] as const)('is lit word by word all the same: %s', async (fault) => {
    await listenWithFault(fault);
    const { sentence, progress } = await untilSpoken(page, 'speech', ({ word, note }) => word !== '' && note === '');
    let place = 0;
    for (const word of await wordsLitIn(page, 500)) {
      place = sentence.includes(word, place) ? sentence.indexOf(word, place) : place;
      expect((await spokenIn(page)).note).toBe('');
    }
    await untilSpoken(page, 'the next sentence', (spoken) => spoken.progress > progress);
  });

  it('gives way to the embedded voice when it vanishes, and is back when it comes late', async () => {
    await listenWithFault('none');
    await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    await installVoice(page, 'none', false);
    await until('another voice', async () => OWN_VOICE.test(await chosenVoice(page)));
    const { progress } = await untilSpoken(
      page,
      'it to speak',
      ({ status, word }) => status === 'playing' && word !== '',
    );
    await pressIn(page, 'Tạm dừng');
    await installVoice(page, 'none');
    await until('the voice that was picked', async () => (await chosenVoice(page)) === 'system:none');
    await pressIn(page, 'Nghe');
    await untilSpoken(page, 'it to go on', (spoken) => spoken.progress > progress);
  });
});
