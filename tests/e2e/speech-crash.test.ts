import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangedBuild, withFile } from './harness/changed-build.ts';
import { BROWSERS, launch, type Session, until } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { type Break, breakingEngine, breakWorkers, wordsLitAt, workersStarted } from './speech/breaking-engine.ts';
import { speakFast } from './speech/listening.ts';
import { openInReader, pressIn, spokenIn, untilSpoken } from './speech-view.ts';

const BUILDS = join(import.meta.dirname, '../../.output');
const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const BROKEN = /bị hỏng ở câu này/;
/** Longer than a Worker takes to come back. */
const A_WHILE = 3_000;

/** The letters and figures of what was lit, and of what should be: the light leaves out most of the marks between them. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(BROWSERS)('a voice that breaks in %s', (name) => {
  let build: ChangedBuild;
  let sink: SoundSink | undefined;
  let session: Session;
  let address: string;
  let title: string;

  beforeAll(async () => {
    build = await withFile(join(BUILDS, FOLDERS[name]), 'voice/espeak-ng.js', breakingEngine);
    sink = await startSoundSink();
    const options = { extension: build.folder, audible: true, viewport: { width: 1280, height: 800 } };
    session = await launch(name, options);
    const first = await openInReader(session, 'Đọc');
    address = await first.evaluate(() => `reader.html${location.search}`);
    title = await first.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    await first.close();
  });
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
    await build?.remove();
  });

  /** The article in a tab of its own whose Workers break like that, one after another. It is read from its title on. */
  async function listen(breaks: Break[]): Promise<Page> {
    const page = await session.openExtension(address);
    await untilSpoken(page, 'the player', ({ status }) => status === 'idle');
    await breakWorkers(page, breaks);
    await speakFast(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await pressIn(page, 'Nghe');
    return page;
  }

  it.each<[string, Break[]]>([
    ['trap', ['trap:1']],
    ['full stack', ['stack:1']],
    ['memory that is not there', ['memory:1']],
    ['Worker that cannot be loaded', ['gone']],
    ['trap in the sentence that is made ahead', ['trap:2']],
    ['error that nobody catches', ['uncaught:1']],
  ])('says every word once all the same, after a %s', async (_, breaks) => {
    const page = await listen(breaks);
    await untilSpoken(page, 'the second sentence', ({ progress, word }) => progress === 1 && word !== '');
    expect(lettersOf(await wordsLitAt(page, 0))).toBe(lettersOf(title));
    const { sentence } = await spokenIn(page);
    const { note } = await untilSpoken(page, 'the third', ({ progress }) => progress === 2, 30_000);
    expect(lettersOf(await wordsLitAt(page, 1))).toBe(lettersOf(sentence));
    expect(note).toBe('');
    expect(await workersStarted(page)).toBe(2);
    await page.close();
  });

  it('says in words that a sentence breaks it again and again, tries no more by itself, and goes on behind it', async () => {
    // Its last words: it is said from the word where it broke.
    const page = await listen(Array.from({ length: 9 }, () => `trap:${title.slice(-10)}` as const));
    const failed = await untilSpoken(page, 'the note', ({ status }) => status === 'failed');
    expect(failed).toMatchObject({ progress: 0, sentence: title });
    expect(failed.note).toMatch(BROKEN);
    await pause(A_WHILE);
    // Two for this sentence, and one for the next where that is made ahead by now.
    const tries = await workersStarted(page);
    expect([2, 3]).toContain(tries);
    await pressIn(page, 'Nghe');
    await until('another try', async () => (await workersStarted(page)) > tries);
    await untilSpoken(page, 'the note again', ({ status, note }) => status === 'failed' && BROKEN.test(note));
    await pause(A_WHILE);
    expect(await workersStarted(page)).toBeLessThanOrEqual(tries + 3);
    await pressIn(page, 'Bỏ qua câu này');
    const after = await untilSpoken(page, 'the next one', ({ status, word }) => status === 'playing' && word !== '');
    expect(after).toMatchObject({ progress: 1, note: '' });
    await page.close();
  });

  it('keeps the place where the Worker cannot be loaded, and speaks there once it can', async () => {
    const page = await listen(['gone', 'gone']);
    const failed = await untilSpoken(page, 'the note', ({ status }) => status === 'failed');
    expect(failed).toMatchObject({ progress: 0, sentence: title });
    await pressIn(page, 'Nghe');
    const spoken = await untilSpoken(page, 'speech', ({ status, word }) => status === 'playing' && word !== '');
    expect(spoken).toMatchObject({ progress: 0, sentence: title, note: '' });
    await page.close();
  });
});
