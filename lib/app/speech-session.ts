import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/types.ts';
import type { Settings } from '../settings/signals.ts';
import type { AudioFormat } from '../speech/audio-encoder.ts';
import { type Clock, realClock } from '../speech/clock.ts';
import type { Fallback } from '../speech/engines.ts';
import { speechForm } from '../speech/normalize/index.ts';
import { planSpeech } from '../speech/plan.ts';
import type { Segment } from '../speech/plan-types.ts';
import { createPlayer, type Player } from '../speech/player.ts';
import type { PlayerAction, PlayerState, SpeakingStyle } from '../speech/player-state.ts';
import { segmentSentences } from '../speech/segment.ts';
import { isSystemVoiceId } from '../speech/voices.ts';
import { createPageEngines, type SpeechEngines } from './speech-engines.ts';
import { type AudioExportResult, exportAudio } from './speech-export.ts';
import { segmentAt } from './speech-place.ts';
import { createVoiceShelf, type VoiceShelf } from './speech-voices.ts';

/** A place in the article: a block and a UTF-16 offset in its text. */
export interface SpeechPlace {
  blockId: string;
  offset: number;
}

/** Reading one article aloud: what the player shows and does. */
export interface SpeechSession {
  readonly segments: ReadonlySignal<readonly Segment[]>;
  readonly state: ReadonlySignal<PlayerState>;
  readonly voices: VoiceShelf;
  /** A system voice failed and the embedded one speaks instead, until the reader has seen it. */
  readonly fallback: ReadonlySignal<Fallback | undefined>;
  /** Whether "Nghe thử" is sounding. */
  readonly isTesting: ReadonlySignal<boolean>;
  dispatch(action: PlayerAction): void;
  play(): void;
  pause(): void;
  toggle(): void;
  /** Speaks from the sentence that holds the place, or from the next one after it. */
  playFrom(place: SpeechPlace): void;
  sleepAfter(timer: number | 'end-of-article' | undefined): void;
  /** Speaks one sentence with a voice (the chosen one without an id), pausing the article. */
  test(text: string, voiceId?: string): Promise<void>;
  dismissFallback(): void;
  /** Speaks the whole article into an audio file, with an embedded voice. */
  record(format: AudioFormat, onProgress: (share: number) => void, signal: AbortSignal): Promise<AudioExportResult>;
  /** Milliseconds until the sleep timer stops speech; undefined without such a timer. */
  timeLeft(): number | undefined;
  /** Gets the voice ready: the reader is about to press play. */
  warmUp(): void;
  stop(): void;
}

export interface SpeechSessionOptions {
  article: Article;
  settings: Settings;
  /** Where the article comes from, for the tags of an audio file. */
  source?: string;
  clock?: Clock;
  createEngines?: typeof createPageEngines;
  /** Where to begin when play is pressed: asked each time, and told whether nothing was spoken yet. Undefined goes on where speech stands. */
  firstPlace?: (isFirst: boolean) => SpeechPlace | undefined;
}

/** Makes the session of a reader page. It follows the settings, and says nothing until it is asked to. */
export function createSpeechSession(options: SpeechSessionOptions): SpeechSession {
  const { article, settings, source = '', clock = realClock, createEngines = createPageEngines, firstPlace } = options;
  const { values } = settings;
  const fallback = signal<Fallback | undefined>(undefined);
  const engines: SpeechEngines = createEngines(clock, {
    fallbackVoice: () => voices.fallbackId.peek(),
    onFallback(failed) {
      fallback.value = failed;
    },
  });
  const voices = createVoiceShelf(settings, engines.system);
  const style = (): SpeakingStyle => ({
    voiceId: voices.chosen.value.id,
    rate: values.speechRate.value,
    pitch: values.speechPitch.value,
    volume: values.speechVolume.value,
  });
  const toSpeech = (text: string) =>
    speechForm(text, {
      dictionary: values.speechDictionary.peek(),
      documentCodes: values.speechExpandCodes.peek() ? 'full' : 'short',
    });

  function makePlayer(segments: readonly Segment[], index: number): Player {
    return createPlayer(segments, { synthesizer: engines.synthesizer, clock, toSpeech, style: style(), index });
  }

  const plan = () =>
    planSpeech(article, {
      skipCaptions: values.speechSkipCaptions.value,
      skipTables: values.speechSkipTables.value,
      splitSentences: segmentSentences,
    });
  let player = makePlayer(plan(), 0);
  const segments = signal(player.segments);
  const state = signal(player.state);
  const isTesting = signal(false);
  let testing: AbortController | undefined;
  const follow = () =>
    player.subscribe((next) => {
      state.value = next;
    });
  let unfollow = follow();

  /** The plan changed: the same place in the new one, speaking on if it was speaking. */
  function replan(next: readonly Segment[]): void {
    const here = segments.peek()[player.state.index];
    const wasPlaying = player.state.status === 'playing';
    unfollow();
    player.stop();
    player = makePlayer(next, here ? segmentAt(next, here.blockId, here.start, segments.peek()) : 0);
    unfollow = follow();
    batch(() => {
      segments.value = player.segments;
      state.value = player.state;
    });
    if (wasPlaying) player.play();
  }

  let isFirstPlan = true;
  const stops = [
    effect(() => {
      const next = plan();
      if (!isFirstPlan) replan(next);
      isFirstPlan = false;
    }),
    effect(() => player.dispatch({ type: 'style', change: style() })),
    effect(() => {
      if (voices.chosen.value.id !== fallback.peek()?.voiceId) fallback.value = undefined;
    }),
  ];

  function playFrom({ blockId, offset }: SpeechPlace): void {
    testing?.abort();
    player.playFrom(segmentAt(segments.peek(), blockId, offset));
  }

  function play(): void {
    const place = firstPlace?.(player.state.status === 'idle' && player.state.index === 0);
    if (place) playFrom(place);
    else {
      testing?.abort();
      player.play();
    }
  }

  return {
    segments,
    state,
    voices,
    fallback,
    isTesting,
    dispatch: (action) => player.dispatch(action),
    play,
    pause: () => player.pause(),
    toggle: () => (player.state.status === 'playing' ? player.pause() : play()),
    playFrom,
    sleepAfter: (timer) => player.sleepAfter(timer),
    async test(text, voiceId = voices.chosen.peek().id) {
      player.pause();
      testing?.abort();
      const own = new AbortController();
      testing = own;
      isTesting.value = true;
      await engines.synthesizer.speak({ ...style(), voiceId, text: toSpeech(text).text }, {}, own.signal);
      if (testing === own) isTesting.value = false;
    },
    dismissFallback() {
      fallback.value = undefined;
    },
    timeLeft() {
      const { sleep } = player.state;
      return sleep?.kind === 'at' ? Math.max(0, sleep.time - clock.now()) : undefined;
    },
    record: (format, onProgress, signal) =>
      exportAudio({
        article,
        segments: segments.peek(),
        toSpeech,
        style: { ...style(), voiceId: isSystemVoiceId(style().voiceId) ? voices.fallbackId.peek() : style().voiceId },
        format,
        source,
        onProgress,
        signal,
      }),
    warmUp: engines.warmUp,
    stop() {
      for (const stop of stops) stop();
      testing?.abort();
      unfollow();
      voices.stop();
      player.release();
    },
  };
}
