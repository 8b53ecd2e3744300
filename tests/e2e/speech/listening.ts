import type { Page } from 'puppeteer-core';
import type { Session } from '../harness/index.ts';
import type { SoundSink } from '../harness/sound.ts';
import type { SystemVoices } from '../harness/system-voices.ts';

/** A reader page that can be listened to, and what stands behind it; sound card and voices where the machine has them. */
export interface Listening {
  session: Session;
  page: Page;
  sink: SoundSink | undefined;
  voices: SystemVoices | undefined;
}

/** Speaks as fast as can be, so that sentences are soon over. */
export async function speakFast(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rate = document.querySelector<HTMLInputElement>('[aria-label="Trình đọc"] input[type="range"]');
    if (!rate) throw new Error('no rate');
    rate.value = '3';
    rate.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
