import { signal } from '@preact/signals';
import type { SpeechSession } from '../../lib/app/speech/session.ts';
import { EMBEDDED_VOICES } from '../../lib/speech/embedded-voices.ts';
import type { Segment } from '../../lib/speech/plan-types.ts';
import { initialState, type PlayerState } from '../../lib/speech/player-state.ts';
import type { RankedVoice } from '../../lib/speech/voices.ts';
import { segmentsOf } from './speech-text.ts';

export interface FakeSession extends SpeechSession {
  /** Every call, in order. */
  readonly calls: string[];
  /** Puts the player in a state. */
  become(change: Partial<PlayerState>): void;
  readonly systemVoices: { value: readonly RankedVoice[] };
}

/** A session that speaks nothing and notes what it was asked. */
export function createFakeSession(segments: readonly Segment[] = segmentsOf(['Một.', 'Hai.'], ['Ba.'])): FakeSession {
  const calls: string[] = [];
  const state = signal(initialState({ voiceId: EMBEDDED_VOICES[0].id, rate: 1, pitch: 1, volume: 1 }));
  const system = signal<readonly RankedVoice[]>([]);
  const offer = signal<RankedVoice | undefined>(undefined);
  const become = (change: Partial<PlayerState>) => {
    state.value = { ...state.peek(), ...change };
  };
  const play = () => {
    calls.push('play');
    become({ status: 'playing' });
  };
  const pause = () => {
    calls.push('pause');
    become({ status: 'paused' });
  };
  return {
    calls,
    become,
    systemVoices: system,
    segments: signal(segments),
    state,
    voices: {
      system,
      embedded: EMBEDDED_VOICES,
      chosen: signal(EMBEDDED_VOICES[0]),
      offer,
      fallbackId: signal(EMBEDDED_VOICES[0].id),
      choose: (id) => calls.push(`choose ${id}`),
      stop: () => undefined,
    },
    fallback: signal(undefined),
    isTesting: signal(false),
    dispatch: ({ type }) => calls.push(type),
    play,
    pause,
    toggle: () => (state.peek().status === 'playing' ? pause() : play()),
    playFrom: ({ blockId, offset }) => calls.push(`playFrom ${blockId} ${offset}`),
    sleepAfter: (timer) => calls.push(`sleep ${timer}`),
    test: async (text, voiceId) => {
      calls.push(`test ${text} ${voiceId ?? ''}`.trim());
    },
    dismissFallback: () => calls.push('dismiss'),
    timeLeft: () => undefined,
    record: async () => ({ ok: false, reason: 'cancelled' }),
    warmUp: () => undefined,
    stop: () => undefined,
  };
}
