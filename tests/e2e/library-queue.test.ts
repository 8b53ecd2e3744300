import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary } from '../bench/library-page.ts';
import { BROWSERS, launch, press, type Session, shows, until, viewOf } from './harness/index.ts';
import { type SoundSink, startSoundSink } from './harness/sound.ts';
import { speakFast } from './speech/listening.ts';
import { untilSpoken } from './speech-view.ts';

/** Long enough for the list to be changed while it is heard. */
const LONG = 'Trời mát, đường vào bản đã khô, xe chở xi măng đi được đến tận chân núi. '.repeat(6);

/** Saves articles that are spoken in a moment, in this order: their titles are their ids. */
async function save(page: Page, articles: Readonly<Record<string, string>>): Promise<void> {
  await fillLibrary(page, 0, 0);
  await page.evaluate(`deDoc.openLibrary().then(async (library) => {
    for (const [title, lead] of Object.entries(${JSON.stringify(articles)}))
      await library.save({ ...deDoc.syntheticArticle(1), url: 'https://a.vn/' + encodeURIComponent(title), title, lead, blocks: [] }, { id: title });
    library.close();
  })`);
}

describe.each(BROWSERS)('listening to several articles in %s', (name) => {
  let sink: SoundSink | undefined;
  let session: Session;
  let page: Page;

  const pressed = (where: Page, button: string) => press(viewOf(where), 'button', button);
  /** The article that a tab reads, by its id. */
  const readIn = (where: Page) =>
    where.evaluate(() => (location.pathname === '/reader.html' ? new URLSearchParams(location.search).get('id') : ''));
  const hears = async (title: string) => {
    await until(title, async () => (await readIn(page)) === title);
    await untilSpoken(page, `${title} spoken`, ({ status, sentence }) => status === 'playing' && sentence === title);
  };
  const queued = (where: Page) =>
    where.evaluate(() => [...document.querySelectorAll('dialog li > span')].map((item) => item.textContent ?? ''));

  /** The library in a tab of its own, with the list open. */
  const openList = async () => {
    const library = await session.openExtension('library.html');
    await pressed(library, 'Danh sách nghe');
    await until('the list', async () => (await queued(library)).length === 3);
    return library;
  };

  beforeAll(async () => {
    sink = await startSoundSink();
    session = await launch(name, { viewport: { width: 1280, height: 860 } });
    page = await session.openExtension('library.html');
    await save(page, { 'Bài ba': LONG, 'Bài hai': '', 'Bài một': LONG });
    await page.close();
    page = await session.openExtension('library.html');
  });
  afterEach(() => expect(session.faults()).toEqual([]));
  afterAll(async () => {
    await session?.stop();
    await sink?.stop();
  });

  it('goes from one to the next, in the order that was changed meanwhile', async () => {
    await pressed(page, 'Nghe lần lượt');
    await hears('Bài một');
    const library = await openList();
    expect(await queued(library)).toEqual(['Bài một · Đang nghe', 'Bài hai', 'Bài ba']);
    await pressed(library, 'Lên: Bài ba');
    await until('the order', async () => (await queued(library))[1] === 'Bài ba');
    await page.bringToFront();
    await speakFast(page);
    await hears('Bài ba');
    // A tab that is closed in the same moment takes what it was writing with it.
    await library.close();
    expect(await queued(await openList())).toEqual(['Bài một', 'Bài ba · Đang nghe', 'Bài hai']);
    await page.bringToFront();
    await until('the last', async () => (await readIn(page)) === 'Bài hai');
    await untilSpoken(page, 'the end', ({ status }) => status === 'ended');
  });

  it('collects what came since the last bulletin, and plays it', async () => {
    page = await session.openExtension('library.html');
    await pressed(page, 'Bản tin hôm nay: 3 bài');
    // The first saved comes first.
    await hears('Bài ba');
    page = await session.openExtension('library.html');
    await until('the rows', () => shows(viewOf(page), 'link', 'Bài hai'));
    expect(await shows(viewOf(page), 'button', 'Bản tin hôm nay: 3 bài')).toBe(false);
    await save(page, { 'Bài mới': 'Trời mát.' });
    page = await session.openExtension('library.html');
    await pressed(page, 'Bản tin hôm nay: 1 bài');
    await hears('Bài mới');
  });
});
