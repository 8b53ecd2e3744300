import type { Page } from 'puppeteer-core';
import { ARTICLE_URL, press, type Session, until, type View, viewOf } from './harness/index.ts';

/** What the player shows and what is lit. */
export interface Spoken {
  status: string;
  sentence: string;
  word: string;
  progress: number;
  note: string;
}

/** Reads the player and the two highlights of a reader page. */
export function spokenIn(page: Page): Promise<Spoken> {
  return page.evaluate(() => {
    const lit = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('');
    const player = document.querySelector('[aria-label="Trình đọc"]');
    return {
      status: player?.getAttribute('data-status') ?? '',
      sentence: lit('spoken-sentence'),
      word: lit('spoken-word'),
      progress: player?.querySelector('progress')?.value ?? -1,
      note: player?.querySelector('[role="status"]')?.textContent ?? '',
    };
  });
}

/** Opens the sample article in the reader through the popup's button of that name, and waits for the player. */
export async function openInReader(session: Session, button: 'Đọc' | 'Nghe'): Promise<Page> {
  const page = await session.open(ARTICLE_URL);
  const popup = await session.openPopup(page);
  await press(popup, 'button', button);
  await until('the reader', () =>
    page.evaluate((base) => location.href.startsWith(`${base}/reader.html`), session.base),
  );
  await closePopup(popup);
  await until('the player', () => page.evaluate(() => document.querySelector('[aria-label="Trình đọc"]') !== null));
  return page;
}

/** Waits until the reader page's speech is as wanted, and gives it. */
export async function untilSpoken(
  page: Page,
  what: string,
  isSo: (spoken: Spoken) => boolean,
  timeout?: number,
): Promise<Spoken> {
  return until(
    what,
    async () => {
      const spoken = await spokenIn(page);
      return isSo(spoken) ? spoken : undefined;
    },
    timeout,
  );
}

/** Loads a reader page anew, and waits for its player: it has not spoken yet. */
export async function reloadSilent(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['old'] = '';
    location.reload();
  });
  await until('another page', () => page.evaluate(() => document.body.dataset['old'] === undefined));
  await untilSpoken(page, 'the player', ({ status }) => status === 'idle');
}

/** The next words that are seen lit, so many of them, in order; a machine that is busy sees fewer of them, and waits longer. */
export async function wordsLitIn(page: Page, count: number): Promise<string[]> {
  const words: string[] = [];
  await untilSpoken(page, `${count} words`, ({ word }) => {
    if (word && word !== words.at(-1)) words.push(word);
    return words.length >= count;
  });
  return words;
}

export function pressIn(page: Page, name: string): Promise<void> {
  return press(viewOf(page), 'button', name);
}

/** Closes a popup that may have closed itself already: Firefox opens no second one beside it. */
export async function closePopup(popup: View): Promise<void> {
  await popup.evaluate((document) => setTimeout(() => document.defaultView?.close(), 0)).catch(() => undefined);
}
