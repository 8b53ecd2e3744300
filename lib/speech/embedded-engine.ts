import { speedUp } from './audio-stretch.ts';
import { toEngineText, wordAt } from './embedded-text.ts';
import { embeddedVoice } from './embedded-voices.ts';
import type { Utterance } from './synthesizer.ts';

/** Samples a second of everything the engine makes; one channel. */
export const SAMPLE_RATE = 22_050;

/** Words a minute, as the engine counts them: its natural speed and the limits of what it can do itself. */
const NATURAL_RATE = 175;
const SLOWEST_RATE = 80;
const FASTEST_RATE = 450;

/** Seconds of sound in the first part, so short that it sounds at once, and at most in a later one; each may be twice as long as the one before. */
const FIRST_PART = 0.2;
const LONGEST_PART = 4;

interface EspeakEvent {
  type: string;
  /** 1-based, in code points. */
  text_position: number;
  /** Milliseconds from the utterance's start. */
  audio_position: number;
}

/** The part of the emscripten module's worker object that we use. */
export interface Espeak {
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(pitch: number): void;
  synthesize(text: string, callback: (samples: Int16Array, events: EspeakEvent[]) => boolean): void;
  synthesize_ipa(text: string): { code: number; ipa: string };
}

/** What `import('espeak-ng.js')` gives as its default export; it reads its data itself where it is not given. */
export type EspeakFactory = (module?: {
  getPreloadedPackage(): ArrayBuffer;
}) => Promise<{ eSpeakNGWorker: new () => Espeak }>;

/** A word begins `at` milliseconds from the utterance's start; its UTF-16 span in the utterance's text. */
export interface TimedWord {
  at: number;
  start: number;
  end: number;
}

/** A stretch of sound, -1 to 1, and the words that begin in it. */
export interface SpeechPart {
  samples: Float32Array<ArrayBuffer>;
  words: TimedWord[];
}

/** Speaks an utterance part by part into `onPart`; an utterance without words gives its pause alone. Calls `onWork` while it is at it. */
export type EmbeddedEngine = (
  utterance: Utterance,
  onPart: (part: SpeechPart, isLast: boolean) => void,
  onWork?: () => void,
) => void;

function toFloats(chunks: readonly Int16Array[]): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    for (const sample of chunk) {
      floats[position] = sample / 32_768;
      position += 1;
    }
  }
  return floats;
}

/** Silence after an utterance: what is asked for at natural speed, shorter when speaking faster. */
function pauseSamples({ pauseAfter = 0, rate }: Utterance): number {
  return Math.round((pauseAfter / 1000 / rate) * SAMPLE_RATE);
}

function setUp(
  espeak: Espeak,
  { voiceId, pitch, rate }: Utterance,
  current: string,
): { stretch: number; name: string } {
  const voice = embeddedVoice(voiceId);
  // Reading a voice anew takes as long as a short word.
  if (voice.espeakName !== current) espeak.set_voice(voice.espeakName);
  espeak.set_pitch(Math.max(0, Math.min(99, Math.round(voice.basePitch * pitch))));
  const wanted = NATURAL_RATE * rate;
  const possible = Math.max(SLOWEST_RATE, Math.min(FASTEST_RATE, Math.round(wanted)));
  espeak.set_rate(possible);
  return { stretch: wanted > FASTEST_RATE ? wanted / FASTEST_RATE : 1, name: voice.espeakName };
}

/** Wraps the engine's object; one utterance at a time. */
export function createEngine(espeak: Espeak): EmbeddedEngine {
  let current = '';
  return (utterance, onPart, onWork) => {
    const engineText = toEngineText(utterance.text);
    const { stretch, name } = setUp(espeak, utterance, current);
    current = name;
    let chunks: Int16Array[] = [];
    let words: TimedWord[] = [];
    let pending = 0;
    let wantedPart = FIRST_PART;
    let lastStart = -1;

    const takeWords = (events: readonly EspeakEvent[]) => {
      for (const event of events) {
        const word = event.type === 'word' ? wordAt(engineText.words, event.text_position - 1) : undefined;
        if (!word || word.start <= lastStart) continue;
        lastStart = word.start;
        words.push({ at: event.audio_position / stretch, start: word.start, end: word.end });
      }
    };
    const flush = () => {
      onPart({ samples: toFloats(chunks), words }, false);
      [chunks, words, pending] = [[], [], 0];
      wantedPart = Math.min(LONGEST_PART, wantedPart * 2);
    };

    if (engineText.text) {
      espeak.synthesize(engineText.text, (samples, events) => {
        onWork?.();
        takeWords(events);
        chunks.push(samples);
        pending += samples.length;
        if (stretch === 1 && pending >= wantedPart * SAMPLE_RATE) flush();
        return false;
      });
    }
    const speech = speedUp(toFloats(chunks), stretch);
    const samples = new Float32Array(speech.length + pauseSamples(utterance));
    samples.set(speech);
    onPart({ samples, words }, true);
  };
}
