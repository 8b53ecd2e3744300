import type { BrowserSpeech } from '../../lib/speech/system-utterance.ts';
import type { BrowserVoice } from '../../lib/speech/voices.ts';

export interface FakeUtterance {
  text: string;
  voice: BrowserVoice | null;
  rate: number;
  onstart: (() => void) | null;
  onboundary: ((event: { name: string; charIndex: number; charLength?: number }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
}

export interface FakeBrowserSpeech extends BrowserSpeech {
  /** Everything that was ever given to `speak`. */
  readonly said: FakeUtterance[];
  readonly latest: FakeUtterance;
  cancels: number;
  setVoices(voices: BrowserVoice[]): void;
  /** Ends the utterance that sounds, telling it. */
  end(): void;
  /** Goes silent without telling. */
  fallSilent(): void;
}

export const HOAI_MY: BrowserVoice = {
  voiceURI: 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)',
  name: 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)',
  lang: 'vi-VN',
  localService: false,
};
export const LINH: BrowserVoice = {
  voiceURI: 'com.apple.voice.compact.vi-VN.Linh',
  name: 'Linh',
  lang: 'vi_VN',
  localService: true,
};

/** A browser's speech that says nothing and tells only what the test makes it tell. */
export function createFakeBrowserSpeech(voices: BrowserVoice[]): FakeBrowserSpeech {
  const said: FakeUtterance[] = [];
  const listeners = new Set<() => void>();
  let list = voices;
  let isSpeaking = false;
  const speech: FakeBrowserSpeech = {
    said,
    cancels: 0,
    pending: false,
    get speaking() {
      return isSpeaking;
    },
    get latest() {
      const last = said.at(-1);
      if (!last) throw new Error('nothing was said');
      return last;
    },
    getVoices: () => list as SpeechSynthesisVoice[],
    speak(utterance) {
      said.push(utterance as unknown as FakeUtterance);
      isSpeaking = true;
    },
    cancel() {
      speech.cancels += 1;
      isSpeaking = false;
      const { onerror } = said.at(-1) ?? { onerror: null };
      onerror?.({ error: 'canceled' });
    },
    resume: () => undefined,
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
    setVoices(next) {
      list = next;
      for (const listener of listeners) listener();
    },
    end() {
      isSpeaking = false;
      speech.latest.onend?.();
    },
    fallSilent() {
      isSpeaking = false;
    },
  };
  return speech;
}

export function createFakeUtterance(text: string): SpeechSynthesisUtterance {
  const utterance = {
    text,
    voice: null,
    lang: '',
    rate: 1,
    pitch: 1,
    volume: 1,
    onstart: null,
    onboundary: null,
    onend: null,
    onerror: null,
  };
  return utterance as unknown as SpeechSynthesisUtterance;
}
