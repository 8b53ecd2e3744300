import type { Clock } from './clock.ts';
import type { Segment } from './plan-types.ts';
import {
  initialState,
  type Outline,
  type PlayerAction,
  type PlayerState,
  type SleepTimer,
  type SpeakingStyle,
  takenOver,
  transition,
} from './player-state.ts';
import { type SpokenSegment, spokenSegment, type ToSpeech } from './spoken-segment.ts';
import type { Synthesizer, Utterance } from './synthesizer.ts';
import { createPace } from './word-estimate.ts';
import { lightWords } from './word-light.ts';

export interface PlayerOptions {
  synthesizer: Synthesizer;
  clock: Clock;
  /** Read anew for each sentence, so a changed dictionary is heard at once. */
  toSpeech: ToSpeech;
  style: SpeakingStyle;
  /** Segment to begin with; the first when absent. */
  index?: number;
  /** How the player stood that this one takes the place of: its sleep timer runs on, and what was begun is paused, not idle. */
  before?: PlayerState;
  /** Called before each step, while segments are still being added to the list: what follows the segment of that index must be there afterwards. */
  reachBeyond?(index: number): void;
}

export interface Player {
  readonly segments: readonly Segment[];
  readonly state: PlayerState;
  /** Calls back after every change; gives the stop. */
  subscribe(listener: (state: PlayerState) => void): () => void;
  dispatch(action: PlayerAction): void;
  play(): void;
  pause(): void;
  /** Speaks from a place: a segment, and optionally an offset in its spoken text. */
  playFrom(index: number, from?: number): void;
  /** Has what play would say first made ahead, where the engine can. */
  prepare(): void;
  /** Stops by itself after so many minutes of clock time, at the end of the article, or not at all. */
  sleepAfter(timer: number | 'end-of-article' | undefined): void;
  /** Stops for good; the synthesizer may serve another player. */
  stop(): void;
  /** Stops for good and frees the synthesizer. */
  release(): void;
}

/** A slider sends many values: speak anew, or make ready what will be spoken, only once it rests. */
const REST = 150;

/** Makes the player of one article; it says nothing until `play`. No failure of the synthesizer loses the place. Segments may be added as it plays. */
export function createPlayer(segments: readonly Segment[], options: PlayerOptions): Player {
  const { synthesizer, clock, toSpeech, reachBeyond = () => undefined } = options;
  const outline: Outline = {
    get length() {
      return segments.length;
    },
    paragraphOf: (index) => segments[index]?.paragraph ?? -1,
  };
  const listeners = new Set<(state: PlayerState) => void>();
  let state = takenOver(
    initialState(options.style, Math.max(0, Math.min(segments.length - 1, options.index ?? 0))),
    options.before,
  );
  let pace = createPace();
  let sounding: { take: number; controller: AbortController } | undefined;
  let stopRest: (() => void) | undefined;
  let stopSleep: (() => void) | undefined;

  function spokenAt(index: number): SpokenSegment {
    const segment = segments[index];
    return segment ? spokenSegment(segment, toSpeech) : { text: '', words: [] };
  }

  function utteranceFor(index: number, text: string): Utterance {
    return { text, ...state.style, pauseAfter: segments[index]?.pauseAfter ?? 0 };
  }

  function dispatch(action: PlayerAction): void {
    const before = state;
    reachBeyond(before.index);
    state = transition(before, action, outline, clock.now());
    if (state === before) return;
    if (state.take !== before.take) {
      if (action.type === 'style') restartSoon();
      else restart();
    }
    if (state.style.voiceId !== before.style.voiceId) pace = createPace();
    if (state.sleep !== before.sleep) setSleep(state.sleep);
    for (const listener of listeners) listener(state);
  }

  function setSleep(timer: SleepTimer | undefined): void {
    stopSleep?.();
    stopSleep = undefined;
    if (timer?.kind !== 'at') return;
    stopSleep = clock.after(Math.max(0, timer.time - clock.now()), () => {
      dispatch({ type: 'sleep', timer: undefined });
      dispatch({ type: 'pause' });
    });
  }

  function restartSoon(): void {
    stopRest?.();
    stopRest = clock.after(REST, restart);
  }

  function restart(): void {
    stopRest?.();
    stopRest = undefined;
    sounding?.controller.abort();
    sounding = undefined;
    if (state.status === 'paused') stopRest = clock.after(REST, prepare);
    if (state.status !== 'playing') return;
    sounding = { take: state.take, controller: new AbortController() };
    void speak(state.take, sounding.controller.signal);
  }

  async function speak(take: number, signal: AbortSignal): Promise<void> {
    const { index, from, style } = state;
    const spoken = spokenAt(index);
    const text = spoken.text.slice(from);
    const words = spoken.words.filter((word) => word.from >= from);
    const begunAt = clock.now();
    const light = lightWords({ words, base: from, rate: style.rate, clock, pace, signal, dispatch });
    const onStart = () => {
      if (signal.aborted) return;
      dispatch({ type: 'began' });
      light.start();
      reachBeyond(index);
      const next = spokenAt(index + 1);
      if (next.text) synthesizer.prepare?.(utteranceFor(index + 1, next.text));
    };
    const result = text
      ? await synthesizer.speak(utteranceFor(index, text), { onStart, onWord: light.onWord }, signal)
      : await Promise.resolve({ ok: true as const });
    light.stop();
    if (signal.aborted || state.take !== take) return;
    if (!result.ok) dispatch({ type: 'failed', reason: result.reason });
    else {
      if (!light.hasEvents()) pace.learn(words, style.rate, clock.now() - begunAt);
      dispatch({ type: 'finished' });
    }
  }

  function prepare(): void {
    const { status, index, from } = state;
    const text = spokenAt(index).text.slice(from);
    if (status !== 'playing' && text) synthesizer.prepare?.(utteranceFor(index, text));
  }

  function stop(): void {
    dispatch({ type: 'pause' });
    stopRest?.();
    stopSleep?.();
    listeners.clear();
  }

  setSleep(state.sleep);
  return {
    segments,
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    play: () => dispatch({ type: 'play' }),
    pause: () => dispatch({ type: 'pause' }),
    playFrom(index, from = 0) {
      dispatch({ type: 'seek', index, from });
      dispatch({ type: 'play' });
    },
    prepare,
    sleepAfter(timer) {
      if (timer === undefined) dispatch({ type: 'sleep', timer });
      else if (timer === 'end-of-article') dispatch({ type: 'sleep', timer: { kind: 'end-of-article' } });
      else dispatch({ type: 'sleep', timer: { kind: 'at', time: clock.now() + timer * 60_000 } });
    },
    stop,
    release() {
      stop();
      synthesizer.release();
    },
  };
}
