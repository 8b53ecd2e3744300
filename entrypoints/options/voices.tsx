import type { ComponentChildren } from 'preact';
import { AboutVoices } from '../../components/reader/player/AboutVoices.tsx';
import { Dictionary, newDraft } from '../../components/reader/player/Dictionary.tsx';
import { giveText } from '../../lib/app/give-file.ts';
import { dictionaryOf } from '../../lib/app/speech/dictionary.ts';
import { createSpeechSession } from '../../lib/app/speech/session.ts';
import type { Settings } from '../../lib/settings/signals.ts';

/** Voices are tried here, not articles read. */
const NOTHING = { url: '', title: '', language: 'vi', blocks: [], wordCount: 0 };

/** The voices with a button to hear each, and the reading dictionary: loaded after the settings are there. */
export function voiceSettings(settings: Settings): ComponentChildren {
  const session = createSpeechSession({ article: NOTHING, settings });
  const draft = newDraft();
  addEventListener('pagehide', session.pause);
  return (
    <>
      <AboutVoices session={session} userAgent={navigator.userAgent} />
      <Dictionary session={session} draft={draft} {...dictionaryOf(settings, giveText)} />
    </>
  );
}
