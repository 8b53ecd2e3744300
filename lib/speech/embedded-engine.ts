import { createStretcher } from './audio-stretch.ts';
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
const FIRST_PART = 0.1;
const LONGEST_PART = 4;
/** On a slow machine the first part is as long as it took to make, up to this, so that the next is there when it has sounded. */
const LONGEST_FIRST_PART = 1;
/** Seconds between what goes out because the sound before it is about to run dry, and that moment. */
const RESERVE = 0.03;

/** What counts as 1; the engine's own loudest is 32,768. The crests between its samples, and those of an MP3, stay below 1 as well. */
const FULL_SCALE = 36_000;

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

function toFloats(samples: Int16Array): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) floats[i] = (samples[i] ?? 0) / FULL_SCALE;
  return floats;
}

function joined(chunks: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    all.set(chunk, position);
    position += chunk.length;
  }
  return all;
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

/** Tells, chunk by chunk, when what was made is to go out as a part: seconds of sound that wait and that are out, and seconds since the beginning. */
function createPartRule(): (pending: number, sent: number, elapsed: number) => boolean {
  let wanted = FIRST_PART;
  let soundsSince = 0;
  let before = 0;
  return (pending, sent, elapsed) => {
    const next = elapsed + (elapsed - before);
    before = elapsed;
    const runsDry = sent > 0 && next > soundsSince + sent - RESERVE;
    const enough = sent > 0 ? wanted : Math.max(FIRST_PART, Math.min(LONGEST_FIRST_PART, elapsed));
    if (pending === 0 || !(pending >= enough || runsDry)) return false;
    if (sent === 0) soundsSince = elapsed;
    wanted = Math.min(LONGEST_PART, Math.max(wanted, pending) * 2);
    return true;
  };
}

/** Wraps the engine's object; one utterance at a time. `now` counts milliseconds. */
export function createEngine(espeak: Espeak, now: () => number = () => performance.now()): EmbeddedEngine {
  let current = '';
  return (utterance, onPart, onWork) => {
    const begun = now();
    const engineText = toEngineText(utterance.text);
    const { stretch, name } = setUp(espeak, utterance, current);
    current = name;
    const stretcher = createStretcher(stretch);
    const isDue = createPartRule();
    let chunks: Float32Array[] = [];
    let words: TimedWord[] = [];
    let [pending, sent] = [0, 0];
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
      onPart({ samples: joined(chunks), words }, false);
      sent += pending;
      [chunks, words, pending] = [[], [], 0];
    };

    if (engineText.text) {
      espeak.synthesize(engineText.text, (samples, events) => {
        onWork?.();
        takeWords(events);
        const sound = stretcher.push(toFloats(samples));
        chunks.push(sound);
        pending += sound.length / SAMPLE_RATE;
        if (isDue(pending, sent, (now() - begun) / 1000)) flush();
        return false;
      });
    }
    const silence = new Float32Array(pauseSamples(utterance));
    onPart({ samples: joined([...chunks, stretcher.finish(), silence]), words }, true);
  };
}
