import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useFocusHome } from '../../ui/use-focus-home.ts';
import { AboutVoices } from './AboutVoices.tsx';
import { AudioFile } from './AudioFile.tsx';
import type { AudioMaking } from './audio-making.ts';
import { Dictionary, type DictionaryActions, type DictionaryDraft } from './Dictionary.tsx';
import styles from './options.module.css';

export interface OptionsProps {
  id: string;
  session: SpeechSession;
  settings: Settings;
  dictionary: DictionaryActions;
  userAgent: string;
  audio: AudioMaking;
  draft: DictionaryDraft;
  /** The button that gets the focus back, where the options had it or nothing has. */
  opener: RefObject<HTMLElement | null>;
  close: () => void;
}

const SWITCHES = [
  { name: 'speechSkipCaptions', label: 'speech.skipCaptions', hint: undefined },
  { name: 'speechSkipTables', label: 'speech.skipTables', hint: undefined },
  { name: 'speechExpandCodes', label: 'speech.expandCodes', hint: 'speech.expandCodesHint' },
] as const;

const SLIDERS = [
  { name: 'speechPitch', label: 'speech.pitch', min: 0.5, max: 2 },
  { name: 'speechVolume', label: 'speech.volume', min: 0, max: 1 },
] as const;

/** What is set seldom: pitch, volume, what is skipped, the dictionary, the voices. */
export function Options({ id, session, settings, dictionary, userAgent, audio, draft, opener, close }: OptionsProps) {
  const { t, number } = useI18n();
  const dialog = useRef<HTMLDivElement>(null);
  useFocusHome(dialog, opener, { fromNowhere: true });
  return (
    <div ref={dialog} id={id} class={styles['options']} role="dialog" aria-label={t('speech.options')}>
      <header class={styles['head']}>
        <h2>{t('speech.options')}</h2>
        <IconButton icon="close" label={t('speech.close')} onClick={close} />
      </header>
      {SLIDERS.map(({ name, label, min, max }) => (
        <Slider
          key={name}
          label={t(label)}
          min={min}
          max={max}
          step={0.05}
          value={settings.values[name].value}
          text={number(settings.values[name].value, { style: 'percent' })}
          onChange={(value) => settings.set(name, value)}
        />
      ))}
      {SWITCHES.map(({ name, label, hint }) => (
        <Switch
          key={name}
          label={t(label)}
          checked={settings.values[name].value}
          onChange={(isOn) => settings.set(name, isOn)}
          {...(hint && { hint: t(hint) })}
        />
      ))}
      <AudioFile audio={audio} />
      <Dictionary session={session} draft={draft} {...dictionary} />
      <AboutVoices session={session} userAgent={userAgent} />
    </div>
  );
}
