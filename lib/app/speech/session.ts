import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../article/types.ts';
import type { Settings } from '../../settings/signals.ts';
import type { AudioFormat } from '../../speech/audio-encoder.ts';
import { type Clock, realClock } from '../../speech/clock.ts';
import type { Fallback } from '../../speech/engines.ts';
import { speechForm } from '../../speech/normalize/index.ts';
import { planSteps } from '../../speech/plan.ts';
import { createGrowingPlan, type GrowingPlan } from '../../speech/plan-growing.ts';
import { type PartOptions, TITLE_ID } from '../../speech/plan-parts.ts';
import type { Segment } from '../../speech/plan-types.ts';
import { createPlayer, type Player } from '../../speech/player.ts';
import type { PlayerAction, PlayerState, SpeakingStyle } from '../../speech/player-state.ts';
import { segmentSentences } from '../../speech/segment.ts';
import { isSystemVoiceId } from '../../speech/voices.ts';
import { createPageEngines, type SpeechEngines } from './engines.ts';
import { type AudioExportResult, exportAudio } from './export.ts';
import { createPlaceFinder, type SpeechPlace } from './place.ts';
import { createVoiceShelf, type VoiceShelf } from './voices.ts';

/** Reading one article aloud: what the player shows and does. */
export interface SpeechSession {
  /** What is planned of the article so far: the beginning at once, the rest of a long one soon after. */
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
  /** Gets the voice and what it would say first ready: the reader is about to press play. */
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

  const places = createPlaceFinder(article);

  const wanted = (): PartOptions => ({
    skipCaptions: values.speechSkipCaptions.value,
    skipTables: values.speechSkipTables.value,
  });

  function startPlan(parts: PartOptions): GrowingPlan {
    return createGrowingPlan(planSteps(article, { ...parts, splitSentences: segmentSentences }), clock);
  }

  function makePlayer({ segments: planned, reachBeyond }: GrowingPlan, index: number, before?: PlayerState): Player {
    const { synthesizer } = engines;
    const how = { synthesizer, clock, toSpeech, style: style() };
    return createPlayer(planned, { ...how, index, reachBeyond, ...(before && { before }) });
  }

  let plan = startPlan(wanted());
  let nextPlan: GrowingPlan | undefined;
  let player = makePlayer(plan, 0);
  const segments = signal<readonly Segment[]>([]);
  const state = signal(player.state);
  const isTesting = signal(false);
  let testing: AbortController | undefined;
  /** Gives up going to a place that is not planned yet. */
  let stopGoing: () => void = () => undefined;

  function showPlan(): void {
    segments.value = [...plan.segments];
  }

  function follow(): () => void {
    plan.follow(showPlan);
    return player.subscribe((next) => {
      state.value = next;
    });
  }
  let unfollow = follow();
  showPlan();

  function herePlace(): SpeechPlace {
    const here = plan.segments[player.state.index];
    return here ? { blockId: here.blockId, offset: here.start } : { blockId: TITLE_ID, offset: 0 };
  }

  function take(next: GrowingPlan): void {
    const index = places.indexOf(next.segments, herePlace());
    const before = player.state;
    unfollow();
    player.stop();
    plan.stop();
    [plan, nextPlan] = [next, undefined];
    player = makePlayer(next, index, before);
    unfollow = follow();
    batch(() => {
      showPlan();
      state.value = player.state;
      if (before.status === 'playing') player.play();
    });
  }

  /** What is spoken of the article changed: the same place in the new plan, as soon as that has come so far, speaking on if it was speaking. */
  function replan(parts: PartOptions): void {
    nextPlan?.stop();
    const next = startPlan(parts);
    nextPlan = next;
    next.when(
      (planned) => places.isIn(planned, herePlace()),
      () => take(next),
    );
  }

  let isFirstPlan = true;
  const stops = [
    effect(() => {
      const parts = wanted();
      if (!isFirstPlan) replan(parts);
      isFirstPlan = false;
    }),
    effect(() => player.dispatch({ type: 'style', change: style() })),
    effect(() => {
      if (voices.chosen.value.id !== fallback.peek()?.voiceId) fallback.value = undefined;
    }),
  ];

  /** What failed before is tried again, and told again if it fails. */
  function renew(): void {
    fallback.value = undefined;
    engines.synthesizer.renew?.();
  }

  /** The engine loads while it is worked out what to say. */
  function wake(): void {
    if (player.state.status !== 'playing') renew();
    engines.synthesizer.wake?.(style().voiceId);
  }

  function playFrom(place: SpeechPlace): void {
    wake();
    testing?.abort();
    stopGoing();
    stopGoing = plan.when(
      (planned) => places.isIn(planned, place),
      () => player.playFrom(places.indexOf(plan.segments, place)),
    );
  }

  function play(): void {
    wake();
    const place = firstPlace?.(player.state.status === 'idle' && player.state.index === 0);
    if (place) {
      playFrom(place);
      return;
    }
    testing?.abort();
    stopGoing();
    player.play();
  }

  function pause(): void {
    stopGoing();
    player.pause();
  }

  return {
    segments,
    state,
    voices,
    fallback,
    isTesting,
    dispatch(action) {
      stopGoing();
      player.dispatch(action);
    },
    play,
    pause,
    toggle: () => (player.state.status === 'playing' ? pause() : play()),
    playFrom,
    sleepAfter: (timer) => player.sleepAfter(timer),
    async test(text, voiceId = voices.chosen.peek().id) {
      player.pause();
      testing?.abort();
      const own = new AbortController();
      testing = own;
      isTesting.value = true;
      renew();
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
    async record(format, onProgress, signal) {
      const whole = startPlan(wanted());
      await new Promise<void>((resolve) => whole.when(() => false, resolve));
      const own = style();
      const voiceId = isSystemVoiceId(own.voiceId) ? voices.fallbackId.peek() : own.voiceId;
      const request = { article, segments: whole.segments, toSpeech, style: { ...own, voiceId } };
      return exportAudio({ ...request, format, source, onProgress, signal });
    },
    warmUp: () => player.prepare(),
    stop() {
      for (const stop of stops) stop();
      testing?.abort();
      unfollow();
      plan.stop();
      nextPlan?.stop();
      voices.stop();
      player.release();
    },
  };
}
