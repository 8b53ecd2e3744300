import { randomFillSync } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { press, pressIfThere, prose, readHere, type Session, shows, textOf, until, viewOf } from '../harness/index.ts';
import type { BackgroundKiller } from '../harness/kill-background.ts';
import { untilSpoken } from '../speech-view.ts';

/** What the rounds share. */
export interface Soak {
  session: Session;
  /** The library's page, open all the time. */
  library: Page;
  killer: BackgroundKiller;
  random: () => number;
  /** How often the background was killed so far. */
  kills: number;
  /** The tab that the last round read in, where it was left open. */
  tab?: Page | undefined;
}

/** Rounds that read in one tab, one after the other, before it is closed: a new tab costs a tenth of a round. */
const ROUNDS_A_TAB = 10;

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Serves an article that no other round has, with a picture of 40 kB of its own; gives its address. */
function servePage({ session: { portal } }: Soak, round: number): string {
  const url = `http://backan.gov.vn/tin-tuc/vong-${round}.html`;
  const picture = `http://backan.gov.vn/anh/vong-${round}.png`;
  const bytes = randomFillSync(Buffer.alloc(40_000));
  bytes.set(PNG_HEAD);
  portal.serve(picture, bytes);
  portal.serve(
    url,
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Vòng ${round}</title></head><body>
    <div class="ms-rtestate-field"><h1>Chuyện vòng thứ ${round}</h1><figure><img src="${picture}" alt="Ảnh"></figure>${prose(6)}</div></body></html>`,
  );
  return url;
}

/** Goes to an address in the tab of the last round, or in a new one. Firefox's driver does not see the end of a navigation from a page of the extension. */
async function visit({ session, tab }: Soak, url: string): Promise<Page> {
  if (!tab || session.name === 'firefox') return session.open(url);
  await tab.goto(url);
  return tab;
}

/** Kills the background one time in three, at once or in a moment: whatever it was doing ends there. */
function mayKill(soak: Soak): void {
  if (soak.random() > 0.34) return;
  soak.kills++;
  setTimeout(() => soak.killer.kill().catch(console.error), soak.random() * 120);
}

async function listen(page: Page): Promise<void> {
  await untilSpoken(page, 'speech', ({ status }) => status === 'playing');
  await press(viewOf(page), 'button', 'Tạm dừng');
  await untilSpoken(page, 'silence', ({ status }) => status === 'paused');
}

/** Presses again where the page asks for it: a background that was killed has answered nothing. */
async function save(page: Page): Promise<void> {
  await until('the article to be saved', async () => {
    if (await shows(viewOf(page), 'button', 'Đã lưu')) return true;
    await pressIfThere(viewOf(page), 'button', 'Lưu');
    return false;
  });
}

async function typeQuery(library: Page, query: string): Promise<void> {
  await library.evaluate((text) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('no search box');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
}

const rowTitles = (library: Page): Promise<string[]> =>
  library.evaluate(() =>
    [...document.querySelectorAll('ul[aria-label="Bài đã lưu"] h2')].map((title) => title.textContent ?? ''),
  );

async function removeFound(library: Page, title: string): Promise<void> {
  await until('the choice', async () => {
    if ((await textOf(viewOf(library))).includes('Đã chọn 1 bài')) return true;
    await library.evaluate(() => document.querySelector<HTMLElement>('li input[type=checkbox]')?.click());
    return false;
  });
  await press(viewOf(library), 'button', 'Xóa');
  await until('the row to go', async () => !(await rowTitles(library)).includes(title));
}

/** Opens, reads, listens, saves, searches, deletes, and takes the deletion back now and then, the background dying at random. */
export async function runRound(soak: Soak, round: number): Promise<void> {
  const { session, library, random } = soak;
  const title = `Chuyện vòng thứ ${round}`;
  mayKill(soak);
  const page = await visit(soak, servePage(soak, round));
  await readHere(session, page, 'Nghe');
  mayKill(soak);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await listen(page);
  const isSaved = random() < 0.8;
  if (isSaved) {
    mayKill(soak);
    await save(page);
  }
  const isLast = session.name === 'firefox' || round % ROUNDS_A_TAB === ROUNDS_A_TAB - 1;
  if (isLast) await page.close();
  soak.tab = isLast ? undefined : page;
  if (!isSaved) return;
  await library.bringToFront();
  mayKill(soak);
  await typeQuery(library, `"vong thu ${round}" `);
  await until('the hit', async () => (await rowTitles(library)).join() === title);
  await removeFound(library, title);
  if (random() < 0.2) {
    await press(viewOf(library), 'button', 'Hoàn tác');
    await until('the row again', async () => (await rowTitles(library)).join() === title);
    await removeFound(library, title);
  }
  await typeQuery(library, '');
}
