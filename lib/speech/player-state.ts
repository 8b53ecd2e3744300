import type { SpeechFailure } from './synthesizer.ts';

export type PlaybackStatus = 'idle' | 'playing' | 'paused' | 'ended' | 'failed';

/** How it is spoken; what a reader sets. */
export interface SpeakingStyle {
  voiceId: string;
  rate: number;
  pitch: number;
  volume: number;
}

/** When to stop by itself. */
export type SleepTimer = { kind: 'at'; time: number } | { kind: 'end-of-article' };

/** A UTF-16 span in the block's text. */
export interface SourceSpan {
  start: number;
  end: number;
}

export interface PlayerState {
  status: PlaybackStatus;
  /** The segment that is spoken, or that will be. */
  index: number;
  /** UTF-16 offset in the segment's spoken text where speech goes on when it is started again. */
  from: number;
  /** The word that is lit. */
  word?: SourceSpan;
  /** Clock time at which the segment was begun; while paused, how long it had been spoken stands in `heard`. */
  begunAt: number;
  heard: number;
  /** Changes whenever what is sounding no longer fits: the runner stops it and speaks anew. */
  take: number;
  style: SpeakingStyle;
  sleep?: SleepTimer;
  failure?: SpeechFailure;
}

/** What the machine has to know of the segments. */
export interface Outline {
  length: number;
  paragraphOf(index: number): number;
}

export type PlayerAction =
  | { type: 'play' | 'pause' | 'next-sentence' | 'previous-sentence' | 'next-paragraph' | 'previous-paragraph' }
  | { type: 'seek'; index: number; from?: number }
  | { type: 'style'; change: Partial<SpeakingStyle> }
  | { type: 'sleep'; timer: SleepTimer | undefined }
  | { type: 'began' }
  | { type: 'word'; word: SourceSpan | undefined; from?: number }
  | { type: 'finished' }
  | { type: 'failed'; reason: SpeechFailure };

/** Going back within this many milliseconds of a sentence's beginning goes one further. */
const BACK_WINDOW = 2_000;

type Step = (state: PlayerState, outline: Outline, now: number) => PlayerState;

/** The state of a player that has not been asked to play, before segment `index`. */
export function initialState(style: SpeakingStyle, index = 0): PlayerState {
  return { status: 'idle', index, from: 0, begunAt: 0, heard: 0, take: 0, style };
}

/** A new player's state after that of another whose place it takes: silent, but as far begun, and with its sleep timer. */
export function takenOver(state: PlayerState, before: PlayerState | undefined): PlayerState {
  if (!before) return state;
  const { status, sleep } = before;
  const isBegun = status !== 'idle' && status !== 'ended';
  return { ...state, status: isBegun ? 'paused' : status, ...(sleep && { sleep }) };
}

function withoutWord({ word: _, ...rest }: PlayerState): PlayerState {
  return rest;
}

/** What becomes of a status by a move, where it changes: what failed was speaking, and goes on elsewhere. */
const MOVED: Partial<Record<PlaybackStatus, PlaybackStatus>> = { ended: 'paused', failed: 'playing' };

/** Puts the place on a segment; goes on speaking if it was. */
function moveTo(state: PlayerState, index: number, now: number, from = 0): PlayerState {
  const { failure: _, ...rest } = withoutWord(state);
  return {
    ...rest,
    status: MOVED[state.status] ?? state.status,
    index,
    from,
    begunAt: now,
    heard: 0,
    take: state.take + 1,
  };
}

function heardFor(state: PlayerState, now: number): number {
  return state.status === 'playing' ? now - state.begunAt : state.heard;
}

function paragraphStart(outline: Outline, index: number): number {
  let start = index;
  while (start > 0 && outline.paragraphOf(start - 1) === outline.paragraphOf(index)) start -= 1;
  return start;
}

function finish(state: PlayerState): PlayerState {
  const { sleep: _, ...ended } = withoutWord(state);
  return { ...ended, status: 'ended', index: 0, from: 0, heard: 0, take: state.take + 1 };
}

const play: Step = (state, outline, now) => {
  if (state.status === 'playing') return state;
  const { failure: _, ...rest } = state;
  if (outline.length === 0) return { ...rest, status: 'ended' };
  return { ...rest, status: 'playing', begunAt: now - state.heard, take: state.take + 1 };
};

const pause: Step = (state, _, now) =>
  state.status === 'playing'
    ? { ...state, status: 'paused', heard: heardFor(state, now), take: state.take + 1 }
    : state;

const nextSentence: Step = (state, outline, now) =>
  state.index + 1 < outline.length ? moveTo(state, state.index + 1, now) : finish(state);

const previousSentence: Step = (state, _, now) => {
  const goesFurther = heardFor(state, now) < BACK_WINDOW;
  return moveTo(state, Math.max(0, state.index - (goesFurther ? 1 : 0)), now);
};

const nextParagraph: Step = (state, outline, now) => {
  let index = state.index;
  const current = outline.paragraphOf(index);
  while (index < outline.length && outline.paragraphOf(index) === current) index += 1;
  return index < outline.length ? moveTo(state, index, now) : finish(state);
};

const previousParagraph: Step = (state, outline, now) => {
  const start = paragraphStart(outline, state.index);
  const goesFurther = start === state.index && heardFor(state, now) < BACK_WINDOW && start > 0;
  return moveTo(state, goesFurther ? paragraphStart(outline, start - 1) : start, now);
};

/** What is spoken has come to its end: the next sentence, or the end of the article. */
const finished: Step = (state, outline, now) =>
  state.index + 1 < outline.length ? moveTo(state, state.index + 1, now) : finish(state);

const COMMANDS: Readonly<Record<'play' | 'pause' | `${'next' | 'previous'}-${'sentence' | 'paragraph'}`, Step>> = {
  play,
  pause,
  'next-sentence': nextSentence,
  'previous-sentence': previousSentence,
  'next-paragraph': nextParagraph,
  'previous-paragraph': previousParagraph,
};

function isSameStyle(a: SpeakingStyle, b: SpeakingStyle): boolean {
  return a.voiceId === b.voiceId && a.rate === b.rate && a.pitch === b.pitch && a.volume === b.volume;
}

/** The next state; the same object where the action changes nothing. Never throws. */
export function transition(state: PlayerState, action: PlayerAction, outline: Outline, now: number): PlayerState {
  switch (action.type) {
    case 'seek': {
      const index = Math.max(0, Math.min(outline.length - 1, Math.trunc(action.index)));
      return outline.length === 0 ? state : moveTo(state, index, now, action.from);
    }
    case 'style':
      if (isSameStyle(state.style, { ...state.style, ...action.change })) return state;
      return { ...state, style: { ...state.style, ...action.change }, take: state.take + 1 };
    case 'sleep': {
      const { sleep: _, ...rest } = state;
      return action.timer ? { ...rest, sleep: action.timer } : rest;
    }
    case 'began':
      return state.from === 0 ? { ...state, begunAt: now } : state;
    case 'word': {
      const base = action.word ? { ...state, word: action.word } : withoutWord(state);
      return action.from === undefined ? base : { ...base, from: action.from };
    }
    case 'finished':
      return state.status === 'playing' ? finished(state, outline, now) : state;
    case 'failed':
      return { ...state, status: 'failed', failure: action.reason, heard: heardFor(state, now), take: state.take + 1 };
    default:
      return outline.length === 0 && action.type !== 'play' ? state : COMMANDS[action.type](state, outline, now);
  }
}
