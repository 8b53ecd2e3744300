import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../harness/index.ts';
import { pressIn } from '../speech-view.ts';
import type { Listening } from './listening.ts';

declare global {
  interface Window {
    /** Files that the page gave to the reader. */
    given?: { name: string; file: Blob | undefined }[];
  }
}

/** Runs in the page: keeps the files that it would download. */
function keepFiles(): void {
  const given: NonNullable<Window['given']> = [];
  window.given = given;
  const files = new Map<string, Blob>();
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    const address = createObjectURL(object);
    if (object instanceof Blob) files.set(address, object);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    given.push({ name: this.download, file: files.get(this.href) });
  };
}

function chooseFormat(page: Page, format: 'mp3' | 'wav'): Promise<boolean> {
  return page.evaluate((value) => {
    const list = document.querySelector<HTMLSelectElement>('select[aria-label="Dạng tệp"]');
    if (!list) return false;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }, format);
}

/** What was given: its name, its first letters, its bytes, and the seconds of its samples by the length that the file itself tells. */
function givenIn(page: Page) {
  return page.evaluate(async () => {
    const [first] = window.given ?? [];
    if (!first?.file) return undefined;
    const bytes = await first.file.arrayBuffer();
    const view = new DataView(bytes);
    const letters = (at: number) => String.fromCharCode(...new Uint8Array(bytes, at, 4));
    let at = 12;
    while (at + 8 < bytes.byteLength && letters(at) !== 'data') at += 8 + view.getUint32(at + 4, true);
    const samples = new Int16Array(bytes.slice(at + 8, at + 8 + view.getUint32(at + 4, true)));
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    return { name: first.name, begin: letters(0), seconds: samples.length / 22_050, loudest };
  });
}

/** The audio file of the article, made by the page's own Worker. */
export function audioFileTests(listening: () => Listening, title: string): void {
  it('makes no audio file when that is called off half-way', async () => {
    const { page } = listening();
    await page.evaluate(keepFiles);
    await pressIn(page, 'Tùy chọn đọc');
    await until('the format', () => chooseFormat(page, 'mp3'));
    await pressIn(page, 'Xuất âm thanh');
    const share = () =>
      page.evaluate(
        () => document.querySelector<HTMLProgressElement>('progress[aria-label="Đang đọc vào tệp"]')?.value,
      );
    await until('a part of it', async () => ((await share()) ?? 0) > 0, 45_000);
    await pressIn(page, 'Thôi');
    await until('the button again', () => chooseFormat(page, 'wav'));
    await until('no progress', async () => (await share()) === undefined);
    expect(await givenIn(page)).toBeUndefined();
  });

  it('makes an audio file of the whole article', async () => {
    const { page } = listening();
    await pressIn(page, 'Xuất âm thanh');
    const given = await until('the file', () => givenIn(page), 110_000);
    expect(given).toMatchObject({ name: `${title.replace(/:/g, '')}.wav`.replace(/\s+/g, ' '), begin: 'RIFF' });
    // Some 1,100 syllables, at triple speed.
    expect(given.seconds).toBeGreaterThan(60);
    expect(given.seconds).toBeLessThan(150);
    expect(given.loudest).toBeGreaterThan(3_000);
    await pressIn(page, 'Tùy chọn đọc');
  }, 120_000);
}
