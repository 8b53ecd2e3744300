import type { Clock } from './clock.ts';
import type { Synthesizer, Utterance, UtteranceEvents, UtteranceResult } from './synthesizer.ts';
import { type Chunk, chunksFor } from './system-chunks.ts';
import { type BrowserSpeech, type ChunkResult, speakChunk } from './system-utterance.ts';
import { isLocalVoice, type RankedVoice, rankSystemVoices, systemVoiceId } from './voices.ts';

export interface SystemOptions {
  speech: BrowserSpeech;
  createUtterance(text: string): SpeechSynthesisUtterance;
  clock: Clock;
}

export interface SystemSynthesizer extends Synthesizer {
  /** Vietnamese voices, best first. Waits a little where the system is slow to list them. */
  voices(): Promise<RankedVoice[]>;
  /** Calls back when voices appear or vanish; gives the stop. */
  watchVoices(listener: () => void): () => void;
}

/** Lists come late, and some browsers never tell: look again this often, this long. */
const POLL = { every: 200, times: 10 } as const;

/** `speak()` right after `cancel()` is dropped by Chromium. */
const AFTER_CANCEL = 80;

function withoutMarkup(text: string): string {
  // Edge's voices fall silent at these; a space of the same length keeps every offset.
  return text.replace(/[&<>]/g, ' ');
}

/** The voices of the browser and its system, one sentence an utterance, each under a watchdog, with one retry. */
export function createSystemSynthesizer({ speech, createUtterance, clock }: SystemOptions): SystemSynthesizer {
  let cancelledAt = Number.NEGATIVE_INFINITY;
  // Chromium forgets to tell the end of an utterance that nothing holds.
  let held: SpeechSynthesisUtterance | undefined;

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      clock.after(milliseconds, resolve);
    });

  async function listVoices(): Promise<SpeechSynthesisVoice[]> {
    for (let i = 0; i < POLL.times && speech.getVoices().length === 0; i += 1) await wait(POLL.every);
    return speech.getVoices();
  }

  async function settleQueue(signal: AbortSignal): Promise<void> {
    if (speech.speaking || speech.pending) {
      speech.cancel();
      cancelledAt = clock.now();
    }
    const rest = cancelledAt + AFTER_CANCEL - clock.now();
    if (rest > 0 && !signal.aborted) await wait(rest);
  }

  async function sayOnce(
    chunk: Chunk,
    voice: SpeechSynthesisVoice,
    style: Utterance,
    events: UtteranceEvents,
    signal: AbortSignal,
  ): Promise<ChunkResult> {
    await settleQueue(signal);
    if (signal.aborted) return { ok: true };
    const utterance = createUtterance(withoutMarkup(chunk.text));
    held = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang.replace('_', '-');
    utterance.rate = style.rate;
    utterance.pitch = style.pitch;
    utterance.volume = style.volume;
    const result = await speakChunk(
      { speech, clock, utterance, isLocal: voice.localService, signal },
      {
        onStart: () => events.onStart?.(),
        onWord: (offset, length) => events.onWord?.(chunk.offset + offset, chunk.offset + offset + length),
      },
    );
    if (signal.aborted || !result.ok) cancelledAt = clock.now();
    if (held === utterance) held = undefined;
    return result;
  }

  async function say(
    chunk: Chunk,
    voice: SpeechSynthesisVoice,
    style: Utterance,
    events: UtteranceEvents,
    signal: AbortSignal,
  ): Promise<UtteranceResult> {
    const first = await sayOnce(chunk, voice, style, events, signal);
    if (first.ok || !first.mayRetry) return first;
    const rest = { text: chunk.text.slice(first.spokenTo), offset: chunk.offset + first.spokenTo };
    return sayOnce(rest, voice, style, events, signal);
  }

  return {
    engine: 'system',
    voices: async () => rankSystemVoices(await listVoices()),
    watchVoices(listener) {
      speech.addEventListener('voiceschanged', listener);
      return () => speech.removeEventListener('voiceschanged', listener);
    },
    async speak(utterance, events, signal) {
      if (signal.aborted) return { ok: true };
      const voices = await listVoices();
      const voice = voices.find(({ voiceURI }) => systemVoiceId(voiceURI) === utterance.voiceId);
      if (!voice) return { ok: false, reason: 'no-voice' };
      let hasBegun = false;
      const once: UtteranceEvents = {
        ...events,
        onStart() {
          if (!hasBegun) events.onStart?.();
          hasBegun = true;
        },
      };
      for (const chunk of chunksFor(utterance.text, utterance.rate, isLocalVoice(voice))) {
        const result = await say(chunk, voice, utterance, once, signal);
        if (signal.aborted) return { ok: true };
        if (!result.ok) return { ok: false, reason: result.reason };
      }
      return { ok: true };
    },
    release() {
      if (speech.speaking || speech.pending) speech.cancel();
    },
  };
}
