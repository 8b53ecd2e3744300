import type { Page } from 'puppeteer-core';

/** What is wrong with a voice of our making: Web Speech voices of real systems have all of these faults. */
export type VoiceFault = 'none' | 'never-starts' | 'never-ends' | 'no-boundary' | 'wrong-offsets';

/** Runs in the page: puts one silent Vietnamese voice in the place of the browser's. Each word of it takes 60 ms. */
function install(fault: string, isThere: boolean): void {
  const voice = { voiceURI: fault, name: `Linh ${fault}`, lang: 'vi-VN', localService: true, default: false };
  interface Heard {
    text: string;
    onstart: (() => void) | null;
    onboundary: ((event: object) => void) | null;
    onend: (() => void) | null;
    onerror: ((event: object) => void) | null;
  }
  let current: Heard | undefined;

  function say(utterance: Heard): void {
    const words = [...utterance.text.matchAll(/\S+/g)];
    const sayWord = (i: number) => {
      if (current !== utterance || (fault === 'never-ends' && i === 2)) return;
      const word = words[i];
      if (!word) {
        current = undefined;
        utterance.onend?.();
        return;
      }
      const charIndex = fault === 'wrong-offsets' ? [-4, 100_000, Number.NaN][i % 3] : word.index;
      if (fault !== 'no-boundary') utterance.onboundary?.({ name: 'word', charIndex, charLength: word[0].length });
      setTimeout(sayWord, 60, i + 1);
    };
    utterance.onstart?.();
    sayWord(0);
  }

  const own: PropertyDescriptorMap = {
    getVoices: { value: () => (isThere ? [voice] : []) },
    speak: {
      value(utterance: Heard) {
        current = utterance;
        if (fault !== 'never-starts') setTimeout(() => current === utterance && say(utterance), 20);
      },
    },
    cancel: {
      value() {
        const stopped = current;
        current = undefined;
        stopped?.onerror?.({ error: 'canceled' });
      },
    },
    resume: { value: () => undefined },
    speaking: { get: () => current !== undefined },
    pending: { get: () => false },
  };
  for (const [name, descriptor] of Object.entries(own)) {
    Object.defineProperty(speechSynthesis, name, { ...descriptor, configurable: true });
  }
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));
}

/** Gives the reader page that voice, or takes it away, as a system does at any time. */
export async function installVoice(page: Page, fault: VoiceFault, isThere = true): Promise<void> {
  await page.evaluate(install, fault, isThere);
}

/** Picks a voice in the player as a reader does. False while it is not listed. */
export function chooseVoice(page: Page, id: string): Promise<boolean> {
  return page.evaluate((value) => {
    const list = document.querySelector<HTMLSelectElement>('select[aria-label="Giọng đọc"]');
    if (!list || ![...list.options].some((option) => option.value === value)) return false;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }, id);
}

/** The voice that is picked. */
export function chosenVoice(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLSelectElement>('select[aria-label="Giọng đọc"]')?.value ?? '');
}
