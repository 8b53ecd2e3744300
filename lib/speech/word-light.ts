import type { Clock } from './clock.ts';
import type { PlayerAction } from './player-state.ts';
import { type SpokenWord, wordHolding } from './spoken-segment.ts';
import type { Pace } from './word-estimate.ts';

export interface WordLightOptions {
  /** Words still to be said, in the whole segment's spoken text. */
  words: readonly SpokenWord[];
  /** Where the utterance begins in that text. */
  base: number;
  rate: number;
  clock: Clock;
  pace: Pace;
  signal: AbortSignal;
  dispatch(action: PlayerAction): void;
}

export interface WordLight {
  /** The voice has begun: lights by estimate until the engine's first own word. */
  start(): void;
  /** The engine's own word event; offsets that make no sense are left aside. */
  onWord(start: number, end: number): void;
  hasEvents(): boolean;
  stop(): void;
}

/** Tells which word is being said: from the engine's events where it sends them, from the voice's pace where it does not. */
export function lightWords({ words, base, rate, clock, pace, signal, dispatch }: WordLightOptions): WordLight {
  let isExact = false;
  let lastFrom = -1;
  let stopTimer: (() => void) | undefined;
  const end = words.at(-1)?.to ?? 0;

  function estimate(index: number, begunAt: number, times: readonly number[]): void {
    const word = words[index];
    if (!word || isExact || signal.aborted) return;
    dispatch({ type: 'word', word: word.source });
    const next = times[index + 1];
    if (next === undefined) return;
    stopTimer = clock.after(Math.max(0, begunAt + next - clock.now()), () => estimate(index + 1, begunAt, times));
  }

  function stop(): void {
    stopTimer?.();
    stopTimer = undefined;
  }

  signal.addEventListener('abort', stop, { once: true });
  return {
    start() {
      // Another voice may have taken over and begun the sentence anew.
      stop();
      isExact = false;
      lastFrom = -1;
      estimate(0, clock.now(), pace.schedule(words, rate));
    },
    onWord(start) {
      const offset = base + start;
      if (signal.aborted || start < 0 || offset >= end) return;
      const word = wordHolding(words, offset);
      if (!word || word.from <= lastFrom) return;
      stop();
      isExact = true;
      lastFrom = word.from;
      dispatch({ type: 'word', word: word.source, from: word.from });
    },
    hasEvents: () => isExact,
    stop,
  };
}
