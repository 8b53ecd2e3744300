import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../harness/index.ts';
import { pressIn, type Spoken, spokenIn, untilSpoken } from '../speech-view.ts';
import type { Listening } from './listening.ts';
import { chooseVoice, chosenVoice, installVoice, type VoiceFault } from './own-voice.ts';

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

/** Stops, picks the voice, and has it read from the sentence on which speech stands. */
async function listenWith(page: Page, id: string): Promise<Spoken> {
  if ((await spokenIn(page)).status === 'playing') await pressIn(page, 'Tạm dừng');
  await until('the voice in the list', () => chooseVoice(page, id));
  await until('the choice', async () => (await chosenVoice(page)) === id);
  const before = await spokenIn(page);
  await pressIn(page, 'Nghe');
  return before;
}

async function listenWithFault(page: Page, fault: VoiceFault): Promise<Spoken> {
  await installVoice(page, fault);
  return listenWith(page, `system:${fault}`);
}

/** A voice of the machine itself: Speech Dispatcher's on Linux. */
export function systemVoiceTests(listening: () => Listening): void {
  it('reads sentence by sentence to the ear with a voice of the machine', async () => {
    const { page, voices, sink } = listening();
    // A machine without voices has one that is silent, so that the rest of the way is walked all the same.
    if (!voices) await installVoice(page, 'none');
    await listenWith(page, await until('a voice', () => systemVoiceIn(page)));
    const first = await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    if (voices && sink) expect(await sink.loudness()).toBeGreaterThan(0.05);
    await untilSpoken(page, 'the next sentence', ({ progress }) => progress > first.progress, 30_000);
    expect((await spokenIn(page)).note).toBe('');
  });
}

/** Faults of system voices, with one of our making in the browser's place: they are the player's to survive, whichever browser it is. */
export function faultyVoiceTests(listening: () => Listening): void {
  it('is followed by the embedded voice, at the same sentence, when it never starts', async () => {
    const { page } = listening();
    const before = await listenWithFault(page, 'never-starts');
    const after = await untilSpoken(page, 'the other voice', ({ note, word }) => TAKEN_OVER.test(note) && word !== '');
    expect(after).toMatchObject({ status: 'playing', progress: before.progress, sentence: before.sentence });
    await pressIn(page, 'Đã rõ');
    await untilSpoken(page, 'the note to go', ({ note }) => note === '');
  });

  it('is followed by the embedded voice when it falls silent in mid-sentence', async () => {
    const { page } = listening();
    const before = await listenWithFault(page, 'never-ends');
    const after = await untilSpoken(page, 'the other voice', ({ note }) => TAKEN_OVER.test(note), 45_000);
    expect(after).toMatchObject({ status: 'playing', progress: before.progress });
  });

  it.each(['no-boundary', 'wrong-offsets'] as const)('is lit word by word all the same: %s', async (fault) => {
    const { page } = listening();
    await listenWithFault(page, fault);
    const { progress } = await untilSpoken(page, 'speech', ({ status, note }) => status === 'playing' && note === '');
    // Words of one sentence after another, whichever are seen.
    const seen = new Map<number, Set<string>>();
    await untilSpoken(page, 'three words of a sentence', (spoken) => {
      const words = seen.get(spoken.progress) ?? new Set();
      if (spoken.word !== '') seen.set(spoken.progress, words.add(spoken.word));
      return words.size >= 3;
    });
    const { note } = await untilSpoken(page, 'the next sentence', (spoken) => spoken.progress > progress);
    expect(note).toBe('');
  });

  it('gives way to the embedded voice when it vanishes, and is back when it comes late', async () => {
    const { page } = listening();
    await listenWithFault(page, 'none');
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
}
