import type { Clock } from './clock.ts';
import type { SpeechFailure } from './synthesizer.ts';
import { longestDuration, mostLetters } from './system-chunks.ts';

/** What we use of `speechSynthesis`; tests give their own. */
export interface BrowserSpeech {
  readonly speaking: boolean;
  readonly pending: boolean;
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  resume(): void;
  addEventListener(type: 'voiceschanged', listener: () => void): void;
  removeEventListener(type: 'voiceschanged', listener: () => void): void;
}

export interface ChunkEvents {
  onStart(): void;
  /** UTF-16 offset in the chunk and length of the word, where the voice tells it. */
  onWord(offset: number, length: number): void;
}

/** How a chunk ended. `spokenTo`: offset of the last word that was told, to go on from there. */
export type ChunkResult = { ok: true } | { ok: false; reason: SpeechFailure; spokenTo: number; mayRetry: boolean };

/** Milliseconds until a voice must have begun; a remote one has to fetch its sound first. */
const START_LIMIT = { local: 3_000, remote: 6_000 } as const;

/** Milliseconds at natural speed that a voice may take from one word to the next, once it has told of two; a long word and a pause take two seconds. */
const LONGEST_WORD = 5_000;

/** A voice that is over before it can have said anything has said nothing. */
const SHORTEST_SPEECH = 60;

/** What the errors of the Web Speech API mean for us; those that are not here are worth another try. */
const ERRORS: Readonly<Record<string, { reason: SpeechFailure; mayRetry: boolean }>> = {
  'not-allowed': { reason: 'audio-blocked', mayRetry: false },
  'audio-hardware': { reason: 'audio-blocked', mayRetry: false },
  'voice-unavailable': { reason: 'no-voice', mayRetry: false },
  'language-unavailable': { reason: 'no-voice', mayRetry: false },
  'synthesis-unavailable': { reason: 'no-voice', mayRetry: false },
};

export interface ChunkJob {
  speech: BrowserSpeech;
  clock: Clock;
  utterance: SpeechSynthesisUtterance;
  isLocal: boolean;
  signal: AbortSignal;
}

/** Says one chunk under a watchdog: it must begin, and it must end in the time that such a text can take. */
export function speakChunk(
  { speech, clock, utterance, isLocal, signal }: ChunkJob,
  events: ChunkEvents,
): Promise<ChunkResult> {
  return new Promise((resolve) => {
    let hasBegun = false;
    let begunAt = 0;
    let spokenTo = 0;
    let wordsTold = 0;
    let isBelieved = true;
    const askedAt = clock.now();
    let stopWatch = clock.after(START_LIMIT[isLocal ? 'local' : 'remote'], () => fail('no-start', true));

    function settle(result: ChunkResult): void {
      stopWatch();
      signal.removeEventListener('abort', abort);
      utterance.onstart = utterance.onboundary = utterance.onend = utterance.onerror = null;
      resolve(result);
    }
    function fail(reason: SpeechFailure, mayRetry: boolean): void {
      // Handlers go first: cancelling may tell of its own error at once.
      settle({ ok: false, reason, spokenTo, mayRetry });
      speech.cancel();
    }
    function abort(): void {
      settle({ ok: true });
      speech.cancel();
    }
    function watchEnd(): void {
      stopWatch();
      const { text, rate } = utterance;
      const untilEnd = longestDuration(text.slice(spokenTo), rate);
      const limit = wordsTold < 2 || !isBelieved ? untilEnd : Math.min(untilEnd, LONGEST_WORD / Math.min(1, rate));
      stopWatch = clock.after(limit, () => {
        // Some voices never tell that they are done; a queue that is empty does.
        if (speech.speaking || speech.pending) fail('no-end', true);
        else settle({ ok: true });
      });
    }
    function begin(): void {
      if (hasBegun) return;
      hasBegun = true;
      begunAt = clock.now();
      events.onStart();
    }

    utterance.onstart = () => {
      begin();
      watchEnd();
    };
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      begin();
      if (name === 'sentence' || !Number.isInteger(charIndex) || charIndex < 0) return;
      // Some voices tell of all words before they have said the first: where such a one is, nobody knows.
      isBelieved &&= charIndex <= mostLetters(clock.now() - begunAt, utterance.rate);
      if (!isBelieved) {
        spokenTo = 0;
        watchEnd();
        return;
      }
      const told = Math.min(charIndex, utterance.text.length);
      if (told > spokenTo || wordsTold === 0) wordsTold += 1;
      spokenTo = Math.max(spokenTo, told);
      watchEnd();
      events.onWord(charIndex, charLength || 0);
    };
    utterance.onend = () => {
      if (hasBegun || clock.now() - askedAt >= SHORTEST_SPEECH) settle({ ok: true });
      else fail('no-start', true);
    };
    utterance.onerror = ({ error }) => {
      const known = ERRORS[error];
      fail(known?.reason ?? (hasBegun ? 'no-end' : 'no-start'), known?.mayRetry ?? true);
    };
    signal.addEventListener('abort', abort);
    // A queue that someone left paused swallows everything.
    speech.resume();
    speech.speak(utterance);
  });
}
