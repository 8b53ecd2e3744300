import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../settings/signals.ts';
import { EMBEDDED_VOICES } from '../../speech/embedded-voices.ts';
import type { Voice } from '../../speech/synthesizer.ts';
import type { SystemSynthesizer } from '../../speech/system.ts';
import { chooseVoice, offerOf, type RankedVoice } from '../../speech/voices.ts';

export interface VoiceShelf {
  /** Voices of this machine and browser, best first; empty until they are listed. */
  readonly system: ReadonlySignal<readonly RankedVoice[]>;
  readonly embedded: readonly Voice[];
  /** The voice that speaks. */
  readonly chosen: ReadonlySignal<Voice>;
  /** A better one that sends the text to a server, worth offering. */
  readonly offer: ReadonlySignal<RankedVoice | undefined>;
  /** The embedded voice that steps in when a system voice fails. */
  readonly fallbackId: ReadonlySignal<string>;
  /** Remembers a voice by its id, with its engine. */
  choose(id: string): void;
  stop(): void;
}

/** Keeps the list of voices fresh and the reader's choice of one. */
export function createVoiceShelf(
  settings: Settings,
  synthesizer: SystemSynthesizer | undefined,
  onError: (error: unknown) => void = console.error,
): VoiceShelf {
  const system = signal<readonly RankedVoice[]>([]);
  const { speechEngine, embeddedVoice, systemVoice } = settings.values;

  function refresh(): void {
    synthesizer?.voices().then((voices) => {
      system.value = voices;
    }, onError);
  }

  const stop = synthesizer?.watchVoices(refresh);
  refresh();

  const wish = computed(() => ({
    engine: speechEngine.value,
    embeddedVoice: embeddedVoice.value,
    systemVoice: systemVoice.value,
  }));
  const chosen = computed(() => chooseVoice(wish.value, system.value, EMBEDDED_VOICES));
  return {
    system,
    embedded: EMBEDDED_VOICES,
    chosen,
    offer: computed(() => offerOf(chosen.value, system.value)),
    fallbackId: computed(() => chooseVoice({ ...wish.value, engine: 'embedded' }, [], EMBEDDED_VOICES).id),
    choose(id) {
      const isEmbedded = EMBEDDED_VOICES.some((voice) => voice.id === id);
      settings.set(isEmbedded ? 'embeddedVoice' : 'systemVoice', id);
      settings.set('speechEngine', isEmbedded ? 'embedded' : 'system');
    },
    stop: () => stop?.(),
  };
}
